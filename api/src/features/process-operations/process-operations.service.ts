import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound, ValidationFailed } from '@zippcrm/domain/errors.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import { inTurn, type SecondPerson, secondPerson } from '@zippcrm/domain/operations/moved-alone.ts'
import { isHindrance, type OperationRequest, type Planned } from '@zippcrm/domain/operations/operation.ts'
import { planOperation } from '@zippcrm/domain/operations/plan.ts'
import { proposeOperation, startOperation } from '@zippcrm/domain/operations/start-operation.ts'
import type { z } from 'zod'
import { can } from '../../http/matrix.ts'
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
import { tellSecondPeople } from './second-people.ts'

export const SelectionTooLarge = defineError(
  'SELECTION_TOO_LARGE',
  422,
  'This is more than one operation takes',
)
export const OperationEnded = defineError('OPERATION_ENDED', 409, 'Nothing of this operation is left to stop')

const previewed = 200

/** What the dashboard shows of an operation. */
const present = (row: OperationRow, user: User): z.infer<typeof OperationView> => {
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
    approval: row.approval && {
      state: row.approval,
      instances: row.proposed ?? 0,
      by: row.decided_by_name,
      at: row.decided_at?.toISOString() ?? null,
      reason: row.decision_reason,
    },
    mayApprove: row.approval === 'waiting' && row.created_by !== user.id && can(user, 'processes:A'),
    isMine: row.created_by === user.id,
    total,
    queued,
    sent,
    done,
    failed,
    stopped,
  }
}

/** What a plan comes to, for a person to look at before anything is sent. */
const presentPlan = (
  planned: Planned[],
  instances: number,
  second: SecondPerson,
): z.infer<typeof OperationPreview> => {
  const hindered = planned.filter(isHindrance).length
  return {
    instances,
    possible: planned.length - hindered,
    hindered,
    secondPerson: second,
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

  async function read(id: string, user: User, trx: Trx) {
    const row = await findOperation(id, trx)
    if (!row) throw new NotFound()
    return present(row, user)
  }

  return {
    select,
    read,

    async preview(asked: AskedOperation, user: User, trx: Trx) {
      const { targets, planned } = await plan(asked, user, trx)
      const mover = { companyId: user.companyId, userId: user.id }
      return presentPlan(planned, targets.length, await secondPerson(asked, planned, mover, trx))
    },

    async start({ reason, ...asked }: AskedOperation & { reason: string }, user: User, trx: Trx) {
      const { planned } = await plan(asked, user, trx)
      const { instances: _instances, filter: _filter, ...request } = asked
      return this.startPlanned(request, planned, reason, user, trx)
    },

    /** Starts what was planned, or lets it wait for a second person; shows it as it stands now. */
    async startPlanned(request: OperationRequest, planned: Planned[], reason: string, user: User, trx: Trx) {
      const asked = { companyId: user.companyId, userId: user.id, request, reason }
      await inTurn(asked, trx)
      const { needed, movedBefore } = await secondPerson(request, planned, asked, trx)
      if (!needed) return read(await startOperation({ ...asked, planned }, trx), user, trx)
      const instances = [...new Set(planned.map(({ instance }) => instance.key))]
      const going = planned.filter((each) => !isHindrance(each))
      const possible = new Set(going.map(({ instance }) => instance.key)).size
      const id = await proposeOperation({ ...asked, instances, possible }, trx)
      await tellSecondPeople({ id, possible, movedBefore, reason }, user, trx)
      return read(id, user, trx)
    },

    /** The steps of what was asked before, as they are now. */
    replan: async (asked: AskedOperation, user: User, trx: Trx) => (await plan(asked, user, trx)).planned,

    /** The operation once it has ended; undefined while it runs. */
    async ended(id: string, user: User, trx: Trx) {
      const view = await read(id, user, trx)
      return view.endedAt || view.approval?.state === 'waiting' ? view : undefined
    },

    async list(filter: z.infer<typeof OperationQuery>, user: User, trx: Trx) {
      const page = toPage(await listOperations(filter, trx), filter.limit, (row) => [row.id])
      return { ...page, items: page.items.map((row) => present(row, user)) }
    },

    async items(id: string, filter: z.infer<typeof ItemQuery>, user: User, trx: Trx) {
      await read(id, user, trx)
      const page = toPage(await listItems(id, filter, trx), filter.limit, (row) => [row.item])
      const names = await recordNames(
        page.items.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
        trx,
      )
      return {
        ...page,
        items: page.items.map(({ subject_kind, subject_id, endedAt, ...row }) => ({
          ...row,
          record: names.get(`${subject_kind}:${subject_id}`) ?? null,
          endedAt: endedAt?.toISOString() ?? null,
        })),
      }
    },

    async stop(id: string, reason: string, user: User, trx: Trx) {
      const before = await read(id, user, trx)
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
      return read(id, user, trx)
    },
  }
}

export type ProcessOperationService = ReturnType<typeof processOperationService>
