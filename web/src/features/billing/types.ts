import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { CreditNoteSummary, InvoiceSummary } from '@zippcrm/ui/generated/api.ts'

export const INVOICE_TONE: Record<InvoiceSummary['status'], Tone> = {
  draft: 'neutral',
  sent: 'waiting',
  overdue: 'error',
  paid: 'success',
  cancelled: 'neutral',
}

export const CREDIT_TONE: Record<CreditNoteSummary['status'], Tone> = {
  pending_approval: 'warning',
  issued: 'success',
  rejected: 'neutral',
}
