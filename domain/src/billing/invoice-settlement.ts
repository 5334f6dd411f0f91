import type { Clock } from '../clock/clock.ts'
import type { Trx } from '../database/trx.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { RuleError } from '../rule-error.ts'
import type { InvoiceRepository } from './invoice.repository.ts'
import { announce, publishClosed } from './invoice-drafts.ts'
import { isPastDue, openStatus } from './invoice-status.ts'
import type { LedgerRepository } from './ledger.repository.ts'
import type { PaymentRepository } from './payment.repository.ts'
import type { Invoice, Payment, PaymentMethod } from './records.ts'

export interface InvoiceSettlementDeps {
  invoices: InvoiceRepository
  payments: PaymentRepository
  ledger: LedgerRepository
  outbox: Outbox
  clock: Clock
}

export interface Receipt {
  /** Left out: everything still open less the expected deduction. */
  amountMinor?: number | undefined
  /** Left out: the expected deduction. */
  tdsMinor?: number | undefined
  receivedOn?: string | undefined
  method?: PaymentMethod | undefined
  reference?: string | null | undefined
  note?: string | null | undefined
  currency?: string | undefined
}

/** The deduction still expected from the client: stated, less what credit notes took back and what was withheld. */
export function expectedTds(invoice: Invoice): number {
  return Math.max(0, invoice.tdsMinor - invoice.tdsReducedMinor - invoice.tdsWithheldMinor)
}

/** What the client still has to transfer after its deduction. */
export function outstandingNet(invoice: Invoice): number {
  return invoice.outstandingMinor - expectedTds(invoice)
}

