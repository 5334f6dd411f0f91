import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { assertMayVerify } from '@zippcrm/domain/projects/gate-checks.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { AlreadyDecided } from '@zippcrm/domain/projects/project-errors.ts'
import type { Evidence } from '@zippcrm/domain/projects/records.ts'
import { awaitedTask, completeTask } from '@zippcrm/domain/tasks/complete-task.ts'
import type { User } from '../../http/user.ts'
import { assertOpen } from '../projects/projects.service.ts'
import type { TaskGuard } from '../tasks/tasks.service.ts'

interface Verdict {
  outcome: 'verify' | 'reject'
  reason?: string | null
}

/** Verifying evidence: the task "Verify evidence" of the file's review. */
export const evidenceService = () => {
  async function check(
    evidence: Evidence | undefined,
    verdict: Verdict,
    user: User,
    trx: Trx,
  ): Promise<Evidence> {
    if (!evidence) throw new NotFound()
    if (evidence.state !== 'submitted') throw new AlreadyDecided(`The evidence is ${evidence.state}`)
    assertOpen((await projectRepository.find(evidence.projectId, trx))?.status ?? 'cancelled')
    assertMayVerify(evidence, user.id, verdict)
    return evidence
  }

  return {
    async decide(id: string, verdict: Verdict, user: User, trx: Trx): Promise<void> {
      const evidence = await check(await checklistRepository.findEvidence(id, trx), verdict, user, trx)
      const task = await awaitedTask(
        { subjectKind: 'upload', subjectId: evidence.uploadId!, elementIds: ['userTask_verifyEvidence'] },
        trx,
      )
      const { outcome, reason } = verdict
      await completeTask(
        { taskKey: task.jobKey, userId: user.id, outcome, data: { outcome, reason: reason ?? '' } },
        trx,
      )
    },

    /** The evidence once the process has decided it. */
    async decided(id: string, trx: Trx) {
      const evidence = await this.read(id, trx)
      return evidence.state === 'submitted' ? undefined : evidence
    },

    async read(id: string, trx: Trx) {
      const evidence = await checklistRepository.findEvidence(id, trx)
      if (!evidence) throw new NotFound()
      return {
        id,
        state: evidence.state,
        checklistItemId: evidence.checklistItemId,
        validUntil: evidence.validUntil,
        rejectReason: evidence.rejectReason,
        rowVersion: evidence.rowVersion,
      }
    },

    /** The same rules for the task inbox. */
    guard: (async ({ subjectId, outcome, data }, user, trx) => {
      const verdict = {
        outcome: outcome === 'verify' ? 'verify' : 'reject',
        reason: String(data.reason ?? ''),
      } as const
      await check(await checklistRepository.findEvidenceOfUpload(subjectId, trx), verdict, user, trx)
    }) satisfies TaskGuard,
  }
}

export type EvidenceService = ReturnType<typeof evidenceService>
