import type { Tone } from '@zippcrm/ui/base/tones.ts'

export interface DocumentRequest {
  id: string
  number: string
  title: string
  instructions: string | null
  why: string | null
  state: 'open' | 'overdue' | 'submitted' | 'accepted' | 'waived' | 'cancelled'
  dueOn: string | null
  project: { id: string; title: string } | null
  accepts: { extensions: string[]; maxBytes: number; maxFiles: number }
  clientReason: string | null
  uploads: {
    id: string
    filename: string
    receivedAt: string
    state: 'received' | 'under_review' | 'accepted' | 'rejected' | 'infected'
    clientReason: string | null
  }[]
}

export const UPLOAD_TONE: Record<string, Tone> = {
  received: 'primary',
  under_review: 'primary',
  accepted: 'success',
  rejected: 'error',
  infected: 'error',
}
