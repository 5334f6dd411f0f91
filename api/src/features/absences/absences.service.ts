import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, Forbidden, NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { z } from 'zod'
import { can } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import { notifyColleague } from '../tasks/notify-colleague.ts'
import {
  type AbsenceRow,
  findAbsence,
  leads,
  listAbsences,
  listDeputies,
  overlapping,
  spanOf,
} from './absences.repository.ts'
import type { AbsenceView, NewAbsence } from './absences.schema.ts'

const DateOrder = defineError('DATE_ORDER', 422, 'The last day lies before the first')
const DatePast = defineError('DATE_PAST', 422, 'The absence is over already')
const AbsenceOverlaps = defineError('ABSENCE_OVERLAPS', 409, 'There is an absence in these days already')
const DeputyUnfit = defineError('DEPUTY_UNFIT', 422, 'This colleague cannot do the same tasks')
const DeputyAway = defineError('DEPUTY_AWAY', 422, 'The deputy is away in these days too')

/**
 * Who is away, and who does their tasks meanwhile (ENG-15). The dates are the whole truth: within them tasks that the
 * person has or gets are the deputy's to do, afterwards what is left is the person's again; nothing is moved.
 */
export const absenceService = () => {
  async function assertMayPlan(userId: string, user: User, trx: Trx): Promise<void> {
    if (userId === user.id) return
    if (!can(user, 'tasks:A') || !(await leads(userId, trx)))
      throw new Forbidden('Only the person and those who lead them plan an absence.')
  }

  return {
    async list(user: User, clock: Clock, trx: Trx) {
      const absences = await listAbsences(clock.now(), trx)
      const items = []
      for (const row of absences) {
        const mayEnd = row.user_id === user.id || (can(user, 'tasks:A') && (await leads(row.user_id, trx)))
        items.push(presentAbsence(row, { mayEnd, now: clock.now() }))
      }
      return { items }
    },

    deputies: async (userId: string, trx: Trx) => ({ items: await listDeputies(userId, trx) }),

    async plan(input: z.infer<typeof NewAbsence>, user: User, clock: Clock, trx: Trx): Promise<string> {
      const userId = input.userId ?? user.id
      await assertMayPlan(userId, user, trx)
      if (input.endsOn < input.startsOn)
        throw new DateOrder(undefined, [at('/endsOn', 'DATE_ORDER', 'Choose a day on or after the first.')])
      if (input.endsOn < clock.today())
        throw new DatePast(undefined, [at('/endsOn', 'DATE_PAST', 'Choose a day from today on.')])
      // Two absences planned at once for one person would otherwise both pass.
      await trx('staff_user').where({ id: userId }).forUpdate().first('id')
      const clash = await overlapping(userId, input, trx)
      if (clash)
        throw new AbsenceOverlaps(
          `${clash.user_name} is away from ${clash.starts_on} to ${clash.ends_on} already. End that first.`,
        )
      const deputy = (await listDeputies(userId, trx)).find(({ id }) => id === input.deputyId)
      if (!deputy)
        throw new DeputyUnfit('Choose an active colleague with the same role.', [
          at('/deputyId', 'DEPUTY_UNFIT', 'Choose an active colleague with the same role.'),
        ])
      const away = await overlapping(deputy.id, input, trx)
      if (away)
        throw new DeputyAway(undefined, [
          at(
            '/deputyId',
            'DEPUTY_AWAY',
            `${deputy.name} is away from ${away.starts_on} to ${away.ends_on}. Choose somebody else.`,
          ),
        ])

      const { startsAt, endsAt } = await spanOf(input, trx)
      const id = newId()
      await trx('absence').insert({
        id,
        company_id: user.companyId,
        user_id: userId,
        deputy_id: deputy.id,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        starts_at: startsAt,
        ends_at: endsAt,
        note: input.note ?? null,
      })
      const row = (await findAbsence(id, trx))!
      await notifyColleague(
        {
          companyId: user.companyId,
          to: deputy.id,
          kind: 'stand-in',
          title: `You stand in for ${row.user_name} from ${input.startsOn} to ${input.endsOn}`,
          body: input.note ?? '',
          link: '/inbox?view=mine',
        },
        trx,
      )
      return id
    },

    /** Ends a running absence now, or drops one that has not begun. */
    async end(id: string, user: User, clock: Clock, trx: Trx): Promise<void> {
      const row = await findAbsence(id, trx)
      if (!row || row.ends_at <= clock.now()) throw new NotFound()
      await assertMayPlan(row.user_id, user, trx)
      await trx('absence')
        .where({ id })
        .update(row.starts_at > clock.now() ? { is_active: false } : { ends_at: clock.now() })
    },

    async read(id: string, clock: Clock, trx: Trx) {
      const row = await findAbsence(id, trx)
      if (!row) throw new NotFound()
      return presentAbsence(row, { mayEnd: true, now: clock.now() })
    },
  }
}

const at = (field: string, code: string, message: string) => ({ field, code, message })

const presentAbsence = (
  row: AbsenceRow,
  { mayEnd, now }: { mayEnd: boolean; now: Date },
): z.infer<typeof AbsenceView> => ({
  id: row.id,
  user: { id: row.user_id, name: row.user_name },
  deputy: { id: row.deputy_id, name: row.deputy_name },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  note: row.note,
  state: row.starts_at > now ? 'planned' : 'running',
  mayEnd,
  rowVersion: row.row_version,
})

export type AbsenceService = ReturnType<typeof absenceService>
