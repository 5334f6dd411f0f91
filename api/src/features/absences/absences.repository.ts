import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface AbsenceRow {
  id: string
  user_id: string
  user_name: string
  deputy_id: string
  deputy_name: string
  starts_on: string
  ends_on: string
  starts_at: Date
  ends_at: Date
  note: string | null
  row_version: number
}

const rows = (trx: Trx) =>
  trx('absence as x')
    .join('staff_user as u', 'u.id', 'x.user_id')
    .join('staff_user as d', 'd.id', 'x.deputy_id')
    .where('x.is_active', true)
    .select('x.*', 'u.full_name as user_name', 'd.full_name as deputy_name')

/** Absences that are running or to come, the next first. */
export const listAbsences = (now: Date, trx: Trx): Promise<AbsenceRow[]> =>
  rows(trx).where('x.ends_at', '>', now).orderBy(['x.starts_at', 'x.id'])

export const findAbsence = (id: string, trx: Trx): Promise<AbsenceRow | undefined> =>
  rows(trx).where('x.id', id).first()

/** Absences of a person, as the absent one, that touch these days. */
export const overlapping = (
  userId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  trx: Trx,
): Promise<AbsenceRow | undefined> =>
  rows(trx)
    .where('x.user_id', userId)
    .where('x.starts_on', '<=', endsOn)
    .where('x.ends_on', '>=', startsOn)
    .whereRaw('x.ends_at > app_now()')
    .first()

/** Active colleagues who hold a role of the person, so that they can do the same tasks. */
export const listDeputies = (userId: string, trx: Trx): Promise<{ id: string; name: string }[]> =>
  trx('staff_user as d')
    .join('staff_user as u', (on) => on.on('u.company_id', 'd.company_id'))
    .where('u.id', userId)
    .whereNot('d.id', userId)
    .where('d.status', 'active')
    .whereRaw('d.role_slugs && u.role_slugs')
    .orderBy(['d.full_name', 'd.id'])
    .select('d.id', 'd.full_name as name')

/** Whether the caller leads the person: the whole company's tasks, or a team the person belongs to. */
export async function leads(userId: string, trx: Trx): Promise<boolean> {
  const { rows: found } = await trx.raw(
    `select app_scope('tasks') = 'company' or ?::uuid = any(app_team_people()) as leads`,
    [userId],
  )
  return found[0].leads
}

/** From the first morning to the morning after the last day, in the company's zone. */
export async function spanOf(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  trx: Trx,
): Promise<{ startsAt: Date; endsAt: Date }> {
  const { rows: found } = await trx.raw(
    `select ?::date::timestamp at time zone timezone as "startsAt", (?::date + 1)::timestamp at time zone timezone as "endsAt"
       from company where id = app_company()`,
    [startsOn, endsOn],
  )
  return found[0]
}
