import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { CreditNoteView, FileLink, InvoiceId } from '../invoices/invoices.schema.ts'
import {
  CreditNoteId,
  CreditNotePaper,
  CreditNoteQuery,
  CreditNoteSummary,
  NewCreditNote,
} from './credit-notes.schema.ts'
import type { CreditNoteService } from './credit-notes.service.ts'

const both = { realm: 'both', tag: 'Credit notes' } as const

/** Credit notes of file 05. */
export const creditNoteRoutes = ({ creditNotes }: { creditNotes: CreditNoteService }): Endpoint[] => [
  query(
    {
      ...both,
      realm: 'staff',
      method: 'get',
      path: '/credit-notes',
      can: 'credit-notes:R',
      summary: 'Credit notes of all clients, newest first',
      query: CreditNoteQuery,
      answer: pageOf(CreditNoteSummary),
    },
    ({ query: filter, ...caller }) => creditNotes.list(filter, caller),
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/invoices/:invoiceId/credit-notes',
      can: 'credit-notes:R',
      summary: 'Credit notes of one invoice',
      params: InvoiceId,
      answer: pageOf(CreditNoteView),
    },
    ({ params, ...caller }) => creditNotes.ofInvoice(params.invoiceId, caller),
  ),

  command(
    {
      ...both,
      method: 'post',
      path: '/invoices/:invoiceId/credit-note',
      can: 'credit-notes:W',
      action: 'credit-note.request',
      summary: 'Credit an issued invoice; the amount includes tax',
      params: InvoiceId,
      body: NewCreditNote,
      answer: CreditNoteView,
      status: 201,
      errors: [
        'REASON_REQUIRED',
        'CREDIT_AMOUNT_INVALID',
        'CREDIT_EXCEEDS_INVOICE',
        'CREDIT_LINES_REQUIRED',
        'INVOICE_NOT_ISSUED',
        'INVOICE_CANCELLED',
      ],
    },
    async ({ params, body, waitFor, ...caller }) => {
      const note = await creditNotes.request(params.invoiceId, body, caller)
      waitFor(async (trx) => {
        const current = await creditNotes.read(note.id, { ...caller, trx })
        return current.status === 'issued' ? current : undefined
      })
      return created(`/api/credit-notes/${note.id}`, note)
    },
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/credit-notes/:creditNoteId',
      can: 'credit-notes:R',
      summary: 'One credit note with its client and invoice',
      params: CreditNoteId,
      answer: CreditNotePaper,
    },
    ({ params, ...caller }) => creditNotes.paper(params.creditNoteId, caller),
  ),

  command(
    {
      ...both,
      method: 'get',
      path: '/credit-notes/:creditNoteId/pdf',
      can: 'credit-notes:R',
      summary: 'A one-hour link to the stored PDF',
      params: CreditNoteId,
      answer: FileLink,
      errors: ['PDF_NOT_READY'],
    },
    ({ params, ...caller }) => creditNotes.pdf(params.creditNoteId, caller),
  ),
]
