import { currentSession } from '@zippcrm/ui/http/connection.ts'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { eventStream, type StreamState } from '@zippcrm/ui/http/stream.ts'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'

const QUIET_MS = 300

/** Keeps open pages fresh by themselves (spec POR-44), once the person may see anything at all. */
export function useLiveUpdates(mayListen: () => boolean) {
  const refresh = useRefresh()
  const session = currentSession()
  const stream = shallowRef<ReturnType<typeof eventStream>>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const open = () =>
    eventStream({
      url: '/api/portal/stream',
      token: session.token,
      onEvent: (event) => {
        if (event.event === 'ping' || event.event === 'ready') return
        clearTimeout(timer)
        timer = setTimeout(() => void refresh(), QUIET_MS)
      },
      onRecovered: () => void refresh(),
    })

  watch(
    mayListen,
    (may) => {
      stream.value?.close()
      stream.value = may ? open() : undefined
    },
    { immediate: true },
  )
  onScopeDispose(() => stream.value?.close())
  return computed<StreamState>(() => stream.value?.state.value ?? 'connecting')
}