/** Money in, and what follows when an invoice is settled, late or moved. */
export function invoiceSettlement({ invoices, payments, ledger, outbox, clock }: InvoiceSettlementDeps) {
  const publish = (invoice: Invoice, name: string, trx: Trx) =>
    outbox.publish(
      { companyId: invoice.companyId, subject: `invoice:${invoice.id}`, name, correlationKey: invoice.id },
      trx,
    )

  /** Marks an invoice paid once nothing is open and wakes its process; anything else stays as it is. */
  async function settleIfCovered(invoice: Invoice, trx: Trx): Promise<Invoice> {
    if (invoice.outstandingMinor > 0 || !isOpen(invoice)) return invoice
    const paid = await invoices.patch(invoice.id, { status: 'paid', paidAt: clock.now() }, trx)
    await publish(paid, 'invoice.settled', trx)
    return paid
  }

  return {
    settleIfCovered,

    /** Records a receipt against one invoice, with the tax the client withheld (BIL-29). */
    async receive(
      invoiceId: string,
      receipt: Receipt,
      trx: Trx,
    ): Promise<{ payment: Payment; invoice: Invoice }> {
      const invoice = await lockOpen(invoiceId, trx)
      const today = clock.today()
      const receivedOn = receipt.receivedOn ?? today
      if (receivedOn > today) {
        throw new RuleError('DATE_FUTURE', 'A receipt cannot lie in the future', { field: '/received_on' })
      }
      if (receipt.currency && receipt.currency !== invoice.currency) {
        throw new RuleError('CURRENCY_MISMATCH', `The invoice is in ${invoice.currency}`, {
          field: '/currency',
        })
      }
      const tdsMinor = receipt.tdsMinor ?? (receipt.amountMinor === undefined ? expectedTds(invoice) : 0)
      const amountMinor = receipt.amountMinor ?? invoice.outstandingMinor - tdsMinor
      if (amountMinor < 0 || tdsMinor < 0 || amountMinor + tdsMinor <= 0) {
        throw new RuleError('PAYMENT_INVALID', 'A receipt is above zero', { field: '/amount' })
      }
      const payment = await payments.insert(
        invoice.companyId,
        {
          clientId: invoice.clientId,
          receivedOn,
          method: receipt.method ?? 'cash',
          reference: receipt.reference ?? null,
          amountMinor,
          currency: invoice.currency,
          status: 'received',
          note: receipt.note ?? null,
        },
        trx,
      )
      await payments.allocate(
        { companyId: invoice.companyId, paymentId: payment.id, invoiceId, amountMinor, tdsMinor },
        trx,
      )
      await book(invoice, payment, 'payment', amountMinor, trx)
      await book(invoice, payment, 'tds', tdsMinor, trx)
      const credited = await invoices.patch(
        invoiceId,
        {
          receivedMinor: invoice.receivedMinor + amountMinor,
          tdsWithheldMinor: invoice.tdsWithheldMinor + tdsMinor,
        },
        trx,
      )
      const settled = await settleIfCovered(credited, trx)
      await announce(settled, settled.status === 'paid' ? 'invoice.paid' : 'invoice.changed', trx)
      return { payment, invoice: settled }
    },

    /** What the process does once an invoice is settled: the milestone may close (BIL-30). Safe to repeat. */
    async applySettlement(invoiceId: string, trx: Trx): Promise<void> {
      const invoice = await invoices.findForUpdate(invoiceId, trx)
      if (!invoice) throw new RuleError('NOT_FOUND', 'There is no such invoice', { kind: 'missing' })
      const paid = await settleIfCovered(invoice, trx)
      if (paid.status === 'paid') await publishClosed(outbox, paid, true, trx)
    },

    /** Moves the due date of an issued invoice; an overdue one with a date from today on is in time again (BIL-28). */
    async moveDueDate(invoice: Invoice, dueDate: string, trx: Trx): Promise<Invoice> {
      if (invoice.issueDate && dueDate < invoice.issueDate) {
        throw new RuleError('DATE_ORDER', 'The due date is before the issue date', { field: '/due_date' })
      }
      const moved = await invoices.patch(invoice.id, { dueDate }, trx)
      const current = await followDueDate(moved, trx)
      await publish(current, 'invoice.due-date-changed', trx)
      await announce(current, 'invoice.changed', trx)
      return current
    },

    /** Brings the state of an open invoice in line with its due date. Safe to repeat. */
    async applyDueDate(invoiceId: string, trx: Trx): Promise<void> {
      const invoice = await invoices.findForUpdate(invoiceId, trx)
      if (invoice) await followDueDate(invoice, trx)
    },

    /** Marks one invoice overdue by hand; before its due date has passed that is refused (BIL-28). */
    async markOverdue(invoice: Invoice, trx: Trx): Promise<Invoice> {
      if (!isPastDue(invoice.dueDate!, clock.today())) {
        throw new RuleError('NOT_PAST_DUE', `The invoice is due on ${invoice.dueDate}`, { kind: 'conflict' })
      }
      const late = await invoices.patch(invoice.id, { status: 'overdue', overdueAt: clock.now() }, trx)
      await publish(late, 'invoice.marked-overdue', trx)
      await announce(late, 'invoice.overdue', trx)
      return late
    },

    /** Turns every late invoice of a company overdue in one pass and wakes their processes (BIL-32). */
    async sweep(companyId: string, today: string, trx: Trx): Promise<Invoice[]> {
      const late = await invoices.markOverdue(companyId, today, clock.now(), trx)
      for (const invoice of late) {
        await publish(invoice, 'invoice.marked-overdue', trx)
        await announce(invoice, 'invoice.overdue', trx)
      }
      return late
    },
  }

  async function lockOpen(invoiceId: string, trx: Trx): Promise<Invoice> {
    const invoice = await invoices.findForUpdate(invoiceId, trx)
    if (!invoice?.isActive) throw new RuleError('NOT_FOUND', 'There is no such invoice', { kind: 'missing' })
    if (invoice.status === 'draft') {
      throw new RuleError('INVOICE_NOT_ISSUED', 'A draft cannot be paid', { kind: 'conflict' })
    }
    if (invoice.status === 'cancelled') {
      throw new RuleError('INVOICE_CANCELLED', 'The invoice is cancelled', { kind: 'conflict' })
    }
    if (invoice.status === 'paid') {
      throw new RuleError('INVOICE_PAID', 'The invoice is paid already', { kind: 'conflict' })
    }
    return invoice
  }

  async function book(
    invoice: Invoice,
    payment: Payment,
    kind: 'payment' | 'tds',
    creditMinor: number,
    trx: Trx,
  ) {
    if (creditMinor === 0) return
    await ledger.book(
      {
        companyId: invoice.companyId,
        clientId: invoice.clientId,
        onDate: payment.receivedOn,
        kind,
        refId: payment.id,
        refNumber: payment.reference ?? invoice.invoiceNumber,
        invoiceId: invoice.id,
        debitMinor: 0,
        creditMinor,
        currency: invoice.currency,
      },
      trx,
    )
  }

  async function followDueDate(invoice: Invoice, trx: Trx): Promise<Invoice> {
    if (!isOpen(invoice)) return invoice
    const status = openStatus(invoice.dueDate!, clock.today())
    if (invoice.status !== 'overdue' || status !== 'sent') return invoice
    return invoices.patch(invoice.id, { status, overdueAt: null }, trx)
  }
}

export type InvoiceSettlement = ReturnType<typeof invoiceSettlement>

function isOpen(invoice: Invoice): boolean {
  return invoice.status === 'sent' || invoice.status === 'overdue'
}
