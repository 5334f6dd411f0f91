import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { Forbidden, NotFound } from '@zippcrm/domain/errors.ts'
import { can } from '../../http/matrix.ts'
import { decodeCursor, toPage } from '../../http/page.ts'
import type { Permission, User } from '../../http/user.ts'
import { type AuditRow, auditRows } from './audit.repository.ts'
import type { AuditQuery } from './audit.schema.ts'

/** Records whose history can be read, and the permission that opens the record itself. */
const historyOf: Record<string, Permission> = {
  client: 'clients:R',
  contact: 'clients:R',
  portal_user: 'clients:R',
  project: 'projects:R',
  project_stage: 'projects:R',
  checklist_item: 'projects:R',
  billing_milestone: 'projects:R',
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

/** The audit trail: globally for admins, per record for everyone who can read the record (IAM-35). */
export const auditService = () => ({
  async list({ cursor, entity, limit, ...filter }: AuditQuery, user: User, trx: Trx) {
    const everything = user.roles.includes('super_admin') || user.roles.includes('admin')
    if (!everything && entity && !billingEntities.includes(entity)) throw new Forbidden()
    const entities = entity ? [entity] : everything ? undefined : billingEntities
    const before = decodeCursor(cursor, 1)?.[0]
    return page(
      await auditRows(
        { ...filter, entities, before: before === undefined ? undefined : String(before), limit },
        trx,
      ),
      limit,
    )
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
    return page(
      await auditRows(
        {
          entities: [entity],
          entityId: id,
          before: before === undefined ? undefined : String(before),
          limit,
        },
        trx,
      ),
      limit,
    )
  },
})

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
