import { describe, expect, it } from 'vitest'
import { authorise, can, moduleKeys, permissionsOf, systemRoles } from './matrix.ts'
import type { User } from './user.ts'

const somebody = (roles: string[], extra: Partial<User> = {}): User => ({
  kind: 'staff',
  id: 'id',
  email: 'a@staff.example.com',
  fullName: 'A',
  companyId: 'company',
  roles,
  teamIds: [],
  managedTeamIds: [],
  clientIds: [],
  permissions: permissionsOf(roles),
  ...extra,
})

describe('role matrix', () => {
  it('gives several roles the union of actions and the widest scope', () => {
    const permissions = permissionsOf(['consultant', 'manager'])
    expect(permissions.projects).toEqual({ access: 'A', scope: 'team' })
    expect(permissions.clients).toEqual({ access: 'W', scope: 'company' })
  })

  it('closes a module that a role does not name', () => {
    expect(permissionsOf(['support']).invoices).toBeUndefined()
    expect(can(somebody(['support']), 'invoices:R')).toBe(false)
  })

  it('lets a wider access do what a narrower one may, and not the reverse', () => {
    const reader = somebody(['support'])
    expect(can(reader, 'projects:R')).toBe(true)
    expect(can(reader, 'projects:W')).toBe(false)
    expect(can(somebody(['finance']), 'invoices:W')).toBe(true)
  })

  it('names the fifteen roles of staff and the one of clients', () => {
    expect(systemRoles).toHaveLength(16)
    expect(new Set(systemRoles.map(({ slug }) => slug)).size).toBe(16)
  })

  it('gives machines and unknown roles nothing by themselves', () => {
    expect(permissionsOf(['api_user'])).toEqual({})
    expect(permissionsOf(['no_such_role'])).toEqual({})
  })

  it('gives client contacts reading of their own invoices and credit notes alone', () => {
    expect(permissionsOf(['portal_client'])).toEqual({
      invoices: { access: 'R', scope: 'own' },
      'credit-notes': { access: 'R', scope: 'own' },
    })
  })

  it('refuses with FORBIDDEN what the matrix does not allow', () => {
    expect(() => authorise(somebody(['support']), 'invoices:R', { beforeConsent: false })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', status: 403 }),
    )
  })

  it('keeps a client contact out until the current terms are accepted', () => {
    const contact = somebody(['portal_client'], { kind: 'portal', missingConsents: ['terms'] })
    expect(() => authorise(contact, undefined, { beforeConsent: false })).toThrow(
      expect.objectContaining({ code: 'CONSENT_REQUIRED', extra: { missing: ['terms'] } }),
    )
    expect(() => authorise(contact, undefined, { beforeConsent: true })).not.toThrow()
  })

  it('has a title for every module', () => {
    expect(moduleKeys.length).toBeGreaterThan(35)
  })
})
