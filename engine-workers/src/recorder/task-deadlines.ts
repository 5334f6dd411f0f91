import { companyCalendar } from '@zippcrm/domain/calendar/company-calendar.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface TaskDeadlines {
  dueAt: Date | null
  warnAt: Date | null
}

/** Due and warning time of a task from its service level on the company's working calendar (ENG-14). */
export async function taskDeadlines(
  companyId: string,
  slaKey: string,
  createdAt: Date,
  trx: Trx,
): Promise<TaskDeadlines> {
  const policy = await trx('sla_policy')
    .where({ company_id: companyId, key: slaKey })
    .first('working_minutes', 'warn_minutes')
  if (!policy) return { dueAt: null, warnAt: null }
  const calendar = await companyCalendar(companyId, trx)
  const hours = policy.working_minutes / 60
  return {
    dueAt: calendar.addWorkingHours(createdAt, hours),
    warnAt:
      policy.warn_minutes > 0
        ? calendar.addWorkingHours(createdAt, Math.max(0, hours - policy.warn_minutes / 60))
        : null,
  }
}
