import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { StaffUser } from '@zippcrm/domain/identity/records.ts'
import { SeatLimitReached } from '@zippcrm/domain/licence/licence-errors.ts'
import type { Licences } from '@zippcrm/domain/licence/licences.ts'
import { lockSeats } from '@zippcrm/domain/licence/seats.ts'
import { seatRoles } from '../../http/matrix.ts'

/** Whether somebody counts against the licence (IAM-28). */
export const takesSeat = ({ status, roleSlugs }: Pick<StaffUser, 'status' | 'roleSlugs'>): boolean =>
  (status === 'invited' || status === 'active') && roleSlugs.some((slug) => seatRoles.includes(slug))

/** Seats of the licence, asked after somebody was given one. */
export const seatService = ({ licences }: { licences: Licences }) => ({
  /** Refuses the running transaction when it took a seat that the licence does not have; takes turns with others (IAM-28). */
  async refuseExcess(companyId: string, trx: Trx): Promise<void> {
    await lockSeats(companyId, trx)
    const { seats } = await licences.installed(companyId, trx)
    const taken = await licences.seatsTaken(companyId, trx)
    if (taken <= seats) return
    throw new SeatLimitReached(
      `All ${seats} seats of the licence are taken. Deactivate somebody who left, or install a licence with more seats.`,
      [],
      { seats },
    )
  },
})

export type SeatService = ReturnType<typeof seatService>
