import type { Trx } from '../database/trx.ts'
import type { Outbox } from '../outbox/outbox.ts'

/** Starts milestone-billing for one run of a milestone: a milestone that is reached again is billed by a new run. */
export const publishMilestoneReached = (
  { id, companyId, clientId }: { id: string; companyId: string; clientId: string },
  runId: string,
  outbox: Pick<Outbox, 'publish'>,
  trx: Trx,
) =>
  outbox.publish(
    {
      companyId,
      subject: `milestone:${id}`,
      name: 'milestone.reached',
      correlationKey: runId,
      starts: true,
      variables: { companyId, clientId, businessKey: `milestone:${id}`, runId, milestoneId: id },
    },
    trx,
  )
