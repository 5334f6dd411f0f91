import type { ModelDraft, ModelFinding } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { computed, onBeforeUnmount, type Ref, ref, watch } from 'vue'

const CHECK_AFTER_MS = 500

/** What the rules say about the files, asked again while somebody types: the same rules as those of the build. */
export function useFindings(processId: string, files: Ref<ModelDraft['files']>) {
  const findings = ref<ModelFinding[]>([])
  const isChecking = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function check() {
    const mine = ++turn
    isChecking.value = true
    try {
      const { items } = await api().post('/models/check', { body: { processId, files: files.value } })
      if (mine === turn) findings.value = items
    } catch {
      // Without an answer the last one stays; proposing asks again.
    } finally {
      if (mine === turn) isChecking.value = false
    }
  }

  watch(files, (now) => {
    clearTimeout(timer)
    if (now.length > 0) timer = setTimeout(() => void check(), CHECK_AFTER_MS)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    turn += 1
  })

  return {
    findings,
    isChecking,
    errors: computed(() => findings.value.filter(({ severity }) => severity === 'error')),
    warnings: computed(() => findings.value.filter(({ severity }) => severity === 'warn')),
  }
}
