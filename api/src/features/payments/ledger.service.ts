import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { ledgerRepository } from '@zippcrm/domain/billing/ledger.repository.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import type { z } from 'zod'
import type { LedgerTax, LedgerView } from './payments.schema.ts'

type Tax = z.infer<typeof LedgerTax>
type Row = Awaited<ReturnType<typeof ledgerRepository.list>>[number]

const none: Tax = { taxableMinor: 0, cgstMinor: 0, sgstMinor: 0, igstMinor: 0 }

/** The client’s account with running balance, the tax in each paper, and what all of it adds up to (BIL-38, UI-29). */
export async function ledgerOf(
  clientId: string,
  clock: Clock,
  trx: Trx,
): Promise<z.infer<typeof LedgerView>> {
  if (!(await trx('client').where({ id: clientId }).first('id'))) throw new NotFound()
  const rows = await billing(clock).ledger.list(clientId, trx)
  const taxes = new Map([
    ...(await taxesOf('invoice', rows, trx)),
    ...(await taxesOf('credit_note', rows, trx)),
  ])
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const signed = (row: Row) => (row.kind === 'credit_note' ? -1 : 1)
  const sumTax = (field: keyof Tax) => sum((row) => signed(row) * (taxes.get(row.refId) ?? none)[field])
  return {
    items: rows.map((row) => ({
      id: row.id,
      on: row.onDate,
      kind: row.kind,
      reference: row.refNumber,
      invoiceId: row.invoiceId,
      creditNoteId: row.kind === 'credit_note' ? row.refId : null,
      debitMinor: row.debitMinor,
      creditMinor: row.creditMinor,
      balanceMinor: row.balanceMinor,
      currency: row.currency,
      tax: taxes.get(row.refId) ?? null,
    })),
    nextCursor: null,
    totals: {
      debitMinor: sum((row) => row.debitMinor),
      creditMinor: sum((row) => row.creditMinor),
      balanceMinor: rows.at(-1)?.balanceMinor ?? 0,
      taxableMinor: sumTax('taxableMinor'),
      cgstMinor: sumTax('cgstMinor'),
      sgstMinor: sumTax('sgstMinor'),
      igstMinor: sumTax('igstMinor'),
      tdsMinor: sum((row) => (row.kind === 'tds' ? row.creditMinor - row.debitMinor : 0)),
    },
  }
}

/** The tax in the papers that the account names, by their ids. */
async function taxesOf(kind: 'invoice' | 'credit_note', rows: Row[], trx: Trx): Promise<[string, Tax][]> {
  const ids = rows.filter((row) => row.kind === kind).map((row) => row.refId)
  const papers = await trx(kind).whereIn('id', ids).select({
    id: 'id',
    taxableMinor: 'taxable_minor',
    cgstMinor: 'cgst_minor',
    sgstMinor: 'sgst_minor',
    igstMinor: 'igst_minor',
  })
  return papers.map(({ id, ...tax }) => [id, tax])
}
