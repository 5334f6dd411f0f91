import type { Tone } from '@zippcrm/ui/base/tones.ts'

export type InvoiceStatus = 'draft' | 'sent' | 'overdue' | 'paid' | 'cancelled'

export interface InvoiceSummary {
  id: string
  number: string | null
  status: InvoiceStatus
  client: { id: string; name: string }
  project: { id: string; number: string; title: string } | null
  issueDate: string | null
  dueDate: string | null
  totalMinor: number
  outstandingMinor: number
  currency: string
  outstandingNetMinor: number
  daysLate: number
}

export interface Party {
  name: string
  address?: string | null
  gstin?: string | null
  email?: string | null
}

export interface InvoiceLine {
  seq: number
  description: string
  sac: string | null
  quantity: string | number
  unitPriceMinor: number
  taxableMinor: number
  gstRateBp: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
}

export interface CreditNote {
  id: string
  number: string | null
  status: 'pending_approval' | 'issued' | 'rejected'
  reason: string
  issueDate: string | null
  creditAmountMinor: number
  currency: string
}

export interface Payment {
  id: string
  receivedOn: string
  method: string
  reference: string | null
  amountMinor: number
  tdsMinor: number
}

export interface Invoice extends InvoiceSummary {
  supplier: Party | null
  recipient: Party | null
  placeOfSupply: string | null
  placeOfSupplyName: string | null
  reverseCharge: boolean
  lines: InvoiceLine[]
  taxableMinor: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  roundOffMinor: number
  tdsMinor: number
  tdsLabel: string | null
  netPayableMinor: number
  receivedMinor: number
  creditedMinor: number
  creditableMinor: number
  expectedTdsMinor: number
  taxExplained: string
  stateTaxLabel: string
  reimbursementMinor: number
  amountInWords: string
  notes: string | null
  hasPdf: boolean
  /** What keeps a draft from being issued. */
  findings: { code: string; message: string }[]
  creditNotes: CreditNote[]
  payments: Payment[]
  milestone: { id: string; title: string } | null
  draftTaskKey: string | null
  processInstanceKey: string | null
  rowVersion: number
}

export const INVOICE_TONE: Record<InvoiceStatus, Tone> = {
  draft: 'neutral',
  sent: 'waiting',
  overdue: 'error',
  paid: 'success',
  cancelled: 'neutral',
}
