import { type After, orderBy, type SortKeys, type SortOf } from '../database/keyset.ts'
import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { TdsHistory } from '../tds/tds-terms.ts'
import type { FinancialYear } from './financial-year.ts'
import type { Invoice, InvoiceLine } from './records.ts'

const invoices = recordsOf<Invoice>('invoice', ['supplierSnapshot', 'recipientSnapshot'])
const listed = recordsOf<Invoice & { sortKey: string }>('invoice', ['supplierSnapshot', 'recipientSnapshot'])
const lines = recordsOf<InvoiceLine>('invoice_line')

export interface InvoiceFilter {
  clientId?: string
  projectId?: string
  status?: readonly string[]
  fy?: string
  search?: string
  /** Newest first unless said otherwise. */
  sort?: SortOf<typeof invoiceSorts>
  after?: After
  limit?: number
}

/** What invoices can be ordered by; ids grow with time. */
export const invoiceSorts = {
  created: { sql: 'id', type: 'uuid' },
  number: { sql: 'coalesce(invoice_number, draft_ref)', type: 'text' },
  client: { sql: '(select lower(c.name) from client c where c.id = invoice.client_id)', type: 'text' },
  status: { sql: 'status', type: 'text' },
  issueDate: { sql: `coalesce(issue_date, 'infinity')`, type: 'date' },
  dueDate: { sql: `coalesce(due_date, 'infinity')`, type: 'date' },
  totalMinor: { sql: 'total_minor', type: 'bigint' },
  outstandingMinor: { sql: 'outstanding_minor', type: 'bigint' },
} as const satisfies SortKeys

/** Invoices and their lines. */
export const invoiceRepository = {
  find: (id: string, trx: Trx) => invoices.findOne({ id, isActive: true }, trx),
  findForUpdate: (id: string, trx: Trx) => invoices.findForUpdate(id, trx),
  patch: (id: string, change: Partial<Invoice>, trx: Trx) => invoices.patch(id, change, trx),

  insertDraft: (companyId: string, invoice: Partial<Invoice>, trx: Trx) => {
    const id = newId()
    // A draft has no number; people need something to call it by.
    return invoices.insert(
      { ...invoice, id, companyId, draftRef: `DRAFT-${id.slice(-6).toUpperCase()}` },
      trx,
    )
  },

  lines: (invoiceId: string, trx: Trx) =>
    lines.list((query) => query.where({ invoice_id: invoiceId }).orderBy('seq'), trx),

  linesOf: (invoiceIds: string[], trx: Trx) =>
    lines.list((query) => query.whereIn('invoice_id', invoiceIds).orderBy(['invoice_id', 'seq']), trx),

  /** Replaces the lines of a draft. */
  async replaceLines(
    invoice: Pick<Invoice, 'id' | 'companyId'>,
    rows: Omit<InvoiceLine, 'id' | 'invoiceId' | 'companyId' | 'seq'>[],
    trx: Trx,
  ): Promise<InvoiceLine[]> {
    await trx('invoice_line').where({ invoice_id: invoice.id }).delete()
    const stored: InvoiceLine[] = []
    for (const [index, row] of rows.entries()) {
      const line = {
        ...row,
        id: newId(),
        invoiceId: invoice.id,
        companyId: invoice.companyId,
        seq: index + 1,
      }
      stored.push(await lines.insert(line, trx))
    }
    return stored
  },

  /** The invoice that occupies a milestone: not cancelled, not a discarded draft (BIL-19). */
  findLiveByMilestone: async (milestoneId: string, trx: Trx) =>
    (
      await invoices.list(
        (query) =>
          query
            .where({ milestone_id: milestoneId, is_active: true })
            .whereNot('status', 'cancelled')
            .limit(1),
        trx,
      )
    )[0],

  /** Invoices of a list, each with the key of its order. */
  search: (
    { clientId, projectId, status, fy, search, sort = '-created', after, limit = 50 }: InvoiceFilter,
    trx: Trx,
  ): Promise<(Invoice & { sortKey: string })[]> =>
    listed.list((query) => {
      query.where('is_active', true).limit(limit).select('invoice.*')
      query.select(orderBy(query, { keys: invoiceSorts, sort, id: 'id', after }, trx))
      if (clientId) query.where({ client_id: clientId })
      if (projectId) query.where({ project_id: projectId })
      if (status?.length) query.whereIn('status', [...status])
      if (fy) query.where({ fy })
      if (search) {
        const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
        query.where((either) =>
          either
            .whereILike('invoice_number', pattern)
            .orWhereILike('draft_ref', pattern)
            .orWhereRaw('client_id in (select c.id from client c where c.name ilike ?)', pattern),
        )
      }
    }, trx),

  /** All overdue invoices, the latest payer first. */
  overdue: (trx: Trx) =>
    invoices.list(
      (query) => query.where({ status: 'overdue', is_active: true }).orderBy(['due_date', 'invoice_number']),
      trx,
    ),

  /** Turns every sent invoice with a due date before today overdue in one statement and returns the ids (BIL-32). */
  async markOverdue(companyId: string, today: string, at: Date, trx: Trx): Promise<Invoice[]> {
    return invoices.list(
      (query) =>
        query
          .patch({ status: 'overdue', overdueAt: at } as never)
          .where({ company_id: companyId, status: 'sent' })
          .where('due_date', '<', today)
          .returning('*'),
      trx,
    )
  },

  /** TDS-able value of the client's earlier invoices of a financial year (BIL-10). */
  async tdsHistory(clientId: string, fy: FinancialYear, trx: Trx): Promise<TdsHistory> {
    const row = await trx('invoice')
      .where({ client_id: clientId, fy: fy.label })
      .whereNotIn('status', ['draft', 'cancelled'])
      .first(
        trx.raw('coalesce(sum(taxable_minor), 0)::bigint as base'),
        trx.raw('coalesce(sum(tds_base_minor), 0)::bigint as deducted'),
      )
    return { baseMinor: Number(row.base), deductedBaseMinor: Number(row.deducted) }
  },
}

export type InvoiceRepository = typeof invoiceRepository
