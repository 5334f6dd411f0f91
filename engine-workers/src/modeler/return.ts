import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'
import { changeOf, errorsOf, inWords } from './change-facts.ts'
import { changePage, tellChange } from './tell-change.ts'

/**
 * Serves "Return change" in process-change: the draft is open again, and its author learns why.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const returnChange = () =>
  defineWorker({
    type: 'model.return',
    input: z.object({
      changeId: z.uuid(),
      submissionId: z.uuid().nullish(),
      outcome: z.string().nullish(),
    }),
    output: z.object({}),

    async handle({ changeId, submissionId, outcome }, { trx, clock, companyId, submission }) {
      const change = await changeOf(changeId, trx)
      // Only a person who rejects gives a reason; else the rules or the engine have refused.
      const decision = outcome === 'reject' && submissionId ? await submission(submissionId) : undefined
      const { rules, workers } = decision ? { rules: [], workers: [] } : await errorsOf(change, trx)
      const reason =
        (decision?.data.comment as string | undefined) ?? change.reason ?? inWords([...rules, ...workers])
      await modelChangeRepository.patch(
        change.id,
        {
          state: 'rejected',
          reason,
          decidedBy: decision?.by ?? change.decidedBy,
          decidedAt: decision ? new Date(decision.at) : clock.now(),
        },
        trx,
      )
      const draft = await modelDraftRepository.of(change.processId, trx)
      if (draft?.state === 'proposed' && change.kind === 'edit')
        await modelDraftRepository.patch(draft.id, { state: 'open' }, trx)
      await tellStaff(
        {
          companyId,
          userIds: [change.createdBy, ...change.editors],
          dedupeKey: `model-change-returned:${changeId}`,
          kind: 'model-change-returned',
          title: `Returned: ${change.name}`,
          body: reason,
          link: changePage(changeId),
        },
        trx,
      )
      await tellChange(change, trx)
      return {}
    },
  })
