import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound, ValidationFailed } from '@zippcrm/domain/errors.ts'
import { isHindrance, type OperationRequest, type Planned } from '@zippcrm/domain/operations/operation.ts'
import { planOperation } from '@zippcrm/domain/operations/plan.ts'
import { startOperation } from '@zippcrm/domain/operations/start-operation.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { listInstances } from '../processes/instances.repository.ts'
import {
  findOperation,
  findTargets,
  listItems,
  listOperations,
  type OperationRow,
  stopOperation,
} from './process-operations.repository.ts'
import {
  type AskedOperation,
  type InstanceSelection,
  type ItemQuery,
  mostAtOnce,
  type OperationPreview,
  type OperationQuery,
  type OperationView,
} from './process-operations.schema.ts'

export const SelectionTooLarge = defineError(
  'SELECTION_TOO_LARGE',
  422,
  'This is more than one operation takes',
)
export const OperationEnded = defineError('OPERATION_ENDED', 409, 'Nothing of this operation is left to stop')

const previewed = 200

/** What the dashboard shows of an operation. */
const present = (row: OperationRow): z.infer<typeof OperationView> => {
  const { id, kind, request, reason, by, total, queued, sent, done, failed, stopped } = row
  return {
    id,
    kind,
    request,
    reason,
    by,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    stoppedAt: row.stopped_at?.toISOString() ?? null,
    total,
    queued,
    sent,
    done,
    failed,
    stopped,
  }
}

/** What a plan comes to, for a person to look at before anything is sent. */
export const presentPlan = (planned: Planned[], instances: number): z.infer<typeof OperationPreview> => {
  const hindered = planned.filter(isHindrance).length
  return {
    instances,
    possible: planned.length - hindered,
    hindered,
    items: planned.slice(0, previewed).map((plan) => ({
      processInstanceKey: plan.instance.key,
      elementId: isHindrance(plan) ? null : plan.elementId,
      before: isHindrance(plan) ? {} : plan.before,
      problem: isHindrance(plan) ? plan.problem : null,
    })),
  }
}

/** Operations on instances, single and bulk: planned, started, followed, stopped (ENG-23). */
export function processOperationService() {
  /** The instances of a selection: those named, or all that a filter finds. */
  async function select({ instances, filter }: z.infer<typeof InstanceSelection>, user: User, trx: Trx) {
    if (Boolean(instances) === Boolean(filter))
      throw new ValidationFailed('Say which instances: either by their keys or by a filter.', [
        { field: '/instances', code: 'SELECTION_AMBIGUOUS', message: 'Give keys or a filter' },
      ])
    const found = filter ? await listInstances({ ...filter, limit: mostAtOnce }, user, trx) : []
    if (found.length > mostAtOnce)
      throw new SelectionTooLarge(`One operation takes ${mostAtOnce} instances. Narrow the filter.`)
    const keys = [...new Set(instances ?? found.map((row) => row.key))]
    const targets = await findTargets(keys, user, trx)
    if (targets.length < keys.length || !targets.length)
      throw new NotFound('Not every instance is there, or you may not see it.')
    return targets
  }

  async function plan({ instances, filter, ...request }: AskedOperation, user: User, trx: Trx) {
    const targets = await select({ instances, filter }, user, trx)
    if (
      request.kind === 'modify' &&
      !request.activate.length &&
      !request.terminate.length &&
      !request.move.length
    )
      throw new ValidationFailed('Say which tokens to add, end or move.', [
        { field: '/move', code: 'NOTHING_TO_DO', message: 'Name at least one token' },
      ])
    return { targets, planned: await planOperation(request, targets, trx) }
  }

  async function read(id: string, trx: Trx) {
    const row = await findOperation(id, trx)
    if (!row) throw new NotFound()
    return present(row)
  }

  return {
    select,
    read,

    async preview(asked: AskedOperation, user: User, trx: Trx) {
      const { targets, planned } = await plan(asked, user, trx)
      return presentPlan(planned, targets.length)
    },

    async start({ reason, ...asked }: AskedOperation & { reason: string }, user: User, trx: Trx) {
      const { planned } = await plan(asked, user, trx)
      const { instances: _instances, filter: _filter, ...request } = asked
      return this.startPlanned(request, planned, reason, user, trx)
    },

    /** Starts what was planned, and shows it as it stands now. */
    async startPlanned(request: OperationRequest, planned: Planned[], reason: string, user: User, trx: Trx) {
      const { companyId, id: userId } = user
      return read(await startOperation({ companyId, userId, request, reason, planned }, trx), trx)
    },

    /** The operation once it has ended; undefined while it runs. */
    async ended(id: string, trx: Trx) {
      const view = await read(id, trx)
      return view.endedAt ? view : undefined
    },

    async list(filter: z.infer<typeof OperationQuery>, trx: Trx) {
      const page = toPage(await listOperations(filter, trx), filter.limit, (row) => [row.id])
      return { ...page, items: page.items.map(present) }
    },

    async items(id: string, filter: z.infer<typeof ItemQuery>, trx: Trx) {
      await read(id, trx)
      const page = toPage(await listItems(id, filter, trx), filter.limit, (row) => [row.item])
      return {
        ...page,
        items: page.items.map((row) => ({ ...row, endedAt: row.endedAt?.toISOString() ?? null })),
      }
    },

    async stop(id: string, reason: string, user: User, trx: Trx) {
      const before = await read(id, trx)
      const stopped = await stopOperation(id, trx)
      if (!stopped) throw new OperationEnded('The engine has taken all of it already.')
      await noteAct(
        {
          companyId: user.companyId,
          action: 'process-operation.stop',
          entity: 'process_operation',
          entityId: id,
          reason,
          diff: [{ field: 'queued', old: before.queued, new: before.queued - stopped }],
        },
        trx,
      )
      return read(id, trx)
    },
  }
}

export type ProcessOperationService = ReturnType<typeof processOperationService>
