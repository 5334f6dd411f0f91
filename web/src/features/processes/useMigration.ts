import { api } from '@zippcrm/ui/http/connection.ts'
import { problemText } from '@zippcrm/ui/http/problem.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { computed, type Ref, reactive, ref, watch } from 'vue'
import type { MigrationPlan } from './migration.ts'
import type { Operation } from './operation.ts'

interface Versions {
  processId: string
  from: Ref<string>
  to: Ref<string>
  /** Whether anything runs on the version to leave. */
  runs: Ref<boolean>
  onStarted: (operation: Operation) => void
}

/** Plans a migration again with every choice, and starts it with a reason. */
export function useMigration({ processId, from, to, runs, onStarted }: Versions) {
  /** What a person chose instead of what is proposed. */
  const choices = reactive(new Map<string, string>())
  const data = ref<MigrationPlan>()

  const asked = () => ({
    processId,
    fromVersion: Number(from.value),
    toVersion: Number(to.value),
    mapping: [...choices].map(([source, target]) => ({ from: source, to: target })),
  })
  const plan = useCommand(() => api().post('/process-migrations/plan', { body: asked() }), {
    onDone: (planned) => {
      data.value = planned
    },
  })
  const start = useCommand(
    (reason: string) => api().post('/process-migrations', { body: { ...asked(), reason } }),
    {
      refresh: ['processes', 'process-instances', 'process-operations'],
      onDone: onStarted,
    },
  )
  const error = computed(() => plan.error.value ?? start.error.value)

  function planAgain() {
    data.value = undefined
    if (runs.value && to.value && from.value !== to.value) plan.run()
  }
  watch([from, to], () => choices.clear(), { flush: 'sync' })
  watch([from, to, runs], planAgain, { immediate: true })

  return {
    plan: data,
    /** Looks at the instances again, e.g. once a migration has ended. */
    planAgain,
    isPlanning: plan.isBusy,
    isStarting: start.isBusy,
    refusal: computed(() => (error.value ? problemText(error.value) : undefined)),
    choose(source: string, target: string) {
      choices.set(source, target)
      plan.run()
    },
    start: start.run,
  }
}
