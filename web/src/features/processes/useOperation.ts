import { api } from '@zippcrm/ui/http/connection.ts'
import { problemText } from '@zippcrm/ui/http/problem.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { computed, ref } from 'vue'
import type { Operation, OperationKind, OperationPreview, OperationRequest, Selection } from './operation.ts'

const REFRESH = ['incidents', 'processes', 'process-instances', 'process-operations']

export interface Begun {
  kind: OperationKind
  selection: Selection
  /** Says what it is about, e.g. the message of an incident. */
  about?: string
  /** Complete as it is; otherwise the dialog asks for the rest. */
  request?: OperationRequest
}

/** An operation from its question to its end: what is asked, what it would do, how far it is. */
export function useOperation() {
  const begun = ref<Begun>()
  const request = ref<OperationRequest>()
  const preview = ref<OperationPreview>()
  const started = ref<Operation>()

  const look = useCommand(
    (asked: OperationRequest) =>
      api().post('/process-operations/preview', { body: { ...asked, ...begun.value?.selection } }),
    {
      onDone: (found, asked) => {
        request.value = asked
        preview.value = found
      },
    },
  )
  const start = useCommand(
    (reason: string) =>
      api().post('/process-operations', { body: { ...request.value!, ...begun.value?.selection, reason } }),
    {
      refresh: REFRESH,
      onDone: (operation) => {
        started.value = operation
      },
    },
  )
  const error = computed(() => look.error.value ?? start.error.value)

  return {
    begun,
    preview,
    started,
    isLooking: look.isBusy,
    isStarting: start.isBusy,
    refusal: computed(() => (error.value ? problemText(error.value) : undefined)),
    look: look.run,
    start: start.run,
    /** What was asked has changed: it has to be looked at again. */
    forget() {
      preview.value = undefined
      request.value = undefined
    },
    begin(asked: Begun) {
      look.reset()
      start.reset()
      preview.value = undefined
      started.value = undefined
      begun.value = asked
      if (asked.request) look.run(asked.request)
    },
    end() {
      begun.value = undefined
    },
  }
}

export type OperationControl = ReturnType<typeof useOperation>
