import { useOverlay, useToast } from '@nuxt/ui/composables'
import type { BulkResult } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import type { PathOf } from '@zippcrm/ui/http/contract.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import BulkOutcome from './BulkOutcome.vue'

/** Rows of one request: few enough that it answers at once and others need not wait. */
const AT_ONCE = 50
const PROGRESS = 'bulk-progress'

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
  const refresh = useRefresh()
  const outcome = useOverlay().create(BulkOutcome)
  const isBusy = ref(false)

  const send = (items: I[]) => api().request('post', action.path, { body: { items } }) as Promise<BulkResult>

  /** Says how far it is; short work is over before anybody could read it. */
  function tellProgress(done: number, total: number) {
    const text = { title: t('lists.bulk.progress', { done, total }), icon: 'i-lucide-loader-circle' }
    if (done === 0) toast.add({ id: PROGRESS, ...text, duration: 0, close: false })
    else toast.update(PROGRESS, text)
  }

  /** Sends some at a time. Rows behind a refused request stay as they are, and are told so. */
  async function take(items: I[]): Promise<BulkResult | undefined> {
    const rows: BulkResult['items'] = []
    const isLong = items.length > AT_ONCE
    isBusy.value = true
    try {
      while (rows.length < items.length) {
        if (isLong) tellProgress(rows.length, items.length)
        rows.push(...(await send(items.slice(rows.length, rows.length + AT_ONCE))).items)
      }
    } catch (error) {
      const { code = null, title, detail } = asProblem(error)
      if (rows.length === 0) {
        toast.add({ title, description: detail, color: 'error', icon: 'i-lucide-circle-alert' })
        return undefined
      }
      const message = detail ?? title
      rows.push(
        ...items.slice(rows.length).map(({ id }) => ({ id, done: false, code, message, before: null })),
      )
    } finally {
      isBusy.value = false
      if (isLong) toast.remove(PROGRESS)
      void refresh(...action.refresh)
    }
    return { items: rows }
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

  return { run, isBusy }
}
