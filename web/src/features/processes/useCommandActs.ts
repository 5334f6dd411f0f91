import { useToast } from '@nuxt/ui/composables'
import { api } from '@zippcrm/ui/http/connection.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { computed, type MaybeRefOrGetter, reactive, ref, toValue } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CommandAct } from './engine-command.ts'
import { typedValue } from './operation.ts'
import { valueText } from './values.ts'

/** What operations does about a command that the engine refused: again, corrected, or aside, each with a reason. */
export function useCommandActs(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const toast = useToast()
  const asking = ref<CommandAct>()
  const correction = reactive({ name: '', value: '', takenAway: false, correlationKey: '' })
  const tried = ref(false)

  const target = () => ({ path: { commandId: toValue(id) } })
  const corrected = () => ({
    ...(correction.name.trim() && {
      variables: { [correction.name.trim()]: correction.takenAway ? null : typedValue(correction.value) },
    }),
    ...(correction.correlationKey.trim() && { correlationKey: correction.correlationKey.trim() }),
  })
  const isCorrected = computed(() => Object.keys(corrected()).length > 0)
  function forget() {
    tried.value = false
    Object.assign(correction, { name: '', value: '', takenAway: false, correlationKey: '' })
  }
  const send = {
    resend: (reason: string) =>
      api().post('/engine-commands/{commandId}/resend', { ...target(), body: { reason } }),
    correct: (reason: string) =>
      api().post('/engine-commands/{commandId}/correct', {
        ...target(),
        body: { ...corrected(), reason },
      }),
    drop: (reason: string) =>
      api().post('/engine-commands/{commandId}/drop', { ...target(), body: { reason } }),
  }
  const act = useCommand((reason: string) => send[asking.value ?? 'resend'](reason), {
    refresh: ['engine-commands', 'process-pulse'],
    onDone: ({ state }) => {
      asking.value = undefined
      forget()
      const refusedAgain = state === 'refused'
      toast.add({
        title: t(`processes.command.now.${state}`),
        color: refusedAgain ? 'error' : 'success',
        icon: refusedAgain ? 'i-lucide-circle-alert' : 'i-lucide-check',
      })
    },
  })

  return {
    asking,
    correction,
    /** It was tried without saying what to correct. */
    isMissing: computed(() => tried.value && !isCorrected.value),
    begin(kind: CommandAct) {
      act.reset()
      forget()
      asking.value = kind
    },
    /** Begins with the value that was refused, unless it is hidden. */
    chooseVariable(name: string, value?: unknown) {
      const isHidden = value === undefined || value === '***'
      Object.assign(correction, { name, value: isHidden ? '' : valueText(value), takenAway: false })
    },
    command: {
      ...act,
      run(reason: string) {
        tried.value = asking.value === 'correct'
        if (!tried.value || isCorrected.value) act.run(reason)
      },
    },
  }
}
