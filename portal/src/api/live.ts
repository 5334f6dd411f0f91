import { eventStream } from '@zippcrm/ui/http/stream.ts'
import { onScopeDispose } from 'vue'
import { currentSession } from './connection.ts'
import { useRefresh } from './queries.ts'

const QUIET_MS = 300

/** Keeps open pages fresh by themselves (spec POR-44). */
export function useLiveUpdates() {
  const refresh = useRefresh()
  let timer: ReturnType<typeof setTimeout> | undefined
  const session = currentSession()
  const stream = eventStream({
    url: '/api/portal/stream',
    token: session.token,
    onEvent: (event) => {
      if (event.event === 'ping' || event.event === 'ready') return
      clearTimeout(timer)
      timer = setTimeout(() => void refresh(), QUIET_MS)
    },
    onRecovered: () => void refresh(),
  })
  onScopeDispose(stream.close)
  return stream.state
}
