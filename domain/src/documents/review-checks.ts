import { SelfApproval } from '../errors.ts'
import { AlreadyDecided, ReasonRequired } from '../projects/project-errors.ts'
import type { Upload } from './records.ts'

/** A file is decided once, by somebody who did not upload it, and refused with a reason the client reads (DOC-11). */
export function assertMayReview(
  upload: Pick<Upload, 'state' | 'source' | 'uploadedBy'>,
  reviewerId: string,
  decision: { outcome: 'accept' | 'reject'; clientReason?: string | null },
): void {
  if (upload.state !== 'under_review')
    throw new AlreadyDecided(`The upload is ${upload.state.replace('_', ' ')}`)
  if (upload.source === 'staff' && upload.uploadedBy === reviewerId) {
    throw new SelfApproval('Nobody reviews the file they uploaded')
  }
  if (decision.outcome === 'reject' && !decision.clientReason?.trim()) {
    throw new ReasonRequired('Refusing a file needs a reason the client reads', [
      { field: '/clientReason', code: 'REASON_REQUIRED', message: 'Say what the client should send instead' },
    ])
  }
}
