import { commandEnded } from '@zippcrm/domain/tasks/complete-task.ts'
import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { DiagramElements } from '../processes/processes.schema.ts'
import {
  Colleague,
  CompleteTask,
  DelegateTask,
  FacetQuery,
  PulledTask,
  ReleaseTask,
  SaveDraft,
  TaskContext,
  TaskCounts,
  TaskDetail,
  TaskFacets,
  TaskKey,
  TaskQuery,
  TaskView,
} from './tasks.schema.ts'
import type { TaskService } from './tasks.service.ts'

const staff = { realm: 'staff', tag: 'Tasks' } as const

/** The task inbox. */
export const taskRoutes = ({ tasks }: { tasks: TaskService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks',
      can: 'tasks:R',
      summary: 'Open tasks, most urgent first',
      query: TaskQuery,
      answer: pageOf(TaskView),
    },
    ({ query: filter, user, clock, trx }) => tasks.list(filter, user, clock, trx),
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/counts',
      can: 'tasks:R',
      summary: 'Numbers on the inbox tabs',
      answer: TaskCounts,
    },
    ({ clock, trx }) => tasks.counts(clock, trx),
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/facets',
      can: 'tasks:R',
      summary: 'Processes, clients and stages of the most urgent tasks, with their numbers',
      query: FacetQuery,
      answer: TaskFacets,
    },
    ({ query: { view }, trx }) => tasks.facets(view, trx),
  ),

  command(
    {
      ...staff,
      method: 'post',
      path: '/tasks/next',
      can: 'tasks:W',
      action: 'task.claim',
      summary: 'Take the most urgent free task that the caller may do',
      answer: PulledTask,
    },
    async ({ user, clock, trx }) => ({ taskKey: (await tasks.pull(user, clock, trx)) ?? null }),
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/:taskKey',
      can: 'tasks:R',
      summary: 'One task with its form and draft',
      params: TaskKey,
      answer: TaskDetail,
    },
    ({ params, user, clock, trx }) => tasks.read(params.taskKey, user, clock, trx),
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/:taskKey/context',
      can: 'tasks:R',
      summary: 'Why the caller has it, why it is due then, and what follows',
      params: TaskKey,
      answer: TaskContext,
    },
    ({ params, user, trx }) => tasks.context(params.taskKey, user, trx),
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/:taskKey/diagram',
      can: 'tasks:R',
      summary: 'The model the task belongs to, with done path and token',
      params: TaskKey,
      answer: DiagramElements,
    },
    ({ params, trx }) => tasks.diagram(params.taskKey, trx),
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/:taskKey/form',
      can: 'tasks:R',
      summary: 'The form the task was opened with',
      params: TaskKey,
      answer: TaskDetail.shape.form,
    },
    async ({ params, user, clock, trx }) => (await tasks.read(params.taskKey, user, clock, trx)).form,
  ),

  command(
    {
      ...staff,
      method: 'post',
      path: '/tasks/:taskKey/claim',
      can: 'tasks:W',
      action: 'task.claim',
      summary: 'Take a task',
      params: TaskKey,
      answer: TaskDetail,
      errors: ['TASK_ALREADY_CLAIMED', 'TASK_GONE', 'NOT_CANDIDATE'],
    },
    async ({ params, user, clock, trx }) => {
      await tasks.claim(params.taskKey, user, clock, trx)
      return tasks.read(params.taskKey, user, clock, trx)
    },
  ),

  command(
    {
      ...staff,
      method: 'post',
      path: '/tasks/:taskKey/release',
      can: 'tasks:W',
      action: 'task.release',
      summary: 'Give a task back to its group; a manager does so for others, with a reason',
      params: TaskKey,
      body: ReleaseTask,
      answer: TaskDetail,
      errors: ['TASK_GONE', 'NOT_ASSIGNEE', 'REASON_REQUIRED'],
    },
    async ({ params, body, user, clock, trx }) => {
      await tasks.release(params.taskKey, body.reason, user, trx)
      return tasks.read(params.taskKey, user, clock, trx)
    },
  ),

  query(
    {
      ...staff,
      method: 'get',
      path: '/tasks/:taskKey/colleagues',
      can: 'tasks:R',
      summary: 'Active colleagues of the task’s group, to whom it can be passed',
      params: TaskKey,
      answer: z.object({ items: z.array(Colleague) }),
    },
    ({ params, user, trx }) => tasks.colleagues(params.taskKey, user, trx),
  ),

  command(
    {
      ...staff,
      method: 'post',
      path: '/tasks/:taskKey/delegate',
      can: 'tasks:W',
      action: 'task.delegate',
      summary: 'Pass a task to a colleague with a reason',
      params: TaskKey,
      body: DelegateTask,
      answer: TaskDetail,
      errors: ['TASK_GONE', 'NOT_CANDIDATE', 'NOT_ASSIGNEE'],
    },
    async ({ params, body, user, clock, trx }) => {
      await tasks.delegate(params.taskKey, body, user, clock, trx)
      return tasks.read(params.taskKey, user, clock, trx)
    },
  ),

  command(
    {
      ...staff,
      method: 'put',
      path: '/tasks/:taskKey/draft',
      can: 'tasks:W',
      summary: 'Keep what was typed',
      params: TaskKey,
      body: SaveDraft,
    },
    ({ params, body, user, trx }) => tasks.saveDraft(params.taskKey, body.data, user, trx),
  ),

  command(
    {
      ...staff,
      method: 'post',
      path: '/tasks/:taskKey/complete',
      can: 'tasks:W',
      action: 'task.complete',
      summary: 'Complete a task with its form',
      params: TaskKey,
      body: CompleteTask,
      answer: TaskDetail,
      errors: ['FORM_INVALID', 'TASK_GONE', 'TASK_ALREADY_CLAIMED', 'NOT_CANDIDATE'],
    },
    async ({ params, body, user, clock, trx, waitFor }) => {
      const commandId = await tasks.complete(params.taskKey, body, user, trx)
      waitFor(
        async (after) =>
          (await commandEnded(commandId, after)) && tasks.read(params.taskKey, user, clock, after),
      )
      return tasks.read(params.taskKey, user, clock, trx)
    },
  ),
]
