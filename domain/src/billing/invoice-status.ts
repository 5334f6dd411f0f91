import { RuleError } from '../rule-error.ts'

/** States of an invoice (file 05). */
export type InvoiceStatus = 'draft' | 'sent' | 'overdue' | 'paid' | 'cancelled'

/** How much of an invoice is settled. */
export type PaymentState = 'unpaid' | 'part_paid' | 'paid' | 'overpaid'

const NEXT: Record<InvoiceStatus, readonly InvoiceStatus[]> = {
  draft: ['sent'],
  sent: ['overdue', 'paid', 'cancelled'],
  overdue: ['sent', 'paid', 'cancelled'],
  paid: ['cancelled', 'sent', 'overdue'],
  cancelled: [],
}

/** The states an invoice can go to from here. */
export function nextStatuses(from: InvoiceStatus): readonly InvoiceStatus[] {
  return NEXT[from]
}

/** Refuses a move that is not in the state table, naming the ones that are (BIL-28). */
export function assertTransition(from: InvoiceStatus, to: InvoiceStatus): void {
  if (NEXT[from].includes(to)) return
  throw new RuleError('TRANSITION_NOT_ALLOWED', `An invoice that is ${from} cannot become ${to}`, {
    kind: 'conflict',
    field: '/status',
    details: { from, to, allowed: NEXT[from] },
  })
}

/** Overdue means strictly after the due date; due today is still in time (BIL-32). */
export function isPastDue(dueDate: string, today: string): boolean {
  return dueDate < today
}

/** The state of an issued, unsettled invoice by its due date. */
export function openStatus(dueDate: string, today: string): 'sent' | 'overdue' {
  return isPastDue(dueDate, today) ? 'overdue' : 'sent'
}

/** Settled amounts of an invoice; the receivable is gross until payment or certificate. */
export interface Settlement {
  totalMinor: number
  creditedMinor: number
  receivedMinor: number
  tdsWithheldMinor: number
  writtenOffMinor: number
}

/** What the client still owes; below zero after an over-payment. */
export function outstandingOf(settlement: Settlement): number {
  const { totalMinor, creditedMinor, receivedMinor, tdsWithheldMinor, writtenOffMinor } = settlement
  return totalMinor - creditedMinor - receivedMinor - tdsWithheldMinor - writtenOffMinor
}

/** The computed payment state. */
export function paymentStateOf(settlement: Settlement): PaymentState {
  const outstanding = outstandingOf(settlement)
  if (outstanding < 0) return 'overpaid'
  if (outstanding === 0) return 'paid'
  return settlement.receivedMinor + settlement.tdsWithheldMinor > 0 ? 'part_paid' : 'unpaid'
}
