import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { LedgerEntry } from './records.ts'

const entries = recordsOf<LedgerEntry>('ledger_entry')

export interface LedgerRow extends LedgerEntry {
  balanceMinor: number
}

/** The append-only account of a client. */
export const ledgerRepository = {
  /** Books one fact; the same fact again books nothing, so that a repeated step is harmless. */
  async book(entry: Omit<LedgerEntry, 'id'>, trx: Trx): Promise<void> {
    await trx('ledger_entry')
      .insert({
        id: newId(),
        company_id: entry.companyId,
        client_id: entry.clientId,
        on_date: entry.onDate,
        kind: entry.kind,
        ref_id: entry.refId,
        ref_number: entry.refNumber,
        invoice_id: entry.invoiceId,
        debit_minor: entry.debitMinor,
        credit_minor: entry.creditMinor,
        currency: entry.currency,
      })
      .onConflict(['kind', 'ref_id'])
      .ignore()
  },

  /** Entries of a client in the order of the account, each with the balance after it (BIL-38). */
  async list(clientId: string, trx: Trx): Promise<LedgerRow[]> {
    const rows = await entries.list(
      (query) => query.where({ client_id: clientId }).orderBy(['on_date', 'sequence']),
      trx,
    )
    let balanceMinor = 0
    return rows.map((row) => {
      balanceMinor += row.debitMinor - row.creditMinor
      return { ...row, balanceMinor }
    })
  },
}

export type LedgerRepository = typeof ledgerRepository
