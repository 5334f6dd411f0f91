import { Forbidden } from '@zippcrm/domain/errors.ts'
import matrix from '../../../keycloak/role-matrix.json' with { type: 'json' }
import { ConsentRequired } from './auth-errors.ts'
import type { Access, Permission, Scope, User } from './user.ts'

type Cell = `${Access}${'' | 'o' | 't'}`

const accessRank: Record<Access, number> = { R: 1, W: 2, A: 3, X: 4 }
const scopeRank: Record<Scope, number> = { own: 1, team: 2, company: 3 }
const scopeOfSuffix: Record<string, Scope> = { o: 'own', t: 'team', '': 'company' }

const modules = Object.entries(matrix.modules) as [
  string,
  { title: string; roles: Partial<Record<string, Cell>> },
][]

/** The system roles in the order of the role matrix. */
export const systemRoles = matrix.roles
/** Roles whose holders take a seat of the licence (IAM-28). */
export const seatRoles = matrix.roles.filter(({ seatCounted }) => seatCounted).map(({ slug }) => slug)
/** Keys of every module that routes may name. */
export const moduleKeys = modules.map(([key]) => key)

const readCell = (cell: Cell) => ({
  access: cell.slice(0, 1) as Access,
  scope: scopeOfSuffix[cell.slice(1)]!,
})

/** What several roles may do together: the union of actions and the widest scope (IAM-11). */
export function permissionsOf(roles: readonly string[]): User['permissions'] {
  const permissions: User['permissions'] = {}
  for (const [module, { roles: cells }] of modules) {
    const granted = roles.flatMap((role) => (cells[role] ? [readCell(cells[role])] : []))
    if (!granted.length) continue
    permissions[module] = granted.reduce((widest, next) => ({
      access: accessRank[next.access] > accessRank[widest.access] ? next.access : widest.access,
      scope: scopeRank[next.scope] > scopeRank[widest.scope] ? next.scope : widest.scope,
    }))
  }
  return permissions
}

/** Whether the role matrix allows it; row scope is decided by the database. */
export function can(user: Pick<User, 'permissions'>, permission: Permission): boolean {
  const [module, access] = permission.split(':') as [string, Access]
  const granted = user.permissions[module]
  return granted !== undefined && accessRank[granted.access] >= accessRank[access]
}

const hiddenFields = matrix.hiddenFields as Record<string, Record<string, string[]>>

/** Columns of a record that somebody may not see: those that every one of their roles is denied (file 01, field rules). */
export function hiddenFieldsOf(entity: string, roles: readonly string[]): Set<string> {
  const rules = Object.entries(hiddenFields[entity] ?? {})
  return new Set(
    rules.filter(([, denied]) => roles.every((role) => denied.includes(role))).map(([field]) => field),
  )
}

/**
 * Refuses what the role matrix does not allow (IAM-12), and to portal users everything until they accepted the
 * current terms (POR-08).
 */
export function authorise(
  user: User,
  permission: Permission | undefined,
  { beforeConsent }: { beforeConsent: boolean },
): void {
  if (user.missingConsents?.length && !beforeConsent) {
    throw new ConsentRequired(undefined, [], { missing: user.missingConsents })
  }
  if (permission && !can(user, permission)) throw new Forbidden()
}
