import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { CreditNote } from './records.ts'
import type { CreditParts } from './split-credit.ts'

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
