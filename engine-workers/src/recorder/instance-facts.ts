import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** What an instance says about itself through its variables. */
export interface InstanceFacts {
  companyId: string | null
  clientId: string | null
  businessKey: string | null
}

export const noFacts: InstanceFacts = { companyId: null, clientId: null, businessKey: null }

/** The variables that facts are read from. */
export const factNames = ['companyId', 'clientId', 'businessKey']

/** Whether a value is a UUID as text. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)

/** Splits `invoice:<uuid>` into kind and id. */
export function subjectOf(businessKey: string | null): {
  subject_kind: string | null
  subject_id: string | null
} {
  const [, kind, id] = /^([\w-]+):([0-9a-f-]{36})$/i.exec(businessKey ?? '') ?? []
  return kind && isUuid(id)
    ? { subject_kind: kind, subject_id: id }
    : { subject_kind: null, subject_id: null }
}

/** Which of the companies that variables name exist. */
export async function knownCompanies(all: Record<string, unknown>[], trx: Trx): Promise<Set<string>> {
  const named = [...new Set(all.map(({ companyId }) => companyId).filter(isUuid))]
  return new Set(named.length ? await trx('company').whereIn('id', named).pluck('id') : [])
}

/**
 * Reads the facts out of variables. Anybody who may start a process chooses these, so a company that does not exist
 * counts as none rather than as an error that keeps the instance out of sight.
 */
export function factsOf(variables: Record<string, unknown>, companies: Set<string>): InstanceFacts {
  const { companyId, clientId, businessKey } = variables
  const known = isUuid(companyId) && companies.has(companyId.toLowerCase())
  return {
    companyId: known ? companyId : null,
    clientId: known && isUuid(clientId) ? clientId : null,
    businessKey: typeof businessKey === 'string' ? businessKey.replaceAll('\0', '') : null,
  }
}
