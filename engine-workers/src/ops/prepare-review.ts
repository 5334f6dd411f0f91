import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import type { Upload } from '@zippcrm/domain/documents/records.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'

const day = 86_400_000

/**
 * What a review needs before anybody opens it: the kind of paper, where only one kind can answer the checklist item, and
 * the deadline that reminds after a day and hands the review to the manager after three (DOC-13).
 */
export async function prepareReview(upload: Upload, now: Date, trx: Trx): Promise<void> {
  const item = upload.checklistItemId
    ? await checklistRepository.find(upload.checklistItemId, trx)
    : undefined
  if (item?.evidenceTypes.length === 1)
    await documentRepository.patch(upload.documentId, { docType: item.evidenceTypes[0]! }, trx)
  await slaClocks.start(
    {
      companyId: upload.companyId,
      clientId: upload.clientId,
      subjectKind: 'upload',
      subjectId: upload.id,
      kind: 'review',
      warnAt: new Date(now.getTime() + day),
      dueAt: new Date(now.getTime() + 3 * day),
      escalateEvery: 'P1D',
    },
    trx,
  )
}
