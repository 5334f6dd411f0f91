import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import { completeTask, TaskClaimed, TaskGone } from '@zippcrm/domain/tasks/complete-task.ts'
import { assertMayHandOver } from '@zippcrm/domain/tasks/task-rights.ts'
import { type Condition, type FormSchema, validateForm } from '@zippcrm/domain/tasks/validate-form.ts'
import type { z } from 'zod'
import { can } from '../../http/matrix.ts'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { presentTask } from './tasks.presenter.ts'
import {
  countTasks,
  drafts,
  findTaskRow,
  isCandidate,
  listColleagues,
  listTasks,
  readForm,
  setAssignee,
  type TaskRow,
  tellPassedOn,
} from './tasks.repository.ts'
import type { TaskQuery } from './tasks.schema.ts'

export const NotCandidate = defineError('NOT_CANDIDATE', 403, 'This task belongs to another group')

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

/** The task inbox: what a person may see, take, pass on and complete. */
export function taskService({ holds, guards }: TaskServiceDeps) {
  async function present(rows: TaskRow[], user: User, now: Date, trx: Trx) {
    const names = await recordNames(
      rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      trx,
    )
    return rows.map((row) => presentTask(row, names.get(`${row.subject_kind}:${row.subject_id}`), user, now))
  }

  async function find(key: string, trx: Trx): Promise<TaskRow> {
    const task = await findTaskRow(key, trx)
    if (!task) throw new NotFound()
    return task
  }

  async function findStillOpen(key: string, trx: Trx): Promise<TaskRow> {
    const task = await find(key, trx)
    if (task.state !== 'open')
      throw new TaskGone(
        `This task is ${task.state === 'withdrawn' ? 'withdrawn: the process moved on' : 'already done'}.`,
      )
    return task
  }

  /** An open task that this person may give back or hand on. */
  async function findHandOver(key: string, reason: string | undefined, user: User, trx: Trx) {
    const task = await findStillOpen(key, trx)
    const handler = { id: user.id, standsInFor: [], mayManage: can(user, 'tasks:A') }
    assertMayHandOver({ assigneeId: task.assignee_id, assigneeName: task.assignee_name }, handler, reason)
    return task.assignee_id || handler.mayManage ? task : findOpen(key, user, trx)
  }

  async function findOpen(key: string, user: User, trx: Trx): Promise<TaskRow> {
    const task = await findStillOpen(key, trx)
    if (!isCandidate(task, user))
      throw new NotCandidate(`Only ${task.candidate_roles.join(', ')} may work on this task.`)
    return task
  }

  return {
    async list(filter: z.infer<typeof TaskQuery>, user: User, clock: Clock, trx: Trx) {
      const rows = await listTasks(filter, user, clock.now(), trx)
      const page = toPage(rows, filter.limit, (row) => [row.sort_due, row.key])
      return { ...page, items: await present(page.items, user, clock.now(), trx) }
    },

    counts: (user: User, clock: Clock, trx: Trx) => countTasks(user, clock.now(), trx),

    async read(key: string, user: User, clock: Clock, trx: Trx) {
      const task = await find(key, trx)
      const [view] = await present([task], user, clock.now(), trx)
      const form = await readForm(task, trx)
      const draft = await drafts.find(task, user.id, trx)
      return {
        ...view!,
        form: form ? { id: form.form_id, schema: form.schema } : null,
        data: {},
        draft: draft?.data ?? null,
      }
    },

    async claim(key: string, user: User, clock: Clock, trx: Trx) {
      const task = await findOpen(key, user, trx)
      if (task.assignee_id && task.assignee_id !== user.id) {
        throw new TaskClaimed(`${task.assignee_name} has taken this task.`, [], { by: task.assignee_name })
      }
      const claimed = await trx('user_task')
        .where({ engine_id: task.engine_id, job_key: task.key, state: 'open' })
        .where((free) => free.whereNull('assignee_id').orWhere('assignee_id', user.id))
        .update({ assignee_id: user.id, claimed_at: clock.now() })
      if (!claimed) throw new TaskClaimed()
      return this.read(key, user, clock, trx)
    },

    async release(key: string, reason: string | undefined, user: User, clock: Clock, trx: Trx) {
      const task = await findHandOver(key, reason, user, trx)
      if (reason) await annotateSession(trx, { reason })
      await setAssignee(task, null, null, trx)
      return this.read(key, user, clock, trx)
    },

    async colleagues(key: string, user: User, trx: Trx) {
      return { items: await listColleagues(await find(key, trx), user, trx) }
    },

    async delegate(
      key: string,
      { to, reason }: { to: string; reason: string },
      user: User,
      clock: Clock,
      trx: Trx,
    ) {
      const task = await findHandOver(key, reason, user, trx)
      const colleagues = await listColleagues(task, user, trx)
      // Anybody else could neither see the task nor give it back.
      if (!colleagues.some(({ id }) => id === to))
        throw new NotCandidate(
          `It can be passed to active colleagues who are ${task.candidate_roles.join(', ')}.`,
        )
      await annotateSession(trx, { action: 'task.delegate', reason })
      await setAssignee(task, to, clock.now(), trx)
      await tellPassedOn(task, { from: user, to, reason }, trx)
      return this.read(key, user, clock, trx)
    },

    async saveDraft(key: string, data: Record<string, unknown>, user: User, trx: Trx) {
      await drafts.save(await find(key, trx), user, data, trx)
    },

    async complete(
      key: string,
      input: { outcome?: string; data: Record<string, unknown> },
      user: User,
      trx: Trx,
    ) {
      const task = await findOpen(key, user, trx)
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
