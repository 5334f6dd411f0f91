import { DomainError } from '@zippcrm/domain/errors.ts'
import { commandEnded } from '@zippcrm/domain/tasks/complete-task.ts'
import { command, type Endpoint } from '../../http/endpoint.ts'
import { type BulkItem, bulkTasks } from './bulk-tasks.ts'
import { BulkClaim, BulkComplete, BulkReassign, BulkTaskResult } from './tasks.schema.ts'
import type { TaskService } from './tasks.service.ts'

const bulk = { realm: 'staff', tag: 'Tasks', method: 'post', answer: BulkTaskResult } as const

/** Acts on many tasks at once; the answer tells of each how it went. */
export function bulkTaskRoutes({ tasks }: { tasks: TaskService }): Endpoint[] {
  const all = bulkTasks({ tasks })
  return [
    command(
      {
        ...bulk,
        path: '/tasks/bulk-claim',
        can: 'tasks:W',
        action: 'task.claim',
        summary: 'Take several tasks',
        body: BulkClaim,
      },
      async ({ body, user, clock, trx }) => ({ items: await all.claim(body.keys, user, clock, trx) }),
    ),
    command(
      {
        ...bulk,
        path: '/tasks/bulk-reassign',
        can: 'tasks:W',
        action: 'task.delegate',
        summary: 'Hand several tasks to one colleague with a reason',
        body: BulkReassign,
      },
      async ({ body, user, clock, trx }) => ({ items: await all.reassign(body, user, clock, trx) }),
    ),
    command(
      {
        ...bulk,
        path: '/tasks/bulk-complete',
        can: 'tasks:W',
        action: 'task.complete',
        summary: 'Complete several tasks of one step with the same answers',
        body: BulkComplete,
        errors: ['TASKS_DIFFER'],
      },
      async ({ body, user, trx, waitFor }) => {
        const { items, commands } = await all.complete(body, user, trx)
        waitFor(async (after) => {
          const settled: BulkItem[] = []
          for (const item of items) {
            const commandId = commands.get(item.key)
            const ended =
              item.ok && commandId ? await commandEnded(commandId, after).catch(refusalOf) : 'sent'
            if (ended === undefined) return undefined
            settled.push(typeof ended === 'string' ? item : { key: item.key, ok: false, ...ended })
          }
          return { items: settled }
        })
        return { items }
      },
    ),
  ]
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof DomainError) return { code: error.code, message: error.message }
  throw error
}
