import { createHash } from 'node:crypto'

/** Every column that says something about the act; `prev_hash`, `hash` and `seal` are the chain itself. */
export const sealedColumns = [
  'id',
  'at',
  'company_id',
  'actor_kind',
  'actor_id',
  'on_behalf_of',
  'action',
  'entity',
  'entity_id',
  'diff',
  'reason',
  'request_id',
  'ip',
  'process_instance_key',
  'element_id',
] as const

export type AuditRow = Record<string, unknown> & { id: number | string }

/** Hash of an audit row over its predecessor's: an altered or missing row breaks the chain from there on (IAM-34). */
export function auditHash(previous: Buffer | null, row: AuditRow): Buffer {
  const content = JSON.stringify(
    sealedColumns.map((column) => {
      const value = row[column] ?? null
      return value instanceof Date ? value.toISOString() : value
    }),
  )
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(32))
    .update(content)
    .digest()
}
