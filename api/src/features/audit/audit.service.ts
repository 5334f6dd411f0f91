import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { Forbidden, NotFound } from '@zippcrm/domain/errors.ts'
import { can, hiddenFieldsOf } from '../../http/matrix.ts'
import { decodeCursor, toPage } from '../../http/page.ts'
import type { Permission, User } from '../../http/user.ts'
import { type AuditRow, auditRows } from './audit.repository.ts'
import type { AuditExportQuery, AuditQuery } from './audit.schema.ts'

/** Records whose history can be read, and the permission that opens the record itself. */
const historyOf: Record<string, Permission> = {
  client: 'clients:R',
  contact: 'clients:R',
  portal_user: 'clients:R',
  project: 'projects:R',
  project_stage: 'projects:R',
  checklist_item: 'projects:R',
  billing_milestone: 'invoices:R',
  issued_licence: 'projects:R',
  document_request: 'documents:R',
  document: 'documents:R',
  upload: 'documents:R',
  evidence: 'projects:R',
  invoice: 'invoices:R',
  credit_note: 'credit-notes:R',
  payment: 'ledger:R',
  staff_user: 'users:R',
  team: 'users:R',
}

/** What finance may see of the global audit (role matrix, limits). */
const billingEntities = [
  'invoice',
  'invoice_line',
  'credit_note',
  'credit_note_line',
  'payment',
  'payment_allocation',
  'ledger_entry',
  'billing_milestone',
  'billing_profile',
  'firm_profile',
  'gst_registration',
  'gst_rate',
  'tds_rate',
]

const exportSliceSize = 500

/** The audit trail: globally for admins, per record for everyone who can read the record (IAM-35). */
export const auditService = () => ({
  async list({ cursor, entity, limit, ...filter }: AuditQuery, user: User, trx: Trx) {
    const entities = entitiesFor(user, entity)
    const before = decodeCursor(cursor, 1)?.[0]
    return page(
      await auditRows(
        { ...filter, entities, before: before === undefined ? undefined : String(before), limit },
        trx,
      ),
      limit,
    )
  },

  /** One slice of the export, newest first; `before` is the id after which the next one goes on. */
  async exportSlice(
    { entity, ...filter }: AuditExportQuery,
    before: string | undefined,
    user: User,
    trx: Trx,
  ): Promise<{ rows: AuditRow[]; before: string | undefined }> {
    const entities = entitiesFor(user, entity)
    const found = await auditRows({ ...filter, entities, before, limit: exportSliceSize }, trx)
    const rows = found.slice(0, exportSliceSize)
    return { rows, before: found.length > exportSliceSize ? rows.at(-1)!.id : undefined }
  },

  /** The export itself is an act that the trail names (IAM-32). */
  async noteExport({ id, companyId }: User, requestId: string, trx: Trx): Promise<void> {
    await trx('audit_log').insert({
      company_id: companyId,
      actor_kind: 'user',
      actor_id: id,
      action: 'audit.export',
      entity: 'audit_log',
      request_id: requestId,
    })
  },

  async history(
    entity: string,
    id: string,
    { cursor, limit }: Pick<AuditQuery, 'cursor' | 'limit'>,
    user: User,
    trx: Trx,
  ) {
    const permission = historyOf[entity]
    // Row-level security decides: who cannot see the record finds no row, as with a random id (IAM-16).
    const record =
      permission && can(user, permission) ? await trx(entity).where({ id }).first('id') : undefined
    if (!record) throw new NotFound()
    const before = decodeCursor(cursor, 1)?.[0]
    const rows = await auditRows(
      { entities: [entity], entityId: id, before: before === undefined ? undefined : String(before), limit },
      trx,
    )
    const hidden = hiddenFieldsOf(entity, user.roles)
    const seen = rows.map((row) => ({ ...row, diff: row.diff.filter(({ field }) => !hidden.has(field)) }))
    return page(seen, limit)
  },
})

/** Kinds of records that somebody may see in the global trail; undefined is every kind. */
function entitiesFor(user: User, entity: string | undefined): readonly string[] | undefined {
  const everything = user.roles.includes('super_admin') || user.roles.includes('admin')
  if (!everything && entity && !billingEntities.includes(entity)) throw new Forbidden()
  return entity ? [entity] : everything ? undefined : billingEntities
}

function page(rows: AuditRow[], limit: number) {
  const { items, nextCursor } = toPage(rows, limit, (row) => [row.id])
  return { items: items.map(presentEntry), nextCursor }
}

const presentEntry = (row: AuditRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  onBehalfOf: row.onBehalfOf ? { id: row.onBehalfOf, name: row.onBehalfOfName } : null,
  action: row.action,
  entity: row.entity,
  entityId: row.entityId,
  changes: row.diff,
  reason: row.reason,
  processInstanceKey: row.processInstanceKey,
  elementId: row.elementId,
})

export type AuditService = ReturnType<typeof auditService>
