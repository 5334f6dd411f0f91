import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { CreditNote } from '@zippcrm/domain/billing/records.ts'
import { PdfNotReady } from '@zippcrm/domain/documents/document-errors.ts'
import { DomainError, defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { readTwins } from '@zippcrm/domain/money/decimal.ts'
import { RuleError } from '@zippcrm/domain/rule-error.ts'
import type { z } from 'zod'
import { decodeCursor, toPage } from '../../http/page.ts'
import { presentCreditNote } from '../invoices/invoices.presenter.ts'
import { type Caller, pdfLink } from '../invoices/invoices.service.ts'
import type { CreditNoteQuery, NewCreditNote } from './credit-notes.schema.ts'

const ReasonRequired = defineError('REASON_REQUIRED', 422, 'Say why the invoice is credited')

/** Credit notes as people ask for and read them. */
export function creditNoteService() {
  async function find(id: string, { clock, trx }: Caller): Promise<CreditNote> {
    const note = await billing(clock).notes.find(id, trx)
    if (!note) throw new NotFound()
    return note
  }

  const amountOf = (
    input: {
      creditAmount?: number | string | null | undefined
      creditAmountMinor?: number | null | undefined
    },
    field: string,
  ): number | undefined => {
    try {
      return readTwins(input.creditAmount, input.creditAmountMinor, field)
    } catch (error) {
      // A negative credit is refused by the name that file 05 gives it.
      if (error instanceof DomainError && error.code === 'AMOUNT_NEGATIVE') {
        throw new RuleError('CREDIT_AMOUNT_INVALID', 'The credit must be above zero', { field })
      }
      throw error
    }
  }

  return {
    async request(invoiceId: string, input: NewCreditNote, caller: Caller) {
      if (input.reason.length < 3) {
        throw new ReasonRequired(undefined, [
          { field: '/reason', code: 'REASON_REQUIRED', message: 'Give the reason in a few words' },
        ])
      }
      const b = billing(caller.clock)
      if (!(await b.invoices.find(invoiceId, caller.trx))) throw new NotFound()
      const note = await b.credits.request(
        invoiceId,
        {
          reason: input.reason,
          reasonCode: input.reasonCode,
          kind: input.kind,
          creditMinor: amountOf(input, '/creditAmount'),
          lines: input.lines?.map((line, index) => ({
            invoiceLineId: line.invoiceLineId,
            creditMinor: amountOf(line, `/lines/${index}/creditAmount`) ?? 0,
          })),
        },
        caller.trx,
      )
      return presentCreditNote(note)
    },

    async list({ cursor, ...filter }: z.infer<typeof CreditNoteQuery>, { clock, trx }: Caller) {
      const [after] = (decodeCursor(cursor, 1) as [string] | undefined) ?? []
      const rows = await billing(clock).notes.page({ ...filter, after }, trx)
      return toPage(rows, filter.limit, (row) => [row.id])
    },

    async ofInvoice(invoiceId: string, { clock, trx }: Caller) {
      const b = billing(clock)
      if (!(await b.invoices.find(invoiceId, trx))) throw new NotFound()
      const notes = await b.notes.listByInvoices([invoiceId], trx)
      return { items: notes.map(presentCreditNote), nextCursor: null }
    },

    read: async (id: string, caller: Caller) => presentCreditNote(await find(id, caller)),

    /** A note with the names of what it is about. */
    async paper(id: string, caller: Caller) {
      const note = await find(id, caller)
      const invoice = await billing(caller.clock).invoices.find(note.invoiceId, caller.trx)
      const client = await caller.trx('client').where({ id: note.clientId }).first('name')
      return {
        ...presentCreditNote(note),
        client: { id: note.clientId, name: client?.name ?? '' },
        invoice: { id: note.invoiceId, number: invoice?.invoiceNumber ?? null },
      }
    },

    async pdf(id: string, caller: Caller) {
      const note = await find(id, caller)
      if (!note.pdfVersionId) throw new PdfNotReady()
      return pdfLink(note.pdfVersionId, `${note.creditNumber}.pdf`, caller)
    },
  }
}

export type CreditNoteService = ReturnType<typeof creditNoteService>
