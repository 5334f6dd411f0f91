import { indiaHolidays } from '@zippcrm/domain/calendar/india-holidays.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { noticeSettings } from '@zippcrm/domain/notices/notice-settings.ts'

const hour = 60
const workingDay = 9 * hour

/** Service levels of user tasks by the `sla` header of the model, in working minutes, and hands-on time; firm defaults. */
const slaPolicies: Record<string, { due: number; warn: number; escalate?: number; effort?: number }> = {
  'work-on-stage': { due: 10 * workingDay, warn: 2 * workingDay, escalate: workingDay, effort: 8 * hour },
  'stage-review': { due: workingDay, warn: 3 * hour, escalate: workingDay, effort: hour },
  'send-document': { due: 5 * workingDay, warn: workingDay, escalate: 2 * workingDay },
  'review-upload': { due: workingDay, warn: 2 * hour, escalate: workingDay, effort: 15 },
  'verify-evidence': { due: workingDay, warn: 2 * hour, escalate: workingDay },
  'scanner-down': { due: 2 * hour, warn: hour, escalate: 4 * hour },
  'complete-billing-data': { due: 2 * workingDay, warn: 4 * hour, escalate: workingDay },
  'review-draft-invoice': { due: 2 * workingDay, warn: 4 * hour, escalate: workingDay },
  'fix-undeliverable-invoice': { due: workingDay, warn: 2 * hour, escalate: workingDay },
  'follow-up-overdue-invoice': { due: 3 * workingDay, warn: workingDay, escalate: 2 * workingDay },
  'review-difference': { due: 2 * workingDay, warn: 4 * hour, escalate: workingDay },
  'approve-change': { due: workingDay, warn: 2 * hour, escalate: workingDay },
  'approve-credit-note': { due: workingDay, warn: 2 * hour, escalate: workingDay },
  'fix-contact-email': { due: workingDay, warn: 2 * hour, escalate: workingDay, effort: 15 },
}

/** Features of the table in spec 01: two are on from the first day, everything else waits to be switched on. */
const featureDefaults: Record<string, boolean> = {
  clients: true,
  customerPortal: true,
  quotes: false,
  bills: false,
  contracts: false,
  hoursLogging: false,
  calendar: false,
  accounting: false,
  taxReport: false,
  crmDevTools: false,
  campaigns: false,
  referrals: false,
  callCentre: false,
  customerSuccess: false,
  learntScoring: false,
  captureWhatsapp: false,
  captureCti: false,
  captureWebinar: false,
  reminderEmails: false,
  calendarBooking: false,
  messaging: false,
}

/** Gives a company its service levels, holidays, notices and features, once; what people changed stays. */
export async function seedReferenceData(companyId: string, trx: Trx): Promise<void> {
  await trx('sla_policy')
    .insert(
      Object.entries(slaPolicies).map(([key, { due, warn, escalate, effort = 30 }]) => ({
        company_id: companyId,
        key,
        working_minutes: due,
        warn_minutes: warn,
        escalate_minutes: escalate ?? null,
        effort_minutes: effort,
      })),
    )
    .onConflict(['company_id', 'key'])
    .ignore()
  await trx('holiday')
    .insert(
      indiaHolidays()
        .filter(({ allIndia }) => allIndia)
        .map(({ date, name, provisional }) => ({ company_id: companyId, on_date: date, name, provisional })),
    )
    .onConflict(['company_id', 'on_date'])
    .ignore()
  await insertMissing(
    'notification_setting',
    companyId,
    Object.keys(noticeSettings),
    (key) => ({ key, enabled: true }),
    trx,
  )
  await insertMissing(
    'feature_flag',
    companyId,
    Object.keys(featureDefaults),
    (key) => ({ key, value: featureDefaults[key] }),
    trx,
  )
}

async function insertMissing(
  table: string,
  companyId: string,
  keys: string[],
  rowOf: (key: string) => object,
  trx: Trx,
): Promise<void> {
  const present: string[] = await trx(table).where({ company_id: companyId }).pluck('key')
  const missing = keys.filter((key) => !present.includes(key))
  if (missing.length) {
    await trx(table).insert(missing.map((key) => ({ id: newId(), company_id: companyId, ...rowOf(key) })))
  }
}
