import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import type { Upload } from '@zippcrm/domain/documents/records.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'

const undecided = ['received', 'under_review']

/**
 * Tells the waiting document request what became of an upload. A refusal reopens it at once with the reason the client
 * reads; an acceptance counts when no other file of the request is still being looked at.
 */
export async function answerRequest(
  upload: Pick<Upload, 'id' | 'companyId' | 'documentRequestId'>,
  verdict: { accepted: boolean; clientReason: string | null },
  trx: Trx,
): Promise<void> {
  if (!upload.documentRequestId) return
  const request = await documentRequestRepository.findForUpdate(upload.documentRequestId, trx)
  if (request?.state !== 'submitted') return
  const others = await documentRepository.uploadsOfRequest(request.id, trx)
  if (verdict.accepted && others.some((other) => other.id !== upload.id && undecided.includes(other.state)))
    return

  if (!verdict.accepted) {
    await documentRequestRepository.patch(
      request.id,
      { state: 'open', clientReason: verdict.clientReason, submittedAt: null },
      trx,
    )
  }
  await outbox.answerWait(
    {
      companyId: upload.companyId,
      subject: `document-request:${request.id}`,
      what: 'wait.upload-decided',
      variables: { uploadAccepted: verdict.accepted },
    },
    trx,
  )
}
