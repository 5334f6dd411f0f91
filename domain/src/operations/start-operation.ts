import { noteAct } from '../audit/note-act.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { isHindrance, type OperationRequest, operationSubject, type Planned } from './operation.ts'
import { maskedVariables } from './plan-variables.ts'

/** Rows written with one statement, below PostgreSQL's limit of bind parameters. */
const atOnce = 500

export interface AskedFor {
  companyId: string
  userId: string
  request: OperationRequest
  reason: string
}

/** Writes an operation that waits for a second person; nothing is planned for good and nothing is sent (UI-40). */
export async function proposeOperation(
  asked: AskedFor & { instances: string[]; possible: number },
  trx: Trx,
): Promise<string> {
  const id = newId()
  await insertOperation(
    id,
    asked,
    {
      approval: 'waiting',
      asked: JSON.stringify({ ...asked.request, instances: asked.instances }),
      proposed: asked.possible,
    },
    trx,
  )
  await noteOperation(id, asked, `process-operation.${asked.request.kind}-proposed`, asked.possible, {}, trx)
  return id
}

/**
 * Writes an operation with one item and one engine command for each step, in the caller's transaction; the dispatcher
 * sends them after commit. Instances that cannot take part are items too, failed from the start with the reason why.
 */
export async function startOperation(asked: AskedFor & { planned: Planned[] }, trx: Trx): Promise<string> {
  const { planned } = asked
  const id = newId()
  const nothingToSend = planned.every(isHindrance)
  await insertOperation(id, asked, nothingToSend ? { ended_at: trx.raw('app_now()') } : {}, trx)
  await writeSteps(id, asked.companyId, planned, trx)
  const instance = planned.length === 1 ? { processInstanceKey: planned[0]!.instance.key } : {}
  await noteOperation(id, asked, `process-operation.${asked.request.kind}`, planned.length, instance, trx)
  return id
}

const insertOperation = (
  id: string,
  { companyId, userId, request, reason }: AskedFor,
  more: Record<string, unknown>,
  trx: Trx,
) =>
  trx('process_operation').insert({
    id,
    company_id: companyId,
    kind: request.kind,
    request: JSON.stringify(shownRequest(request)),
    reason,
    created_by: userId,
    ...more,
  })

const noteOperation = (
  entityId: string,
  { companyId, reason }: AskedFor,
  action: string,
  instances: number,
  more: { processInstanceKey?: string },
  trx: Trx,
) =>
  noteAct(
    {
      companyId,
      action,
      entity: 'process_operation',
      entityId,
      reason,
      diff: [{ field: 'instances', old: null, new: instances }],
      ...more,
    },
    trx,
  )

/** Writes the items of an operation and the commands that the dispatcher sends after commit. */
export async function writeSteps(id: string, companyId: string, planned: Planned[], trx: Trx): Promise<void> {
  const steps = planned.map((plan, item) => ({ plan, item, commandId: newId() }))
  const sent = steps.filter(({ plan }) => !isHindrance(plan))
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
}

/** What is kept of a request: the same without values that name a person. */
const shownRequest = (request: OperationRequest) =>
  'variables' in request ? { ...request, variables: maskedVariables(request.variables) } : request
