import { useToast } from '@nuxt/ui/composables'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Draft } from './useDraft.ts'

const LOOK_EVERY_MS = 15_000
const ALIVE_EVERY_MS = 60_000

/** Keeps the lock of a draft while somebody works on it; who only reads sees what is saved, and when it is free. */
export function useEditLock(draft: Draft) {
  const toast = useToast()
  const isTaking = ref(false)
  let aliveAt = Date.now()

  async function take() {
    isTaking.value = true
    await draft.take().catch(async (error: unknown) => {
      const { title, detail } = asProblem(error)
      toast.add({ title, description: detail, color: 'warning', icon: 'i-lucide-lock' })
      await draft.reload().catch(() => undefined)
    })
    isTaking.value = false
  }

  async function look() {
    if (!draft.isReadOnly.value || document.hidden) return
    // Without an answer what is shown stays; the next look asks again.
    await draft.reload().catch(() => undefined)
    if (draft.draft.value && !draft.lock.value) await take()
  }

  function stayAlive() {
    if (!draft.lock.value?.mine || Date.now() - aliveAt < ALIVE_EVERY_MS) return
    aliveAt = Date.now()
    // A lock that somebody took over meanwhile is told by the next save.
    void draft.take().catch(() => undefined)
  }

  /** Back from the browser's memory: the draft was given back when the page went. */
  function comeBack({ persisted }: PageTransitionEvent) {
    if (persisted && draft.lock.value?.mine) void take()
  }
  const lookAgain = () => void look()

  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(lookAgain, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', lookAgain)
    window.addEventListener('pageshow', comeBack)
    window.addEventListener('pointerdown', stayAlive)
    window.addEventListener('keydown', stayAlive)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', lookAgain)
    window.removeEventListener('pageshow', comeBack)
    window.removeEventListener('pointerdown', stayAlive)
    window.removeEventListener('keydown', stayAlive)
  })

  return { isTaking, take }
}
