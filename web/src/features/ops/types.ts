import type { Tone } from '@zippcrm/ui/base/tones.ts'

export interface UploadReview {
  id: string
  filename: string
  mime: string
  sizeBytes: number
  receivedAt: string
  uploadedBy: string | null
  note: string | null
  encryptedPdf: boolean
  scripted: boolean
  expiryNeeded: boolean
  expiresOn: string | null
  task: { key: string; assignee: { id: string; name: string } | null } | null
  scanState: 'pending' | 'clean' | 'not_scanned' | 'infected' | 'error'
  state: 'received' | 'under_review' | 'accepted' | 'rejected' | 'infected'
  client: { id: string; name: string }
  project: { id: string; number: string; title: string } | null
  request: { id: string; number: string; title: string; instructions: string | null } | null
  checklistItem: { id: string; title: string } | null
  documentId: string
}

export const SCAN_TONE: Record<UploadReview['scanState'], Tone> = {
  pending: 'warning',
  clean: 'success',
  not_scanned: 'warning',
  infected: 'error',
  error: 'error',
}

export interface OutboxMail {
  id: string
  to: string
  subject: string
  kind: string
  state: 'queued' | 'held' | 'sent' | 'failed' | 'uncertain' | 'cancelled'
  attempts: number
  createdAt: string
  sentAt: string | null
  error: string | null
}

export const MAIL_TONE: Record<OutboxMail['state'], Tone> = {
  queued: 'primary',
  held: 'hold',
  sent: 'success',
  failed: 'error',
  uncertain: 'warning',
  cancelled: 'neutral',
}
