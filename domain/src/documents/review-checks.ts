import { SelfApproval } from '../errors.ts'
import { AlreadyDecided, ReasonRequired } from '../projects/project-errors.ts'
import { expiringType } from './doc-types.ts'
import { ExpiryRequired } from './document-errors.ts'
import type { Upload, VaultDocument } from './records.ts'

/** A file is decided once, by somebody who did not upload it, and refused with a reason the client reads (DOC-11). */
export function assertMayReview(
  upload: Pick<Upload, 'state' | 'source' | 'uploadedBy'>,
  reviewerId: string,
  decision: { outcome: 'accept' | 'reject'; clientReason?: string | null },
): void {
  if (upload.source === 'staff' && upload.uploadedBy === reviewerId) {
    throw new SelfApproval('Nobody reviews the file they uploaded')
  }
  if (upload.state !== 'under_review')
    throw new AlreadyDecided(`The upload is ${upload.state.replace('_', ' ')}`)
  if (decision.outcome === 'reject' && !decision.clientReason?.trim()) {
    throw new ReasonRequired('Refusing a file needs a reason the client reads', [
      { field: '/clientReason', code: 'REASON_REQUIRED', message: 'Say what the client should send instead' },
    ])
  }
}

/** A paper that runs out is accepted only with the day it does (DOC-28). */
export function assertExpiryKnown(
  document: Pick<VaultDocument, 'docType' | 'expiresOn'>,
  expiresOn: string | null | undefined,
): void {
  const type = expiringType(document.docType)
  if (!type || expiresOn || document.expiresOn) return
  throw new ExpiryRequired(`${type}: enter the day it runs out`, [
    { field: '/expiresOn', code: 'EXPIRY_REQUIRED', message: 'Enter the day it runs out' },
  ])
}
