import type { Trx } from '../database/trx.ts'

/** People who take a seat: invited or active, with a role that counts; agents, machines and client contacts take none (IAM-28). */
export async function seatsTaken(companyId: string, seatRoles: readonly string[], trx: Trx): Promise<number> {
  const row = await trx('staff_user')
    .where({ company_id: companyId })
    .whereIn('status', ['invited', 'active'])
    .whereRaw('role_slugs && ?::text[]', [seatRoles as string[]])
    .count('* as n')
    .first()
  return Number(row?.n ?? 0)
}

/** Lets one transaction after the other take a seat, so that two invitations cannot both take the last one (IAM-28). */
export async function lockSeats(companyId: string, trx: Trx): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`seats:${companyId}`])
}
