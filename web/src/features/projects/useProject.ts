import { useToast } from '@nuxt/ui/composables'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem, type ProblemDetails } from '@zippcrm/ui/http/problem.ts'
import { useCommand, useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useI18n } from 'vue-i18n'

const REFRESH = ['projects', 'tasks', 'mission-control']

export interface RequestInput {
  title: string
  instructions: string
  dueOn: string
  checklistItemId?: string
  recipients?: string[]
}

/** A matter and the commands its page offers. */
export function useProject(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const toast = useToast()
  const at = () => ({ path: { projectId: toValue(id) } })
  const project = useRecord('/projects/{projectId}', at)

  const tell = (title: string) => () => toast.add({ title, color: 'success', icon: 'i-lucide-check' })
  const refused = (error: unknown) => {
    const problem: ProblemDetails = asProblem(error)
    toast.add({
      title: problem.title,
      description: problem.detail,
      color: 'error',
      icon: 'i-lucide-circle-alert',
    })
  }

  const start = useCommand(
    () => api().post('/projects/{projectId}/start', { ...at(), version: project.data.value?.rowVersion }),
    {
      refresh: REFRESH,
      onDone: tell(t('projects.started')),
    },
  )
  const requestMissing = useCommand(
    () => api().post('/projects/{projectId}/document-requests/missing', at()),
    {
      refresh: REFRESH,
      onDone: (answer) => {
        tell(t('projects.requestedMissing', answer.created))()
      },
    },
  )
  const request = useCommand(
    (input: RequestInput) => api().post('/projects/{projectId}/document-requests', { ...at(), body: input }),
    {
      refresh: REFRESH,
      onDone: tell(t('projects.requested')),
    },
  )

  return {
    ...project,
    start: () => start.runAsync().catch(refused),
    requestMissing: () => requestMissing.runAsync().catch(refused),
    request,
    isStarting: start.isBusy,
    isRequesting: requestMissing.isBusy,
    isDraft: computed(() => project.data.value?.status === 'draft'),
  }
}
