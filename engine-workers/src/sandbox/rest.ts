import type { EngineJob } from '../runtime/engine.ts'
import type { ActiveElement, InstanceView } from './view.ts'

/** Elements that hold others; the tokens are inside. */
const SCOPES = ['SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY']
/** Where a token stays without a job: for a message, a timer, another instance. */
const RESTING = ['RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT', 'EVENT_BASED_GATEWAY', 'CALL_ACTIVITY']

/** Elements with a token of their own. */
export const tokensOf = ({ active }: InstanceView): ActiveElement[] =>
  active.filter(({ type }) => !SCOPES.includes(type))

/** Whether nothing moves any more: every token waits for somebody or something that is known. */
export function isAtRest(view: InstanceView, openJobs: readonly EngineJob[]): boolean {
  if (view.state !== 'active' || view.incidents.length > 0) return true
  const tokens = tokensOf(view)
  const hasJob = ({ key }: ActiveElement) => openJobs.some((job) => job.elementInstanceKey === key)
  return (
    // Between two elements of a sub-process it stands alone: its token is on the way.
    tokens.length > 0 &&
    tokens.every((token) => token.activated && (RESTING.includes(token.type) || hasJob(token))) &&
    view.subscriptions.every(({ opened }) => opened)
  )
}
