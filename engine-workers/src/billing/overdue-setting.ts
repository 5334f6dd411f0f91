import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** Whether the company of this session wants overdue alerts; on unless an admin switched them off (BIL-34). */
export async function overdueAlertsWanted(companyId: string, trx: Trx): Promise<boolean> {
  const setting = await trx('notification_setting')
    .where({ company_id: companyId, key: 'invoiceOverdueAlerts' })
    .first('enabled')
  return setting?.enabled ?? true
}
