import type { ModelDraft } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem, type ProblemDetails } from '@zippcrm/ui/http/problem.ts'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'

export type SaveState = 'saved' | 'changed' | 'saving' | 'conflict' | 'locked' | 'failed'

/** A pause is a good moment to save; who draws without one loses ten seconds at most (UI-35). */
const SAVE_AFTER_MS = 2000
const SAVE_AT_LATEST_MS = 10_000
/** Browsers let 64 KiB outlive a page; more is refused as a whole. */
const KEPT_ALIVE_AT_MOST = 60_000
/** What the server refused for good; saving again would not help. */
const REFUSALS: Record<string, SaveState> = { STALE_VERSION: 'conflict', DRAFT_LOCKED: 'locked' }

/** The draft of a process: kept here while somebody works on it, saved by itself a moment after each change. */
export function useDraft(processId: string) {
  const refresh = useRefresh()
  const draft = shallowRef<ModelDraft>()
  const state = ref<SaveState>('saved')
  const problem = ref<ProblemDetails>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let unsavedSince: number | undefined

  function adopt(loaded: ModelDraft) {
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
    unsavedSince = undefined
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
        state.value = REFUSALS[problem.value.code ?? ''] ?? 'failed'
      })
      .finally(() => {
        running = undefined
      })
    return running
  }

  function touch() {
    if (state.value === 'conflict' || state.value === 'locked') return
    state.value = 'changed'
    unsavedSince ??= Date.now()
    clearTimeout(timer)
    const left = unsavedSince + SAVE_AT_LATEST_MS - Date.now()
    timer = setTimeout(() => void save(), Math.max(0, Math.min(SAVE_AFTER_MS, left)))
  }

  function setFiles(files: ModelDraft['files']) {
    draft.value = { ...draft.value!, files }
    touch()
  }

  const mine = () => Boolean(draft.value?.lock?.mine) && state.value !== 'locked'
  const release = (keepalive = false) =>
    api().delete('/models/{processId}/draft/lock', { path: { processId }, keepalive })
  /** A closing page sends one request that outlives it: what is not saved yet, or only that others may edit. */
  function leave() {
    const { files = [], rowVersion } = draft.value ?? {}
    const isUnsaved = state.value === 'changed' || state.value === 'failed'
    if (!isUnsaved || JSON.stringify(files).length > KEPT_ALIVE_AT_MOST) return release(true)
    return api().put('/models/{processId}/draft', {
      path: { processId },
      query: { leave: true },
      body: { files },
      version: rowVersion,
      keepalive: true,
    })
  }
  // Should these not arrive, others may take over after a while.
  const onPageHide = () => {
    if (mine()) void leave().catch(() => undefined)
  }
  window.addEventListener('pagehide', onPageHide)
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', onPageHide)
    clearTimeout(timer)
    if (!mine()) return
    void save()
      .then(() => release())
      .catch(() => undefined)
  })

  return {
    draft,
    state,
    problem,
    files: computed(() => draft.value?.files ?? []),
    lock: computed(() => draft.value?.lock ?? undefined),
    /** Somebody else edits it, and what is here is theirs. */
    isReadOnly: computed(() => draft.value?.lock?.mine === false && state.value !== 'locked'),
    isResting: computed(() => draft.value?.state === 'proposed'),
    save,

    /** Opens the draft, beginning it from what is deployed if there is none. */
    async open() {
      adopt(await api().post('/models/{processId}/draft', { path: { processId } }))
      void refresh('models')
    },
    /** Takes it for editing, or tells that somebody is still at it. */
    async take() {
      const taken = await api().post('/models/{processId}/draft/lock', { path: { processId } })
      if (draft.value?.lock?.mine) draft.value = { ...draft.value, lock: taken.lock }
      else adopt(taken)
    },
    /** Reads the draft again as the server has it; what was typed here since is given up. */
    async reload() {
      clearTimeout(timer)
      adopt(await api().get('/models/{processId}/draft', { path: { processId } }))
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
      adopt(
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
