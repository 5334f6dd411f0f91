import type { ModelDraft } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem, type ProblemDetails } from '@zippcrm/ui/http/problem.ts'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'

export type SaveState = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed'

const SAVE_AFTER_MS = 2000

/** The draft of a process: kept here while somebody works on it, saved by itself a moment after each change. */
export function useDraft(processId: string) {
  const refresh = useRefresh()
  const draft = shallowRef<ModelDraft>()
  const state = ref<SaveState>('saved')
  const problem = ref<ProblemDetails>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  function take(loaded: ModelDraft) {
    draft.value = loaded
    state.value = 'saved'
    problem.value = undefined
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    // One after the other: the second save names the version that the first one made.
    await running
    if (state.value !== 'changed' && state.value !== 'failed') return
    const sent = draft.value!
    state.value = 'saving'
    running = api()
      .put('/models/{processId}/draft', {
        path: { processId },
        body: { files: sent.files },
        version: sent.rowVersion,
      })
      .then((answer) => {
        const untouched = draft.value === sent
        draft.value = { ...answer, files: draft.value!.files }
        if (untouched) state.value = 'saved'
        else touch()
      })
      .catch((error: unknown) => {
        problem.value = asProblem(error)
        state.value = problem.value.code === 'STALE_VERSION' ? 'conflict' : 'failed'
      })
      .finally(() => {
        running = undefined
      })
    return running
  }

  function touch() {
    if (state.value === 'conflict') return
    state.value = 'changed'
    clearTimeout(timer)
    timer = setTimeout(() => void save(), SAVE_AFTER_MS)
  }

  function setFiles(files: ModelDraft['files']) {
    draft.value = { ...draft.value!, files }
    touch()
  }

  onBeforeUnmount(() => {
    if (state.value === 'changed') void save()
    clearTimeout(timer)
  })

  return {
    draft,
    state,
    problem,
    files: computed(() => draft.value?.files ?? []),
    isResting: computed(() => draft.value?.state === 'proposed'),
    save,

    /** Opens the draft, beginning it from what is deployed if there is none. */
    async open() {
      take(await api().post('/models/{processId}/draft', { path: { processId } }))
      void refresh('models')
    },
    /** Reads the draft again as the server has it; what was typed here since is given up. */
    async reload() {
      clearTimeout(timer)
      take(await api().get('/models/{processId}/draft', { path: { processId } }))
    },
    setContent(name: string, content: string) {
      const was = draft.value?.files.find((file) => file.name === name)
      if (!draft.value || was?.content === content) return
      setFiles(draft.value.files.map((file) => (file.name === name ? { name, content } : file)))
    },
    put(file: { name: string; content: string }) {
      setFiles([...draft.value!.files.filter(({ name }) => name !== file.name), file])
    },
    remove(name: string) {
      setFiles(draft.value!.files.filter((file) => file.name !== name))
    },
    async restore(version: number) {
      await save()
      take(
        await api().post('/models/{processId}/draft/restore', {
          path: { processId },
          body: { version },
          version: draft.value!.rowVersion,
        }),
      )
    },
    async discard() {
      clearTimeout(timer)
      await running
      state.value = 'saved'
      await api().delete('/models/{processId}/draft', {
        path: { processId },
        version: draft.value!.rowVersion,
      })
      draft.value = undefined
      await refresh('models')
    },
    async propose(input: { name: string; note: string; runningInstances: 'finish' | 'migrate' }) {
      await save()
      const change = await api().post('/models/{processId}/propose', {
        path: { processId },
        body: input,
        version: draft.value!.rowVersion,
      })
      await refresh('models', 'model-changes', 'tasks')
      return change
    },
  }
}

export type Draft = ReturnType<typeof useDraft>
