import type { Trx } from '../database/trx.ts'
import type { OperationRequest, Planned, TargetInstance } from './operation.ts'
import { planCancel } from './plan-cancel.ts'
import { planIncidents, planRetries } from './plan-jobs.ts'
import { planMessage } from './plan-message.ts'
import { planModify } from './plan-modify.ts'
import { planVariables } from './plan-variables.ts'

/** Plans an operation without sending anything: a step for each instance, or what stands in its way (ENG-23). */
export async function planOperation(
  request: Exclude<OperationRequest, { kind: 'migrate' }>,
  instances: TargetInstance[],
  trx: Trx,
): Promise<Planned[]> {
  const running = instances.filter((instance) => instance.state === 'active')
  const ended = instances
    .filter((instance) => instance.state !== 'active')
    .map((instance) => ({ instance, problem: `It has ended: ${instance.state}.` }))
  return [...(await steps(request, running, trx)), ...ended]
}

function steps(
  request: Exclude<OperationRequest, { kind: 'migrate' }>,
  running: TargetInstance[],
  trx: Trx,
): Promise<Planned[]> | Planned[] {
  switch (request.kind) {
    case 'retry':
      return planIncidents(running, request, trx)
    case 'resolve-incident':
      return planIncidents(running, { fingerprint: request.fingerprint }, trx)
    case 'set-retries':
      return planRetries(running, request, trx)
    case 'set-variables':
      return planVariables(running, request, trx)
    case 'cancel':
      return planCancel(running)
    case 'modify':
      return planModify(running, request, trx)
    case 'publish-message':
      return planMessage(running, request, trx)
  }
}
