import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { instanceDiagram } from '@zippcrm/domain/engine-view/diagram.ts'
import { NotFound, SelfApproval } from '@zippcrm/domain/errors.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import { completeTask, TaskClaimed } from '@zippcrm/domain/tasks/complete-task.ts'
import { standInsOf, standsInFor } from '@zippcrm/domain/tasks/stand-in.ts'
import { type Condition, type FormSchema, validateForm } from '@zippcrm/domain/tasks/validate-form.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { countFacets, countTasks } from './count-tasks.ts'
import { listTasks } from './list-tasks.ts'
import { findMovable, findTask, findWorkable, isCandidate, refuseRecipient } from './task-access.ts'
import { taskContext } from './task-context.ts'
import type { TaskRow } from './task-rows.ts'
import { presentTask } from './tasks.presenter.ts'
import { assign, drafts, listColleagues, noteTask, readForm, tellPassedOn } from './tasks.repository.ts'
import { TaskQuery } from './tasks.schema.ts'

/** Checks a task's person and data before it is completed, for tasks with rules of their own (gates, verification). */
export type TaskGuard = (
  task: { subjectId: string; clientId: string | null; outcome: string | null; data: Record<string, unknown> },
  user: User,
  trx: Trx,
) => Promise<void>

export interface TaskServiceDeps {
  holds: Condition
  /** By element id. */
  guards: Record<string, TaskGuard>
}

interface Answers {
  outcome?: string
  data: Record<string, unknown>
}

/** Candidates of a pull that are looked at before it counts as empty. */
const pullFrom = 20

