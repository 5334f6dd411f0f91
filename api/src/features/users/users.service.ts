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
import { type SeatService, takesSeat } from './seats.service.ts'
import { presentUser } from './users.presenter.ts'
import type { ChangedUser, NewUser } from './users.schema.ts'

/** Members of staff: inviting and changing (IAM-25, IAM-27). */
export const userService = ({ seats }: { seats: SeatService }) => ({
  async list(filter: StaffFilter, actor: User, trx: Trx) {
    const rows = await staffRepository.list({ ...filter, ...rowsOf(actor) }, trx)
    const { items, nextCursor } = toPage(rows, filter.limit, (row) => [row.fullName, row.id])
    return { items: items.map(presentUser), nextCursor }
  },

  async read(id: string, actor: User, trx: Trx) {
    const row = await staffRepository.row(id, rowsOf(actor), trx)
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
    await seats.refuseExcess(companyId, trx)
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
    if (roles && takesSeat({ ...row, roleSlugs: roles }) && !takesSeat(row))
      await seats.refuseExcess(row.companyId, trx)
    if (teams) await teamRepository.setTeamsOf(id, row.companyId, teams, trx)
    if (roles) await syncIdentity(id, row.companyId, { sendLink: false }, trx)
  },

  /** Mails a new one-time link to somebody who has not signed in yet. */
  async resendInvite(id: string, trx: Trx): Promise<void> {
    const row = await requireUser(id, trx)
    if (row.status !== 'invited') throw new WrongState(`The person is ${row.status}.`)
    await syncIdentity(id, row.companyId, { sendLink: true }, trx)
  },
})

/** The matrix gives managers their own team and reporting line, admins everybody (IAM-15, IAM-18). */
const rowsOf = ({ id, managedTeamIds, permissions }: User): Pick<StaffFilter, 'within'> =>
  permissions.users?.scope === 'company' ? {} : { within: { userId: id, teamIds: managedTeamIds } }

/** Brings the account at the sign-in service to what our row says, after commit. */
export const syncIdentity = (
  userId: string,
  companyId: string,
  { sendLink }: { sendLink: boolean },
  trx: Trx,
) =>
  outbox.effect(
    {
      companyId,
      kind: 'staff-identity',
      naturalKey: `staff-identity:${userId}:${newId()}`,
      payload: { userId, sendLink },
    },
    trx,
  )

/** The person, locked; somebody of another company is nobody. */
export async function requireUser(id: string, trx: Trx): Promise<StaffUser> {
  const row = await staffRepository.findForUpdate(id, trx)
  if (!row) throw new NotFound()
  return row
}

/** Only a super admin gives or takes the role that stands above companies. */
function refuseExcess(wanted: string[], held: string[], actor: User): void {
  const touched = wanted.includes('super_admin') !== held.includes('super_admin')
  if (touched && !actor.roles.includes('super_admin')) throw new GrantExceedsOwn()
}

/** Refuses to take the last active super admin away (IAM-27). */
export async function keepOneSuperAdmin(id: string, trx: Trx): Promise<void> {
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
