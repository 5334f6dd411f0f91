import type { Tone } from '@zippcrm/ui/base/tones.ts'

export interface PortalCreditNote {
  id: string
  number: string
  issueDate: string
  reason: string
  creditAmountMinor: number
  currency: string
}

export interface PortalInvoice {
  id: string
  number: string
  status: 'sent' | 'overdue' | 'paid'
  issueDate: string
  dueDate: string
  currency: string
  taxableMinor: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  totalMinor: number
  tdsMinor: number
  netPayableMinor: number
  outstandingMinor: number
  project?: { id: string; title: string } | null
  creditNotes?: PortalCreditNote[]
}

export const INVOICE_TONE: Record<PortalInvoice['status'], Tone> = {
  sent: 'waiting',
  overdue: 'error',
  paid: 'success',
}
