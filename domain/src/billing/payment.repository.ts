import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { Payment } from './records.ts'

const payments = recordsOf<Payment>('payment')

export interface AllocatedPayment extends Payment {
  invoiceId: string
  allocatedMinor: number
  tdsMinor: number
}

/** Money received and the invoices it pays. */
export const paymentRepository = {
  insert: (companyId: string, payment: Partial<Payment>, trx: Trx) =>
    payments.insert({ ...payment, id: newId(), companyId }, trx),

  async allocate(
    allocation: {
      companyId: string
      paymentId: string
      invoiceId: string
      amountMinor: number
      tdsMinor: number
    },
    trx: Trx,
  ): Promise<void> {
    await trx('payment_allocation').insert({
      id: newId(),
      company_id: allocation.companyId,
      payment_id: allocation.paymentId,
      invoice_id: allocation.invoiceId,
      amount_minor: allocation.amountMinor,
      tds_minor: allocation.tdsMinor,
    })
  },

  /** Payments of one invoice with the part that was applied to it. */
  async listByInvoice(invoiceId: string, trx: Trx): Promise<AllocatedPayment[]> {
    const allocations = await trx('payment_allocation').where({ invoice_id: invoiceId })
    if (allocations.length === 0) return []
    const byPayment = new Map(allocations.map((row) => [row.payment_id, row]))
    const rows = await payments.list((query) => query.whereIn('id', [...byPayment.keys()]).orderBy('id'), trx)
    return rows.map((payment) => ({
      ...payment,
      invoiceId,
      allocatedMinor: byPayment.get(payment.id).amount_minor,
      tdsMinor: byPayment.get(payment.id).tds_minor,
    }))
  },
}

export type PaymentRepository = typeof paymentRepository
