import type { DryRunAnswer, DryRunDesk, DryRunState, DryRunStep } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem, type ProblemDetails } from '@zippcrm/ui/http/problem.ts'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'

const PROGRESS_EVERY_MS = 350
const STARTING_EVERY_MS = 1500

/** A dry run of a process: what it asks for, how the sandbox is, and the run itself, followed while it moves. */
export function useDryRun(processId: string) {
  const refresh = useRefresh()
  const path = { processId }
  const desk = shallowRef<DryRunDesk>()
  const loadError = ref<unknown>()
  const problem = ref<ProblemDetails>()
  const isBusy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  const again = (work: () => Promise<void>, ms: number) => {
    clearTimeout(timer)
    if (!gone) timer = setTimeout(() => void work(), ms)
  }

  async function load(): Promise<void> {
    try {
      desk.value = await api().get('/models/{processId}/dry-run', { path })
      loadError.value = undefined
      if (desk.value.sandbox.state === 'starting') again(load, STARTING_EVERY_MS)
      else if (desk.value.run?.moving) again(follow, PROGRESS_EVERY_MS)
    } catch (error) {
      loadError.value = error
    }
  }

  function take(state: DryRunState) {
    if (desk.value) desk.value = { ...desk.value, ...state }
    if (state.run?.moving) again(follow, PROGRESS_EVERY_MS)
  }

  async function follow(): Promise<void> {
    await attempt(() => api().get('/models/{processId}/dry-run/progress', { path }))
  }

  /** Does something in the sandbox; a refusal is told, and what stands there is read again. */
  async function attempt(work: () => Promise<DryRunState>): Promise<boolean> {
    isBusy.value = true
    problem.value = undefined
    try {
      take(await work())
      return true
    } catch (error) {
      problem.value = asProblem(error)
      await load()
      return false
    } finally {
      isBusy.value = false
    }
  }

  const leave = () => api().delete('/models/{processId}/dry-run', { path })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
    // Others wait for the sandbox; should this not arrive, it is free after a while.
    if (desk.value?.sandbox.holder?.mine) void leave().catch(() => undefined)
  })

  return {
    desk,
    loadError,
    problem,
    run: computed(() => desk.value?.run ?? undefined),
    isMoving: computed(() => isBusy.value || Boolean(desk.value?.run?.moving)),
    load,

    start: (variables: Record<string, unknown>, answers: Record<string, DryRunAnswer>) =>
      attempt(() => api().post('/models/{processId}/dry-run', { path, body: { variables, answers } })),
    step: (step: DryRunStep) =>
      attempt(() => api().post('/models/{processId}/dry-run/steps', { path, body: { step } })),
    choose: (elementId: string, answer: DryRunAnswer | null) =>
      attempt(() =>
        api().put('/models/{processId}/dry-run/answers/{elementId}', {
          path: { ...path, elementId },
          body: { answer },
        }),
      ),
    /** Ends the run; the sandbox stays with whoever is here only when they start again. */
    stop: () => attempt(leave),
    play: (scenarioId: string) =>
      attempt(() =>
        api().post('/models/{processId}/scenarios/{scenarioId}/run', { path: { ...path, scenarioId } }),
      ),
    async save(name: string) {
      await api().post('/models/{processId}/scenarios', { path, body: { name } })
      await refresh('models')
    },
    async removeScenario(scenarioId: string) {
      await api().delete('/models/{processId}/scenarios/{scenarioId}', { path: { ...path, scenarioId } })
      await refresh('models')
    },
  }
}

export type DryRunControl = ReturnType<typeof useDryRun>
