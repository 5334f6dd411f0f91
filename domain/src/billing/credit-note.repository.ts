import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { CreditNote } from './records.ts'
import type { CreditParts } from './split-credit.ts'

/** A credit note where it is one of many. */
export interface ListedCreditNote
  extends Pick<
    CreditNote,
    'id' | 'status' | 'reason' | 'issueDate' | 'currency' | 'taxableMinor' | 'creditAmountMinor'
  > {
  number: string | null
  client: { id: string; name: string }
  invoice: { id: string; number: string | null }
}

const notes = recordsOf<CreditNote>('credit_note')

/** Credit notes. */
export const creditNoteRepository = {
  find: (id: string, trx: Trx) => notes.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => notes.findForUpdate(id, trx),
  patch: (id: string, change: Partial<CreditNote>, trx: Trx) => notes.patch(id, change, trx),

  insert: (companyId: string, note: Partial<CreditNote>, trx: Trx) =>
    notes.insert({ ...note, id: newId(), companyId }, trx),

  listByInvoices: (invoiceIds: string[], trx: Trx) =>
    notes.list((query) => query.whereIn('invoice_id', invoiceIds).orderBy('id'), trx),

  /** Credit notes of all clients with client and invoice, newest first, one more than asked for. */
  async page(
    { q, status, after, limit }: { q?: string; status?: string; after?: string; limit: number },
    trx: Trx,
  ): Promise<ListedCreditNote[]> {
    const query = trx('credit_note as n')
      .join('client as c', 'c.id', 'n.client_id')
      .join('invoice as i', 'i.id', 'n.invoice_id')
      .orderBy('n.id', 'desc')
      .limit(limit + 1)
      .select({
        id: 'n.id',
        number: 'n.credit_number',
        status: 'n.status',
        reason: 'n.reason',
        issueDate: 'n.issue_date',
        currency: 'n.currency',
        taxableMinor: 'n.taxable_minor',
        creditAmountMinor: 'n.credit_amount_minor',
      })
      .select(
        trx.raw(`json_build_object('id', c.id, 'name', c.name) as client`),
        trx.raw(`json_build_object('id', i.id, 'number', i.invoice_number) as invoice`),
      )
    if (status) query.where('n.status', status)
    if (q)
      query.whereRaw(
        `strpos(lower(concat_ws(' ', n.credit_number, i.invoice_number, c.name)), lower(?)) > 0`,
        [q],
      )
    if (after) query.where('n.id', '<', after)
    return query
  },

  /** Sum of everything that notes of an invoice take or have asked to take. */
  async takenFrom(invoiceId: string, trx: Trx, exceptId?: string): Promise<CreditParts> {
    const total = (column: string) => trx.raw(`coalesce(sum(${column}), 0)::bigint as ${column}`)
    const row = await trx('credit_note')
      .where({ invoice_id: invoiceId })
      .whereNot('status', 'rejected')
      .modify((query) => exceptId && query.whereNot('id', exceptId))
      .first(
        ...[
          'taxable_minor',
          'cgst_minor',
          'sgst_minor',
          'igst_minor',
          'reimbursement_minor',
          'round_off_minor',
          'tds_reduction_minor',
        ].map(total),
      )
    return {
      taxableMinor: Number(row.taxable_minor),
      cgstMinor: Number(row.cgst_minor),
      sgstMinor: Number(row.sgst_minor),
      igstMinor: Number(row.igst_minor),
      reimbursementMinor: Number(row.reimbursement_minor),
      roundOffMinor: Number(row.round_off_minor),
      tdsMinor: Number(row.tds_reduction_minor),
    }
  },
}

export type CreditNoteRepository = typeof creditNoteRepository
