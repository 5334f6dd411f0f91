import { noteAct } from '../audit/note-act.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { isHindrance, type OperationRequest, operationSubject, type Planned } from './operation.ts'
import { maskedVariables } from './plan-variables.ts'

/** Rows written with one statement, below PostgreSQL's limit of bind parameters. */
const atOnce = 500

/**
 * Writes an operation with one item and one engine command for each step, in the caller's transaction; the dispatcher
 * sends them after commit. Instances that cannot take part are items too, failed from the start with the reason why.
 */
export async function startOperation(
  {
    companyId,
    userId,
    request,
    reason,
    planned,
  }: { companyId: string; userId: string; request: OperationRequest; reason: string; planned: Planned[] },
  trx: Trx,
): Promise<string> {
  const id = newId()
  const steps = planned.map((plan, item) => ({ plan, item, commandId: newId() }))
  const sent = steps.filter(({ plan }) => !isHindrance(plan))
  await trx('process_operation').insert({
    id,
    company_id: companyId,
    kind: request.kind,
    request: JSON.stringify(shownRequest(request)),
    reason,
    created_by: userId,
    ...(sent.length ? {} : { ended_at: trx.raw('app_now()') }),
  })
  await trx.batchInsert(
    'process_operation_item',
    steps.map(({ plan, item, commandId }) => ({
      operation_id: id,
      item,
      company_id: companyId,
      engine_id: plan.instance.engineId,
      process_instance_key: plan.instance.key,
      ...(isHindrance(plan)
        ? { state: 'failed', error: plan.problem, ended_at: trx.raw('app_now()') }
        : {
            target_key: plan.targetKey,
            element_id: plan.elementId,
            command_id: commandId,
            before: JSON.stringify(plan.before),
            expected: JSON.stringify(plan.expected),
          }),
    })),
    atOnce,
  )
  await trx.batchInsert(
    'engine_command',
    sent.map(({ plan, item, commandId }) => {
      const { kind, payload } = (plan as Exclude<Planned, { problem: string }>).command
      return {
        id: commandId,
        company_id: companyId,
        subject: `${operationSubject}${id}:${item}`,
        kind,
        payload: JSON.stringify({ ...payload, engineId: plan.instance.engineId }),
      }
    }),
    atOnce,
  )
  await noteAct(
    {
      companyId,
      action: `process-operation.${request.kind}`,
      entity: 'process_operation',
      entityId: id,
      reason,
      diff: [{ field: 'instances', old: null, new: planned.length }],
      ...(planned.length === 1 && { processInstanceKey: planned[0]!.instance.key }),
    },
    trx,
  )
  return id
}

/** What is kept of a request: the same without values that name a person. */
const shownRequest = (request: OperationRequest) =>
  'variables' in request ? { ...request, variables: maskedVariables(request.variables) } : request
