import { useToast } from '@nuxt/ui/composables'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem, fieldErrors } from '@zippcrm/ui/http/problem.ts'
import { useCommand, useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Task } from './types.ts'

const REFRESH = ['tasks', 'mission-control', 'projects', 'invoices', 'upload-reviews', 'process-instances']

/** One task with everything a person can do with it. */
export function useTask(taskKey: string, onDone: (key: string) => void) {
  const { t } = useI18n()
  const toast = useToast()
  const task = useRecord<Task>(`/tasks/${taskKey}`)
  const notice = ref<{ title: string; text: string }>()

  /** What another person did meanwhile is explained; what was typed stays (spec UI-17). */
  function explain(error: unknown) {
    const problem = asProblem(error)
    if (problem.code === 'TASK_GONE') {
      notice.value = { title: t('inbox.gone'), text: t('inbox.goneText') }
    } else if (problem.code === 'TASK_ALREADY_CLAIMED') {
      const by =
        typeof problem.by === 'object' && problem.by ? (problem.by as { name?: string }).name : problem.by
      notice.value = {
        title: t('inbox.claimedBy', { name: by ?? t('inbox.someone') }),
        text: t('inbox.claimedText'),
      }
      void task.reload()
    } else if (problem.code !== 'FORM_INVALID' && problem.code !== 'EVIDENCE_MISSING') {
      toast.add({
        title: problem.title,
        description: problem.detail,
        color: 'error',
        icon: 'i-lucide-circle-alert',
      })
    }
  }

  const act = (name: 'claim' | 'release') =>
    useCommand(() => api().post(`/tasks/${taskKey}/${name}`, {}, { version: task.data.value?.rowVersion }), {
      refresh: ['tasks'],
    })
  const claim = act('claim')
  const release = act('release')

  const passOn = useCommand(
    (input: { to: string; reason: string }) =>
      api().post(`/tasks/${taskKey}/delegate`, input, { version: task.data.value?.rowVersion }),
    {
      refresh: ['tasks'],
      onDone: () => toast.add({ title: t('inbox.passedOn'), color: 'success', icon: 'i-lucide-check' }),
    },
  )

  const complete = useCommand(
    (data: Record<string, unknown>) => {
      const outcome = typeof data.outcome === 'string' ? data.outcome : undefined
      return api().post(
        `/tasks/${taskKey}/complete`,
        { outcome, data },
        { version: task.data.value?.rowVersion },
      )
    },
    {
      refresh: REFRESH,
      onDone: () => {
        toast.add({
          title: t('inbox.completed'),
          description: task.data.value?.title,
          color: 'success',
          icon: 'i-lucide-check',
        })
        onDone(taskKey)
      },
    },
  )

  const saveDraft = (data: Record<string, unknown>) =>
    api()
      .put(`/tasks/${taskKey}/draft`, { data })
      .catch(() => undefined)

  return {
    ...task,
    notice,
    saveDraft,
    claim: () => claim.runAsync().catch(explain),
    release: () => release.runAsync().catch(explain),
    passOn: passOn.runAsync,
    isPassingOn: passOn.isBusy,
    complete: (data: Record<string, unknown>) => complete.runAsync(data).catch(explain),
    isBusy: computed(() => claim.isBusy.value || release.isBusy.value || complete.isBusy.value),
    errors: computed(() => (complete.error.value ? fieldErrors(complete.error.value) : undefined)),
    refusal: computed(() => (complete.error.value ? asProblem(complete.error.value) : undefined)),
  }
}
