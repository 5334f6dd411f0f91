import type { Trx } from '../database/trx.ts'

/** People whose tasks the caller does now, because they are away (ENG-15). */
export async function standsInFor(trx: Trx): Promise<string[]> {
  const { rows } = await trx.raw('select app_stands_in_for() as people')
  return rows[0].people
}

export interface StandIn {
  id: string
  name: string
  /** Last day of the absence. */
  until: string
}

/** Who stands in now, by the person who is away. */
export async function standInsOf(people: string[], trx: Trx): Promise<Map<string, StandIn>> {
  if (people.length === 0) return new Map()
  const rows: (StandIn & { away: string })[] = await trx('absence as x')
    .join('staff_user as d', 'd.id', 'x.deputy_id')
    .whereIn('x.user_id', people)
    .where('x.is_active', true)
    .whereRaw('x.starts_at <= app_now() and x.ends_at > app_now()')
    .select('x.user_id as away', 'd.id', 'd.full_name as name', 'x.ends_on as until')
  return new Map(rows.map(({ away, ...standIn }) => [away, standIn]))
}
