import { useToast } from '@nuxt/ui/composables'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem, fieldErrors } from '@zippcrm/ui/http/problem.ts'
import { useCommand, useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { taskAreas } from './task-areas.ts'
import { useCollision } from './useCollision.ts'

/** One task with everything a person can do with it. */
export function useTask(taskKey: string, onDone: (key: string) => void) {
  const { t } = useI18n()
  const toast = useToast()
  const task = useRecord('/tasks/{taskKey}', { path: { taskKey } })
  const collision = useCollision()
  const at = () => ({ path: { taskKey }, version: task.data.value?.rowVersion })
  const done = (title: string) =>
    toast.add({ title, description: task.data.value?.title, color: 'success', icon: 'i-lucide-check' })

  const claim = useCommand(() => api().post('/tasks/{taskKey}/claim', at()), { refresh: taskAreas })
  const release = useCommand(
    (reason?: string) => api().post('/tasks/{taskKey}/release', { ...at(), body: { reason } }),
    { refresh: taskAreas, onDone: () => done(t('inbox.released')) },
  )
  const passOn = useCommand(
    (input: { to: string; reason: string }) =>
      api().post('/tasks/{taskKey}/delegate', { ...at(), body: input }),
    { refresh: taskAreas, onDone: () => done(t('inbox.passedOn')) },
  )
  const complete = useCommand(
    (data: Record<string, unknown>) => {
      const outcome = typeof data.outcome === 'string' ? data.outcome : undefined
      return api().post('/tasks/{taskKey}/complete', { ...at(), body: { outcome, data } })
    },
    {
      refresh: taskAreas,
      onDone: () => {
        done(t('inbox.completed'))
        onDone(taskKey)
      },
    },
  )

  const saveDraft = (data: Record<string, unknown>) =>
    api().put('/tasks/{taskKey}/draft', { path: { taskKey }, body: { data } })

  /** What another person did meanwhile is told; what was typed is kept on the server and stays to be copied (UI-17). */
  async function explain(error: unknown, typed?: Record<string, unknown>) {
    if (collision.tell(error, typed)) {
      if (typed) await saveDraft(typed).catch(() => undefined)
      await task.reload()
      return
    }
    const { code, title, detail } = asProblem(error)
    if (code === 'FORM_INVALID' || code === 'EVIDENCE_MISSING') return
    toast.add({ title, description: detail, color: 'error', icon: 'i-lucide-circle-alert' })
  }

  return {
    ...task,
    collision: collision.what,
    saveDraft,
    claim: () => claim.runAsync().catch(explain),
    release: (reason?: string) => release.runAsync(reason).catch(explain),
    passOn: passOn.runAsync,
    isPassingOn: passOn.isBusy,
    complete: (data: Record<string, unknown>) =>
      complete.runAsync(data).catch((error: unknown) => explain(error, data)),
    isBusy: computed(() => claim.isBusy.value || release.isBusy.value || complete.isBusy.value),
    errors: computed(() => (complete.error.value ? fieldErrors(complete.error.value) : undefined)),
    refusal: computed(() => (complete.error.value ? asProblem(complete.error.value) : undefined)),
  }
}
