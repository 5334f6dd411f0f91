import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

export interface CompanyToCreate {
  name: string
  legalName: string
  gstStateCode: string | null
}

/** The company of this installation: the first one there is, or a new one. */
export async function ensureCompany(company: CompanyToCreate, trx: Trx): Promise<string> {
  const existing = await trx('company').orderBy('created_at').first('id')
  if (existing) return existing.id
  const id = newId()
  await trx('company').insert({
    id,
    name: company.name,
    legal_name: company.legalName,
    gst_state_code: company.gstStateCode,
  })
  return id
}
