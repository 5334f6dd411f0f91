import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** The firm's name as mails carry it. */
export async function firmName(companyId: string, trx: Trx): Promise<string> {
  const company = await trx('company').where({ id: companyId }).first('name')
  return company?.name ?? 'ZippCRM'
}
