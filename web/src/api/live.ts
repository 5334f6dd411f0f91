import { currentSession } from '@zippcrm/ui/http/connection.ts'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { eventStream, type ServerEvent } from '@zippcrm/ui/http/stream.ts'
import { onScopeDispose } from 'vue'

/** Which areas of the screen an event makes old; an unknown event refreshes all. */
const AREAS: Record<string, string[]> = {
  task: ['tasks', 'workload', 'mission-control', 'projects', 'upload-reviews', 'invoices'],
  project: ['projects', 'mission-control', 'clients'],
  'document-request': ['projects', 'mission-control'],
  upload: ['upload-reviews', 'projects', 'mission-control'],
  evidence: ['projects'],
  invoice: ['invoices', 'clients', 'projects', 'mission-control'],
  'credit-note': ['invoices', 'credit-notes', 'clients'],
  client: ['clients'],
  process: ['processes', 'process-instances', 'incidents', 'projects'],
  // An incident, too, is told as a move of its instance.
  'process-instance': ['processes', 'process-instances', 'incidents', 'projects'],
  'process-operation': ['process-operations', 'process-pulse'],
  incident: ['incidents', 'processes', 'process-instances', 'mission-control'],
  outbox: ['outbox'],
  'model-change': ['models', 'model-changes'],
  notification: ['notifications'],
}

const QUIET_MS = 150

/** Keeps what is on screen in step with what others do, for as long as the shell lives. */
export function useLiveUpdates() {
  const refresh = useRefresh()
  let pending = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    const areas = [...pending]
    pending = new Set()
    void refresh(...(areas.includes('*') ? [] : areas))
  }

  function onEvent(event: ServerEvent) {
    if (event.event === 'ping' || event.event === 'ready') return
    const kind = event.event.split('.')[0] ?? ''
    for (const area of AREAS[kind] ?? ['*']) pending.add(area)
    if (timer === undefined) timer = setTimeout(flush, QUIET_MS)
  }

  const session = currentSession()
  const stream = eventStream({
    url: '/api/stream',
    token: session.token,
    onEvent,
    onRecovered: () => void refresh(),
  })
  onScopeDispose(stream.close)
  return stream.state
}
