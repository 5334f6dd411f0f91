import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { expiringType } from '@zippcrm/domain/documents/doc-types.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { assertExpiryKnown, assertMayReview } from '@zippcrm/domain/documents/review-checks.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { awaitedTask, completeTask } from '@zippcrm/domain/tasks/complete-task.ts'
import type { z } from 'zod'
import { decodeCursor, toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import type { TaskGuard } from '../tasks/tasks.service.ts'
import { findUploadRow, listUploads, type UploadRow } from './upload-reviews.repository.ts'
import type { UploadQuery } from './upload-reviews.schema.ts'

interface Verdict {
  outcome: 'accept' | 'reject'
  clientReason?: string | null
  internalNote?: string | null
  expiresOn?: string | null
}

/** The queue of received files and the decision about each. */
export const uploadReviewService = () => ({
  async list({ state, taken, cursor, limit, ...filter }: z.infer<typeof UploadQuery>, user: User, trx: Trx) {
    const [after] = (decodeCursor(cursor, 1) ?? []) as string[]
    const states = state ? [state] : ['received', 'under_review']
    const page = toPage(
      await listUploads({ ...filter, states, freeFor: taken ? undefined : user.id, after, limit }, trx),
      limit,
      (row) => [row.id],
    )
    return { ...page, items: page.items.map(presentUpload) }
  },

  async read(id: string, trx: Trx) {
    const row = await findUploadRow(id, trx)
    if (!row) throw new NotFound()
    return presentUpload(row)
  },

  async decide(id: string, verdict: Verdict, user: User, trx: Trx): Promise<void> {
    await check(id, verdict, user, trx)
    const task = await awaitedTask(
      { subjectKind: 'upload', subjectId: id, elementIds: ['userTask_reviewUpload'] },
      trx,
    )
    const { outcome, clientReason, internalNote, expiresOn } = verdict
    await completeTask(
      {
        taskKey: task.jobKey,
        userId: user.id,
        outcome,
        data: {
          outcome,
          clientReason: clientReason ?? '',
          internalNote: internalNote ?? '',
          expiresOn: expiresOn ?? null,
        },
      },
      trx,
    )
  },

  /** The upload once the process has decided it. */
  async decided(id: string, trx: Trx) {
    const upload = await this.read(id, trx)
    return upload.state === 'under_review' ? undefined : upload
  },

  /** The same rules for the task inbox. */
  guard: (async ({ subjectId, outcome, data }, user, trx) => {
    await check(
      subjectId,
      {
        outcome: outcome === 'accept' ? 'accept' : 'reject',
        clientReason: typeof data.clientReason === 'string' ? data.clientReason : null,
        expiresOn: typeof data.expiresOn === 'string' ? data.expiresOn : null,
      },
      user,
      trx,
    )
  }) satisfies TaskGuard,
})

async function check(id: string, verdict: Verdict, user: User, trx: Trx): Promise<void> {
  const upload = await documentRepository.findUpload(id, trx)
  if (!upload) throw new NotFound()
  assertMayReview(upload, user.id, verdict)
  if (verdict.outcome === 'accept')
    assertExpiryKnown((await documentRepository.find(upload.documentId, trx))!, verdict.expiresOn)
}

const presentUpload = (row: UploadRow) => ({
  ...row,
  expiryNeeded: expiringType(row.docType) !== undefined && !row.expiresOn,
  receivedAt: row.receivedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

export type UploadReviewService = ReturnType<typeof uploadReviewService>
