import { useOverlay, useToast } from '@nuxt/ui/composables'
import type { BulkTaskResult, Task } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { useI18n } from 'vue-i18n'
import BulkOutcome from '../../lists/BulkOutcome.vue'
import { taskAreas } from './task-areas.ts'

type Act = 'bulk-claim' | 'bulk-reassign' | 'bulk-complete'

/** One act on many tasks; says how many worked, and names those that were refused with the reason. */
export function useBulkTasks() {
  const { t } = useI18n()
  const toast = useToast()
  const outcome = useOverlay().create(BulkOutcome)
  const send = useCommand(
    ({ act, body }: { act: Act; body: object }) =>
      api().request('post', `/tasks/${act}`, { body }) as Promise<BulkTaskResult>,
    { refresh: taskAreas },
  )

  /** Returns the refusal of the whole request, if there is one. */
  async function run(act: Act, tasks: Task[], more: object = {}) {
    const keys = tasks.map(({ key }) => key)
    try {
      const { items } = await send.runAsync({ act, body: { keys, ...more } })
      const done = items.filter(({ ok }) => ok).length
      if (done) toast.add({ title: t(`inbox.bulk.${act}`, done), color: 'success', icon: 'i-lucide-check' })
      if (done < items.length)
        outcome.open({
          result: {
            items: items.map(({ key, ok, code, message }) => ({
              id: key,
              done: ok,
              before: null,
              code,
              message,
            })),
          },
          names: new Map(
            tasks.map((task) => [task.key, [task.title, task.client?.name].filter(Boolean).join(' · ')]),
          ),
        })
      return undefined
    } catch (error) {
      return asProblem(error)
    }
  }

  return { run, isBusy: send.isBusy }
}
