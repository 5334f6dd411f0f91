import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { handOver, holdingsOf, returnTasks } from '@zippcrm/domain/identity/hand-over.ts'
import { HandOverToInactive, SelfRoleChange, WrongState } from '@zippcrm/domain/identity/identity-errors.ts'
import type { StaffUser } from '@zippcrm/domain/identity/records.ts'
import { staffRepository } from '@zippcrm/domain/identity/staff.repository.ts'
import type { User } from '../../http/user.ts'
import { type SeatService, takesSeat } from './seats.service.ts'
import type { EndedUser } from './users.schema.ts'
import { keepOneSuperAdmin, requireUser, syncIdentity } from './users.service.ts'

type Status = StaffUser['status']

/** Where each act of User Admin may start and where it leads. */
const moves = {
  suspend: { from: ['active'], to: 'suspended' },
  reactivate: { from: ['suspended', 'deactivated'], to: 'active' },
  deactivate: { from: ['invited', 'active', 'suspended'], to: 'deactivated' },
} as const satisfies Record<string, { from: Status[]; to: Status }>
export type UserMove = keyof typeof moves

/** Suspending, reactivating and ending members of staff (IAM-25 to IAM-28). */
export const userLifecycle = ({ seats }: { seats: SeatService }) => {
  async function move(id: string, name: UserMove, actor: User, trx: Trx): Promise<StaffUser> {
    const row = await requireUser(id, trx)
    if (id === actor.id) throw new SelfRoleChange()
    const { from, to } = moves[name]
    if (!(from as readonly Status[]).includes(row.status))
      throw new WrongState(`The person is ${row.status}.`)
    if (to !== 'active' && row.roleSlugs.includes('super_admin')) await keepOneSuperAdmin(id, trx)
    // Somebody who never signed in is invited again rather than active.
    const status = to === 'active' && !row.lastLoginAt ? 'invited' : to
    const moved = await staffRepository.patch(id, { status }, trx)
    if (takesSeat(moved) && !takesSeat(row)) await seats.refuseExcess(row.companyId, trx)
    await syncIdentity(id, row.companyId, { sendLink: status === 'invited' }, trx)
    return moved
  }

  async function give(from: string, to: string, today: string, trx: Trx): Promise<void> {
    const heir = await staffRepository.find(to, trx)
    if (heir?.status !== 'active' || to === from) {
      throw new HandOverToInactive(undefined, [
        { field: '/handOverTo', code: 'HAND_OVER_TO_INACTIVE', message: 'Choose an active colleague.' },
      ])
    }
    await handOver({ from, to, today }, trx)
  }

  return {
    /** Suspends or reactivates; tokens of a suspended person are refused and sessions end at once (IAM-07). */
    move,

    /** What waits for a new owner; more than nothing after somebody left is an open hand-over. */
    async holdings(id: string, trx: Trx) {
      if (!(await staffRepository.find(id, trx))) throw new NotFound()
      return holdingsOf(id, trx)
    },

    /** Ends somebody's work: seat and tasks are free at once, what they own goes to the heir or waits for one (IAM-26). */
    async end(
      id: string,
      { reason, handOverTo }: EndedUser,
      actor: User,
      today: string,
      trx: Trx,
    ): Promise<void> {
      await annotateSession(trx, { reason })
      await move(id, 'deactivate', actor, trx)
      if (handOverTo) await give(id, handOverTo, today, trx)
      else await returnTasks(id, trx)
    },

    /** Gives what somebody holds to a colleague, also after they left. */
    async handOver(id: string, to: string, today: string, trx: Trx): Promise<void> {
      await requireUser(id, trx)
      await give(id, to, today, trx)
    },
  }
}

export type UserLifecycle = ReturnType<typeof userLifecycle>
