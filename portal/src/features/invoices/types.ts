import type { Tone } from '@zippcrm/ui/base/tones.ts'

export interface PortalInvoice {
  id: string
  number: string
  status: 'sent' | 'overdue' | 'paid' | 'cancelled'
  issueDate: string
  dueDate: string
  currency: string
  totalMinor: number
  outstandingMinor: number
  project: { id: string; title: string } | null
  hasPdf: boolean
}

export interface PortalCreditNote {
  id: string
  number: string
  status: string
  issueDate: string
  reason: string
  creditAmountMinor: number
  currency: string
}

export interface PortalInvoiceDetail extends PortalInvoice {
  taxableMinor: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  tdsMinor: number
  netPayableMinor: number
  taxExplained: string
  stateTaxLabel: string
  creditNotes: PortalCreditNote[]
}

export const INVOICE_TONE: Record<PortalInvoice['status'], Tone> = {
  sent: 'waiting',
  overdue: 'error',
  paid: 'success',
  cancelled: 'neutral',
}
