import { useOverlay, useToast } from '@nuxt/ui/composables'
import type { BulkResult } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import type { PathOf } from '@zippcrm/ui/http/contract.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { useI18n } from 'vue-i18n'
import BulkOutcome from './BulkOutcome.vue'

interface Item {
  id: string
}

/** Sends one action for many rows, tells what became of each, and takes it back where the action can be undone. */
export function useBulk<I extends Item>(action: {
  path: PathOf<'post'>
  refresh: string[]
  /** Says that it worked, e.g. `12 clients now belong to Farah`. */
  told: (count: number) => string
  /** The same action the other way round; without it the action is final. */
  undo?: (id: string, before: string | null) => I
}) {
  const { t } = useI18n()
  const toast = useToast()
  const outcome = useOverlay().create(BulkOutcome)
  const send = useCommand(
    (items: I[]) => api().request('post', action.path, { body: { items } }) as Promise<BulkResult>,
    {
      refresh: action.refresh,
    },
  )

  async function take(items: I[]): Promise<BulkResult | undefined> {
    return send.runAsync(items).catch((error: unknown) => {
      const { title, detail } = asProblem(error)
      toast.add({ title, description: detail, color: 'error', icon: 'i-lucide-circle-alert' })
      return undefined
    })
  }

  /** Does it; `names` are what refused rows are called by. Returns whether the server took the request. */
  async function run(items: I[], names: Map<string, string>): Promise<boolean> {
    const result = await take(items)
    if (!result) return false
    const done = result.items.filter((row) => row.done)
    const { undo } = action
    if (done.length > 0) {
      const back = () => undo && void take(done.map((row) => undo(row.id, row.before)))
      toast.add({
        title: action.told(done.length),
        color: 'success',
        icon: 'i-lucide-check',
        ...(undo && { duration: 10_000, actions: [{ label: t('lists.undo'), onClick: back }] }),
      })
    }
    if (done.length < result.items.length) outcome.open({ result, names })
    return true
  }

  return { run, isBusy: send.isBusy }
}
