import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { GiveReason } from '../processes/processes.schema.ts'
import type { ApprovalService } from './approvals.service.ts'
import {
  DecideOperation,
  ItemQuery,
  OperationId,
  OperationItem,
  OperationPreview,
  OperationQuery,
  OperationView,
  PreviewOperation,
  StartOperation,
} from './process-operations.schema.ts'
import type { ProcessOperationService } from './process-operations.service.ts'

const shared = { realm: 'staff', tag: 'Process operations' } as const
const reading = { ...shared, method: 'get', can: 'processes:R' } as const
const acting = { ...shared, method: 'post', can: 'processes:A' } as const

/** Repairing and steering instances, one or many at once. */
export const processOperationRoutes = ({
  operations,
  approvals,
}: {
  operations: ProcessOperationService
  approvals: ApprovalService
}): Endpoint[] => [
  command(
    {
      ...acting,
      path: '/process-operations/preview',
      summary: 'What an operation would do, and to which instances it cannot; nothing is sent',
      body: PreviewOperation,
      answer: OperationPreview,
      errors: ['SELECTION_TOO_LARGE', 'VALIDATION_FAILED'],
    },
    ({ body, user, trx }) => operations.preview(body, user, trx),
  ),

  command(
    {
      ...acting,
      path: '/process-operations',
      action: 'process-operation.start',
      summary: 'Do it, with a reason; answers when it has ended, or after two seconds with 202',
      body: StartOperation,
      answer: OperationView,
      errors: ['SELECTION_TOO_LARGE', 'VALIDATION_FAILED'],
    },
    async ({ body, user, trx, waitFor }) => {
      const started = await operations.start(body, user, trx)
      waitFor((after) => operations.ended(started.id, user, after))
      return started
    },
  ),

  query(
    {
      ...reading,
      path: '/process-operations',
      summary: 'Operations with their progress, newest first',
      query: OperationQuery,
      answer: pageOf(OperationView),
    },
    ({ query: filter, user, trx }) => operations.list(filter, user, trx),
  ),

  query(
    {
      ...reading,
      path: '/process-operations/:operationId',
      summary: 'One operation and how far it is',
      params: OperationId,
      answer: OperationView,
    },
    ({ params, user, trx }) => operations.read(params.operationId, user, trx),
  ),

  query(
    {
      ...reading,
      path: '/process-operations/:operationId/items',
      summary: 'What became of each instance, with before and after or the engine’s words',
      params: OperationId,
      query: ItemQuery,
      answer: pageOf(OperationItem),
    },
    ({ params, query: filter, user, trx }) => operations.items(params.operationId, filter, user, trx),
  ),

  command(
    {
      ...acting,
      path: '/process-operations/:operationId/decide',
      action: 'process-operation.decide',
      summary: 'Approve or decline, as the second person, what somebody else asked for',
      params: OperationId,
      body: DecideOperation,
      answer: OperationView,
      errors: ['SELF_APPROVAL', 'OPERATION_DECIDED'],
    },
    async ({ params: { operationId }, body, user, trx, waitFor }) => {
      const decided = await approvals.decide(operationId, body, user, trx)
      if (body.approved) waitFor((after) => operations.ended(operationId, user, after))
      return decided
    },
  ),

  command(
    {
      ...acting,
      path: '/process-operations/:operationId/stop',
      action: 'process-operation.stop',
      summary: 'Take back what the engine has not taken yet',
      params: OperationId,
      body: GiveReason,
      answer: OperationView,
      errors: ['OPERATION_ENDED'],
    },
    ({ params, body, user, trx }) => operations.stop(params.operationId, body.reason, user, trx),
  ),
]
