import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { isUniqueViolation } from '@zippcrm/domain/database/unique-violation.ts'
import { NotFound, ValidationFailed } from '@zippcrm/domain/errors.ts'
import {
  EmailTaken,
  GrantExceedsOwn,
  LastSuperAdmin,
  ReportingCycle,
  SelfRoleChange,
  WrongState,
} from '@zippcrm/domain/identity/identity-errors.ts'
import type { StaffUser } from '@zippcrm/domain/identity/records.ts'
import { type StaffFilter, staffRepository } from '@zippcrm/domain/identity/staff.repository.ts'
import { teamRepository } from '@zippcrm/domain/identity/team.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { requireMatch } from '../../http/etag.ts'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { presentUser } from './users.presenter.ts'
import type { ChangedUser, NewUser } from './users.schema.ts'

type Status = StaffUser['status']

/** Where each act of User Admin may start and where it leads. */
const moves = {
  suspend: { from: ['active'], to: 'suspended' },
  reactivate: { from: ['suspended', 'deactivated'], to: 'active' },
  deactivate: { from: ['invited', 'active', 'suspended'], to: 'deactivated' },
} as const satisfies Record<string, { from: Status[]; to: Status }>
export type UserMove = keyof typeof moves

/** Members of staff: inviting, changing and ending (IAM-25 to IAM-27). */
export const userService = () => ({
  async list(filter: StaffFilter, trx: Trx) {
    const rows = await staffRepository.list(filter, trx)
    const { items, nextCursor } = toPage(rows, filter.limit, (row) => [row.fullName, row.id])
    return { items: items.map(presentUser), nextCursor }
  },

  async read(id: string, trx: Trx) {
    const row = await staffRepository.row(id, trx)
    if (!row) throw new NotFound()
    return presentUser(row)
  },

  /** Invites somebody; the account and the mail with the one-time link follow after commit. */
  async invite({ teams, roles, ...person }: NewUser, actor: User, trx: Trx): Promise<string> {
    refuseExcess(roles, [], actor)
    if (await staffRepository.findByEmail(person.email, trx)) throw new EmailTaken()
    if (person.reportsTo) await requireColleague(person.reportsTo, trx)
    const id = newId()
    const { companyId } = actor
    await staffRepository
      .insert({ id, companyId, ...person, roleSlugs: roles, status: 'invited' }, trx)
      .catch((error) => {
        // Another company's person, whom this admin cannot see.
        throw isUniqueViolation(error) ? new EmailTaken() : error
      })
    await teamRepository.setTeamsOf(id, companyId, teams, trx)
    await syncIdentity(id, companyId, { sendLink: true }, trx)
    return id
  },

  async change(
    id: string,
    { roles, teams, ...change }: ChangedUser,
    actor: User,
    ifMatch: string | undefined,
    trx: Trx,
  ) {
    const row = await requireUser(id, trx)
    if (roles && id === actor.id) throw new SelfRoleChange()
    requireMatch(ifMatch, row.rowVersion)
    if (roles) {
      refuseExcess(roles, row.roleSlugs, actor)
      if (row.roleSlugs.includes('super_admin') && !roles.includes('super_admin'))
        await keepOneSuperAdmin(id, trx)
    }
    if (change.reportsTo) await refuseCycle(id, change.reportsTo, trx)
    await staffRepository.patch(id, { ...change, ...(roles && { roleSlugs: roles }) }, trx)
    if (teams) await teamRepository.setTeamsOf(id, row.companyId, teams, trx)
    if (roles) await syncIdentity(id, row.companyId, { sendLink: false }, trx)
  },

  /** Suspends, reactivates or deactivates; tokens are refused and sessions end at once (IAM-07). */
  async move(id: string, move: UserMove, actor: User, trx: Trx): Promise<void> {
    const row = await requireUser(id, trx)
    if (id === actor.id) throw new SelfRoleChange()
    const { from, to } = moves[move]
    if (!(from as readonly Status[]).includes(row.status))
      throw new WrongState(`The person is ${row.status}.`)
    if (to !== 'active' && row.roleSlugs.includes('super_admin')) await keepOneSuperAdmin(id, trx)
    // Somebody who never signed in is invited again rather than active.
    const next = to === 'active' && !row.lastLoginAt ? 'invited' : to
    await staffRepository.patch(id, { status: next }, trx)
    // IAM-26: claimed tasks go back to their group.
    if (to === 'deactivated') {
      await trx('user_task')
        .where({ assignee_id: id })
        .whereIn('state', ['open'])
        .update({ assignee_id: null, claimed_at: null })
    }
    await syncIdentity(id, row.companyId, { sendLink: next === 'invited' }, trx)
  },

  /** Mails a new one-time link to somebody who has not signed in yet. */
  async resendInvite(id: string, trx: Trx): Promise<void> {
    const row = await requireUser(id, trx)
    if (row.status !== 'invited') throw new WrongState(`The person is ${row.status}.`)
    await syncIdentity(id, row.companyId, { sendLink: true }, trx)
  },
})

const syncIdentity = (userId: string, companyId: string, { sendLink }: { sendLink: boolean }, trx: Trx) =>
  outbox.effect(
    {
      companyId,
      kind: 'staff-identity',
      naturalKey: `staff-identity:${userId}:${newId()}`,
      payload: { userId, sendLink },
    },
    trx,
  )

async function requireUser(id: string, trx: Trx): Promise<StaffUser> {
  const row = await staffRepository.findForUpdate(id, trx)
  if (!row) throw new NotFound()
  return row
}

/** Only a super admin gives or takes the role that stands above companies. */
function refuseExcess(wanted: string[], held: string[], actor: User): void {
  const touched = wanted.includes('super_admin') !== held.includes('super_admin')
  if (touched && !actor.roles.includes('super_admin')) throw new GrantExceedsOwn()
}

async function keepOneSuperAdmin(id: string, trx: Trx): Promise<void> {
  const holders = await staffRepository.activeSuperAdmins(trx)
  if (holders.every((holder) => holder === id)) throw new LastSuperAdmin()
}

async function requireColleague(id: string, trx: Trx): Promise<StaffUser> {
  const colleague = await staffRepository.find(id, trx)
  if (colleague) return colleague
  throw new ValidationFailed('There is no such person.', [
    { field: '/reportsTo', code: 'USER_UNKNOWN', message: 'There is no such person.' },
  ])
}

async function refuseCycle(id: string, reportsTo: string, trx: Trx): Promise<void> {
  let above: string | null = reportsTo
  const seen = new Set([id])
  while (above) {
    if (seen.has(above)) {
      const message = 'A person cannot report to themselves, directly or through others.'
      throw new ReportingCycle(message, [{ field: '/reportsTo', code: 'REPORTING_CYCLE', message }])
    }
    seen.add(above)
    above = (await requireColleague(above, trx)).reportsTo
  }
}

export type UserService = ReturnType<typeof userService>
