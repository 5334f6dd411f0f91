import { useToast } from '@nuxt/ui/composables'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Incident, Instance } from './types.ts'

type Act = { kind: 'retry'; incident: Incident } | { kind: 'cancel'; instance: Instance }

/** An act on an instance that asks for a reason first, and says it worked only when the engine has moved on. */
export function useInstanceAct() {
  const { t } = useI18n()
  const toast = useToast()
  const act = ref<Act>()

  const send = (chosen: Act, reason: string) =>
    chosen.kind === 'retry'
      ? api().post<{ state: string }>(`/incidents/${chosen.incident.key}/retry`, { reason })
      : api().post<{ state: string }>(`/process-instances/${chosen.instance.key}/cancel`, { reason })
  /** What the answer says when the engine has done it within the time the API waits. */
  const DONE: Record<Act['kind'], string> = { retry: 'resolved', cancel: 'cancelled' }

  const command = useCommand((reason: string) => send(act.value!, reason), {
    refresh: ['incidents', 'processes', 'process-instances'],
    onDone: ({ state }) => {
      const { kind } = act.value!
      act.value = undefined
      const moved = state === DONE[kind]
      toast.add({
        title: t(`processes.act.${kind}.${moved ? 'done' : 'sent'}`),
        color: moved ? 'success' : 'info',
        icon: moved ? 'i-lucide-check' : 'i-lucide-hourglass',
      })
    },
  })
  const problem = computed(() => (command.error.value ? asProblem(command.error.value) : undefined))

  return {
    act,
    isOpen: computed({
      get: () => act.value !== undefined,
      set: (open: boolean) => {
        if (!open) act.value = undefined
      },
    }),
    begin(chosen: Act) {
      command.reset()
      act.value = chosen
    },
    confirm: command.run,
    isBusy: command.isBusy,
    refusal: computed(() => problem.value?.detail ?? problem.value?.title),
  }
}

export type InstanceAct = ReturnType<typeof useInstanceAct>
