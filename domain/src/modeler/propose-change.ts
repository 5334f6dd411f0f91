import type { Trx } from '../database/trx.ts'
import { defineError } from '../errors.ts'
import { newId } from '../ids.ts'
import { outbox } from '../outbox/outbox.ts'
import { modelChangeRepository } from './model-change.repository.ts'
import type { ModelChange } from './records.ts'

export const ChangeInReview = defineError(
  'CHANGE_IN_REVIEW',
  409,
  'A change of this process is being reviewed. Wait for its decision, then propose yours.',
)

type Proposal = Pick<
  ModelChange,
  'companyId' | 'processId' | 'name' | 'kind' | 'files' | 'base' | 'baseVersion'
> &
  Partial<Pick<ModelChange, 'note' | 'runningInstances' | 'editors' | 'ancestor' | 'shippedHash'>>

/** Stores a proposal with what it is compared with and starts `process-change` for it (ENG-19). */
export async function proposeChange(proposal: Proposal, trx: Trx): Promise<ModelChange> {
  if (await modelChangeRepository.undecided(proposal.processId, trx)) throw new ChangeInReview()
  const change = await modelChangeRepository.insert({ ...proposal, id: newId() }, trx)
  await outbox.publish(
    {
      companyId: change.companyId,
      subject: `model-change:${change.id}`,
      name: 'model-change.proposed',
      correlationKey: change.id,
      starts: true,
      variables: {
        companyId: change.companyId,
        businessKey: `model-change:${change.id}`,
        runId: change.id,
        changeId: change.id,
      },
    },
    trx,
  )
  return change
}
