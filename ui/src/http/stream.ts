import { ref } from 'vue'

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

/**
 * Live updates over fetch, since EventSource cannot carry a bearer token.
 *
 * Reconnects with a back-off of 1 to 30 s and `Last-Event-ID`, so that no event is missed.
 */
export function eventStream(deps: StreamDeps) {
  const state = ref<StreamState>('connecting')
  const stop = new AbortController()
  const send = deps.fetch ?? ((input, init) => fetch(input, init))
  const wait = deps.wait ?? sleep
  let lastEventId: string | undefined
  let tries = 0

  async function readOnce() {
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    const token = await deps.token()
    if (token) headers.authorization = `Bearer ${token}`
    if (lastEventId) headers['last-event-id'] = lastEventId
    const response = await send(deps.url, { headers, signal: stop.signal })
    if (!response.ok || !response.body) throw new Error(`Stream answered ${response.status}`)

    if (tries > 0) deps.onRecovered()
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
      await readOnce().catch(() => undefined)
      if (stop.signal.aborted) return
      tries += 1
      state.value = tries >= STALE_AFTER_TRIES ? 'stale' : 'reconnecting'
      await wait(Math.min(30_000, 1000 * 2 ** (tries - 1)), stop.signal)
    }
  }

  void run()
  return { state, close: () => stop.abort() }
}
