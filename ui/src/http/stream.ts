import { ref } from 'vue'
import { type Sight, tab } from './sight.ts'

export interface ServerEvent {
  id?: string
  event: string
  data: string
}

export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'stale'

/** Splits a text/event-stream into events; the rest that is not complete yet is handed back. */
export function parseEvents(buffer: string): { events: ServerEvent[]; rest: string } {
  const blocks = buffer.replaceAll('\r\n', '\n').split('\n\n')
  const rest = blocks.pop() ?? ''
  const events: ServerEvent[] = []
  for (const block of blocks) {
    const event: ServerEvent = { event: 'message', data: '' }
    const data: string[] = []
    for (const line of block.split('\n')) {
      const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? []
      if (field === 'id') event.id = value
      if (field === 'event') event.event = value ?? 'message'
      if (field === 'data') data.push(value ?? '')
    }
    if (data.length === 0) continue
    events.push({ ...event, data: data.join('\n') })
  }
  return { events, rest }
}

export interface StreamDeps {
  url: string
  token: () => Promise<string | undefined>
  onEvent: (event: ServerEvent) => void
  /** Called after a gap, when everything on screen may be old. */
  onRecovered: () => void
  fetch?: typeof fetch
  sight?: Sight
  wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

const STALE_AFTER_TRIES = 4
/** Long enough that somebody who looks something up in another tab comes back to a page that is up to date. */
const HIDDEN_MS = 60_000

/**
 * Live updates over fetch, since EventSource cannot carry a bearer token.
 *
 * Reconnects with a back-off of 1 to 30 s and `Last-Event-ID`, so that no event is missed. A tab that nobody looks at
 * gives its connection up until somebody does: over HTTP/1.1 a browser opens six to a host, for all tabs together.
 */
export function eventStream(deps: StreamDeps) {
  const state = ref<StreamState>('connecting')
  const stop = new AbortController()
  const send = deps.fetch ?? ((input, init) => fetch(input, init))
  const wait = deps.wait ?? sleep
  const sight = deps.sight ?? tab
  let lastEventId: string | undefined
  let tries = 0
  let mayHaveMissed = false

  async function readOnce(signal: AbortSignal) {
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    const token = await deps.token()
    if (token) headers.authorization = `Bearer ${token}`
    if (lastEventId) headers['last-event-id'] = lastEventId
    const response = await send(deps.url, { headers, signal })
    if (!response.ok || !response.body) throw new Error(`Stream answered ${response.status}`)

    if (mayHaveMissed) deps.onRecovered()
    mayHaveMissed = false
    tries = 0
    state.value = 'live'
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let buffer = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const parsed = parseEvents(buffer + value)
      buffer = parsed.rest
      for (const event of parsed.events) {
        lastEventId = event.id ?? lastEventId
        deps.onEvent(event)
      }
    }
  }

  async function run() {
    while (!stop.signal.aborted) {
      const hidden = new AbortController()
      const lookAway = sight.onHiddenFor(HIDDEN_MS, () => hidden.abort())
      await readOnce(AbortSignal.any([stop.signal, hidden.signal])).catch(() => undefined)
      lookAway()
      if (hidden.signal.aborted) await sight.whenShown(stop.signal)
      if (stop.signal.aborted) return
      mayHaveMissed = true
      if (hidden.signal.aborted) continue
      tries += 1
      state.value = tries >= STALE_AFTER_TRIES ? 'stale' : 'reconnecting'
      await wait(Math.min(30_000, 1000 * 2 ** (tries - 1)), stop.signal)
    }
  }

  void run()
  return { state, close: () => stop.abort() }
}
