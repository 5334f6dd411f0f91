import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { InvoiceSummary } from '@zippcrm/ui/generated/api.ts'

export const INVOICE_TONE: Record<InvoiceSummary['status'], Tone> = {
  draft: 'neutral',
  sent: 'waiting',
  overdue: 'error',
  paid: 'success',
  cancelled: 'neutral',
}
