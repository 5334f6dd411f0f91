import { billing } from '@zippcrm/domain/billing/billing.ts'
import { resendInvoice } from '@zippcrm/domain/billing/resend-invoice.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { readTwins } from '@zippcrm/domain/money/decimal.ts'
import { Accepted, accepted, created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { ClientId, InvoiceId, PaymentView } from '../invoices/invoices.schema.ts'
import type { InvoiceService } from '../invoices/invoices.service.ts'
import { ledgerOf } from './ledger.service.ts'
import { LedgerView, NewPayment, PaymentRecorded } from './payments.schema.ts'

const both = { realm: 'both', tag: 'Payments' } as const

/** Money received, the client's account, and sending an issued paper again. */
export const paymentRoutes = ({ invoices }: { invoices: InvoiceService }): Endpoint[] => [
  command(
    {
      ...both,
      method: 'post',
      path: '/invoices/:invoiceId/payments',
      can: 'ledger:W',
      action: 'payment.record',
      summary: 'Record a receipt with the tax the client withheld',
      params: InvoiceId,
      body: NewPayment,
      answer: PaymentRecorded,
      status: 201,
      errors: ['PAYMENT_INVALID', 'DATE_FUTURE', 'CURRENCY_MISMATCH', 'INVOICE_NOT_ISSUED', 'INVOICE_PAID'],
    },
    async ({ params, body, ...caller }) => {
      const { payment } = await billing(caller.clock).settlement.receive(
        params.invoiceId,
        {
          amountMinor: readTwins(body.amount, body.amountMinor, '/amount'),
          tdsMinor: readTwins(body.tdsAmount, body.tdsMinor ?? body.tdsAmountMinor, '/tdsAmount'),
          receivedOn: body.receivedOn,
          method: body.method,
          reference: body.reference,
          note: body.note,
          currency: body.currency,
        },
        caller.trx,
      )
      const invoice = await invoices.read(params.invoiceId, caller)
      const recorded = invoice.payments.find((row) => row.id === payment.id)
      if (!recorded) throw new NotFound()
      return created(`/api/invoices/${params.invoiceId}/payments`, { payment: recorded, invoice })
    },
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/invoices/:invoiceId/payments',
      can: 'invoices:R',
      summary: 'Receipts of one invoice',
      params: InvoiceId,
      answer: pageOf(PaymentView),
    },
    async ({ params, ...caller }) => {
      const { payments } = await invoices.read(params.invoiceId, caller)
      return { items: payments, nextCursor: null }
    },
  ),

  command(
    {
      ...both,
      method: 'post',
      path: '/invoices/:invoiceId/resend',
      can: 'invoices:W',
      action: 'invoice.resend',
      summary: 'Mail the stored PDF again',
      params: InvoiceId,
      answer: Accepted,
      status: 202,
      errors: ['INVOICE_NOT_ISSUED', 'EMAIL_MISSING'],
    },
    async ({ params, clock, trx, requestId }) => {
      await resendInvoice(params.invoiceId, requestId, clock, trx)
      return accepted({ id: params.invoiceId })
    },
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/clients/:clientId/ledger',
      can: 'invoices:R',
      summary: 'The client’s account with running balance',
      params: ClientId,
      answer: LedgerView,
    },
    ({ params, clock, trx }) => ledgerOf(params.clientId, clock, trx),
  ),
]
