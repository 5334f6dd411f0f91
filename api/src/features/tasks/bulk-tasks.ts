import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { DomainError, defineError } from '@zippcrm/domain/errors.ts'
import type { User } from '../../http/user.ts'
import { findTask } from './task-access.ts'
import type { TaskService } from './tasks.service.ts'

const TasksDiffer = defineError('TASKS_DIFFER', 422, 'Only tasks of the same step can be completed together')

export interface BulkItem {
  key: string
  ok: boolean
  code: string | null
  message: string | null
}

/** Each task on its own: what one is refused does not hold up the others. */
async function each(
  keys: string[],
  trx: Trx,
  act: (key: string, inner: Trx) => Promise<unknown>,
): Promise<BulkItem[]> {
  const items: BulkItem[] = []
  for (const key of new Set(keys)) {
    try {
      await trx.transaction((inner) => act(key, inner))
      items.push({ key, ok: true, code: null, message: null })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      items.push({ key, ok: false, code: error.code, message: error.message })
    }
  }
  return items
}

/** Many tasks in one act, with an answer for each (ENG-10, UI-19). */
export const bulkTasks = ({ tasks }: { tasks: TaskService }) => ({
  claim: (keys: string[], user: User, clock: Clock, trx: Trx) =>
    each(keys, trx, (key, inner) => tasks.claim(key, user, clock, inner)),

  reassign: (
    { keys, ...to }: { keys: string[]; to: string; reason: string },
    user: User,
    clock: Clock,
    trx: Trx,
  ) => each(keys, trx, (key, inner) => tasks.delegate(key, to, user, clock, inner)),

  /** The same answers for like tasks; gives the engine's commands by task, to see how each of them ended. */
  async complete(
    { keys, ...answers }: { keys: string[]; outcome?: string; data: Record<string, unknown> },
    user: User,
    trx: Trx,
  ): Promise<{ items: BulkItem[]; commands: Map<string, string> }> {
    await assertAlike(keys, trx)
    const commands = new Map<string, string>()
    const items = await each(keys, trx, async (key, inner) => {
      commands.set(key, await tasks.complete(key, answers, user, inner))
    })
    return { items, commands }
  },
})

/** One set of answers fits tasks of one step and one form only. */
async function assertAlike(keys: string[], trx: Trx): Promise<void> {
  const kinds = new Set<string>()
  for (const key of keys) {
    const task = await findTask(key, trx)
    kinds.add(`${task.process_id} ${task.element_id} ${task.form_id}`)
  }
  if (kinds.size > 1)
    throw new TasksDiffer('Choose tasks of one step with one form, then complete them together.')
}