/** The task inbox: what a person may see, take, pass on and complete. */
export function taskService({ holds, guards }: TaskServiceDeps) {
  async function present(rows: TaskRow[], now: Date, trx: Trx) {
    const names = await recordNames(
      rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      trx,
    )
    const standIns = await standInsOf([...new Set(rows.flatMap((row) => row.assignee_id ?? []))], trx)
    return rows.map((row) =>
      presentTask(
        row,
        {
          record: names.get(`${row.subject_kind}:${row.subject_id}`),
          standIn: row.assignee_id ? standIns.get(row.assignee_id) : undefined,
        },
        now,
      ),
    )
  }

  /** Whether a rule of the task, such as that nobody decides on their own submission, keeps this person from it. */
  async function isBarred(task: TaskRow, user: User, trx: Trx): Promise<boolean> {
    const guard = guards[task.element_id]
    if (!guard || !task.subject_id) return false
    const asked = { subjectId: task.subject_id, clientId: task.client_id, outcome: null, data: {} }
    try {
      await guard(asked, user, trx)
    } catch (error) {
      return error instanceof SelfApproval
    }
    return false
  }

  return {
    async list(filter: Partial<z.infer<typeof TaskQuery>>, user: User, clock: Clock, trx: Trx) {
      const asked = TaskQuery.parse(filter)
      const rows = await listTasks(asked, user, clock.now(), trx)
      const page = toPage(rows, asked.limit, (row) => [
        asked.sort === 'newest' ? row.sort_created : row.sort_due,
        row.key,
      ])
      return { ...page, items: await present(page.items, clock.now(), trx) }
    },

    counts: (clock: Clock, trx: Trx) => countTasks(clock.now(), trx),

    facets: (view: 'mine' | 'team' | 'all', trx: Trx) => countFacets(view, trx),

    async read(key: string, user: User, clock: Clock, trx: Trx) {
      const task = await findTask(key, trx)
      const [view] = await present([task], clock.now(), trx)
      const form = await readForm(task, trx)
      const draft = await drafts.find(task, user.id, trx)
      return {
        ...view!,
        form: form ? { id: form.form_id, schema: form.schema } : null,
        data: {},
        draft: draft?.data ?? null,
        draftSavedAt: draft?.saved_at.toISOString() ?? null,
        mayWork: task.state === 'open' && isCandidate(task, user, await standsInFor(trx)),
      }
    },

    context: async (key: string, user: User, trx: Trx) => taskContext(await findTask(key, trx), user, trx),

    /** The diagram stands beside the form for everybody who may see the task, whatever else of the engine they may see. */
    async diagram(key: string, trx: Trx) {
      const { instance_key: instanceKey } = await findTask(key, trx)
      const diagram = await instanceDiagram(instanceKey, trx)
      if (!diagram) throw new NotFound('The engine has not told of this instance yet.')
      const { xml, elements, flows, processInstanceKey } = diagram
      return { xml, elements, flows, processInstanceKey }
    },

    async claim(key: string, user: User, clock: Clock, trx: Trx): Promise<void> {
      const task = await findWorkable(key, user, trx)
      if (task.assignee_id === user.id) return
      if (task.assignee_id) {
        throw new TaskClaimed(`${task.assignee_name} has taken this task.`, [], { by: task.assignee_name })
      }
      if (!(await assign(task, { assigneeId: user.id, at: clock.now() }, trx))) throw new TaskClaimed()
      await noteTask(task, { action: 'task.claim', companyId: user.companyId, to: user.id }, trx)
    },

    /** Takes the most urgent free task of the person's groups that they may do; two who pull get two tasks. */
    async pull(user: User, clock: Clock, trx: Trx): Promise<string | undefined> {
      const rows = await listTasks(TaskQuery.parse({ view: 'team', limit: pullFrom }), user, clock.now(), trx)
      for (const task of rows) {
        const { rows: free } = await trx.raw(
          `select from user_task where engine_id = ? and job_key = ? and state = 'open' and assignee_id is null for update skip locked`,
          [task.engine_id, task.key],
        )
        if (free.length === 0 || (await isBarred(task, user, trx))) continue
        await this.claim(task.key, user, clock, trx)
        return task.key
      }
      return undefined
    },

    async release(key: string, reason: string | undefined, user: User, trx: Trx): Promise<void> {
      const task = await findMovable(key, reason, user, trx)
      if (!task.assignee_id) return
      await assign(task, { assigneeId: null, at: null }, trx)
      await noteTask(task, { action: 'task.release', companyId: user.companyId, to: null, reason }, trx)
    },

    async colleagues(key: string, user: User, trx: Trx) {
      const people = await listColleagues(await findTask(key, trx), user, trx)
      const standIns = await standInsOf(
        people.map(({ id }) => id),
        trx,
      )
      return { items: people.map((person) => ({ ...person, standIn: standIns.get(person.id) ?? null })) }
    },

    async delegate(
      key: string,
      { to, reason }: { to: string; reason: string },
      user: User,
      clock: Clock,
      trx: Trx,
    ): Promise<void> {
      const task = await findMovable(key, reason, user, trx)
      const colleagues = await listColleagues(task, user, trx)
      // Anybody else could neither see the task nor give it back.
      if (to !== user.id && !colleagues.some(({ id }) => id === to)) throw refuseRecipient(task)
      if (to === task.assignee_id) return
      await annotateSession(trx, { action: 'task.delegate', reason })
      const passed = await assign(task, { assigneeId: to, at: clock.now(), passedBy: user.id, reason }, trx)
      if (!passed) throw new TaskClaimed('Somebody was quicker. Look again who has it.')
      await noteTask(task, { action: 'task.delegate', companyId: user.companyId, to, reason }, trx)
      if (to !== user.id) await tellPassedOn(task, { from: user, to, reason }, trx)
    },

    async saveDraft(key: string, data: Record<string, unknown>, user: User, trx: Trx) {
      await drafts.save(await findTask(key, trx), user, data, trx)
    },

    async complete(key: string, input: Answers, user: User, trx: Trx): Promise<string> {
      const task = await findWorkable(key, user, trx)
      const form = await readForm(task, trx)
      const data = form ? validateForm(form.schema as FormSchema, input.data, holds) : input.data
      const outcome = input.outcome ?? (typeof data.outcome === 'string' ? data.outcome : null)
      await guards[task.element_id]?.(
        { subjectId: task.subject_id ?? '', clientId: task.client_id, outcome, data },
        user,
        trx,
      )
      const { commandId } = await completeTask({ taskKey: key, userId: user.id, outcome, data }, trx)
      return commandId
    },
  }
}

export type TaskService = ReturnType<typeof taskService>
