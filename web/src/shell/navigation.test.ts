import { describe, expect, it } from 'vitest'
import matrix from '../../../keycloak/role-matrix.json' with { type: 'json' }
import { routes } from '../router.ts'
import type { Access } from '../session/me.ts'
import { NAVIGATION, visibleNavigation } from './navigation.ts'

type Cells = Record<string, { roles: Record<string, string> }>

const rank = { R: 1, W: 2, A: 3, X: 4 }
const modules = matrix.modules as unknown as Cells
const staffRoles = matrix.roles.map(({ slug }) => slug).filter((slug) => slug !== 'portal_client')

/** What the matrix says about one role, read without any of the code under test. */
const allowedTo =
  (role: string) =>
  (module: string, access: Access = 'R') => {
    const cell = modules[module]?.roles[role]
    return cell !== undefined && rank[cell[0] as Access] >= rank[access]
  }
const menuOf = (role: string) =>
  visibleNavigation(allowedTo(role)).flatMap(({ items }) => items.map(({ key }) => key))
const screens = NAVIGATION.flatMap(({ items }) => items)

describe('the menu', () => {
  it.each(staffRoles)('UI-03 of %s holds exactly the screens that the role matrix opens', (role) => {
    const can = allowedTo(role)
    const opened = screens
      .filter(({ modules: any, access }) => any.length === 0 || any.some((module) => can(module, access)))
      .map(({ key }) => key)
    expect(menuOf(role)).toEqual(opened)
  })

  it('differs as the jobs differ', () => {
    expect(
      Object.fromEntries(['support', 'finance', 'consultant'].map((role) => [role, menuOf(role)])),
    ).toMatchObject({
      support: expect.not.arrayContaining(['billing', 'users', 'settings', 'audit', 'processes']),
      finance: expect.arrayContaining(['billing', 'audit']),
      consultant: expect.not.arrayContaining(['users', 'settings', 'audit', 'processes']),
    })
    expect(menuOf('admin')).toEqual(screens.map(({ key }) => key))
  })

  it('names only modules of the matrix, and leaves out a group that would be empty', () => {
    const unknown = screens.flatMap((screen) => screen.modules).filter((module) => !modules[module])
    expect(unknown).toEqual([])
    expect(visibleNavigation(() => false).map(({ key }) => key)).toEqual(['work', 'operations'])
  })

  it('closes the address of a screen with the same modules as its place in the menu, or with more', () => {
    for (const { key, to, modules: opening } of screens) {
      const own = routes.filter(({ meta }) => meta?.section === key)
      expect([key, own.length > 0]).toEqual([key, true])
      for (const { path, meta } of own)
        expect([path, meta?.modules ?? []]).toEqual([path, opening.length ? opening : (meta?.modules ?? [])])
      expect([key, own.some(({ path }) => path.split('/:')[0] === to || path === to)]).toEqual([key, true])
    }
  })
})
