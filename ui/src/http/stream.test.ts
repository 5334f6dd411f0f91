import { describe, expect, it } from 'vitest'
import { eventStream, parseEvents, type ServerEvent } from './stream.ts'

const sse = (text: string) => new Response(text, { headers: { 'content-type': 'text/event-stream' } })

describe('parseEvents', () => {
  it('reads whole events and keeps the unfinished rest', () => {
    const { events, rest } = parseEvents('id: 7\nevent: task.changed\ndata: {"a":1}\n\n: ping\n\nid: 8\ndata')
    expect(events).toEqual([{ id: '7', event: 'task.changed', data: '{"a":1}' }])
    expect(rest).toBe('id: 8\ndata')
  })
})

describe('eventStream', () => {
  it('UI-49 reconnects with the last event id and says that it recovered', async () => {
    const asked: (string | undefined)[] = []
    const events: ServerEvent[] = []
    let recovered = 0
    const answers = [
      () => sse('id: 1\ndata: a\n\n'),
      () => Promise.reject(new TypeError('down')),
      () => sse('id: 2\ndata: b\n\n'),
    ]
    await new Promise<void>((resolve) => {
      const stream = eventStream({
        url: '/api/stream',
        token: async () => 't',
        onEvent: (event) => events.push(event),
        onRecovered: () => {
          recovered += 1
        },
        wait: async () => undefined,
        fetch: async (_url, init) => {
          asked.push(new Headers(init?.headers).get('last-event-id') ?? undefined)
          const next = answers.shift()
          if (next) return next()
          stream.close()
          resolve()
          throw new TypeError('closed')
        },
      })
    })
    expect(events.map((event) => event.data)).toEqual(['a', 'b'])
    expect(asked).toEqual([undefined, '1', '1', '2'])
    expect(recovered).toBe(1)
  })

  it('gives the connection up while nobody looks, and asks for what was missed when somebody does', async () => {
    const asked: (string | null)[] = []
    let recovered = 0
    let hide: () => void = () => undefined
    let show: () => void = () => undefined
    const stream = eventStream({
      url: '/x',
      token: async () => undefined,
      onEvent: () => undefined,
      onRecovered: () => {
        recovered += 1
      },
      fetch: async (_url, init) => {
        asked.push(new Headers(init?.headers).get('last-event-id'))
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('id: 1\ndata: a\n\n'))
            init?.signal?.addEventListener('abort', () =>
              controller.error(new DOMException('ended', 'AbortError')),
            )
          },
        })
        return new Response(body)
      },
      sight: {
        whenShown: () =>
          new Promise((resolve) => {
            show = resolve
          }),
        onHiddenFor: (_ms, then) => {
          hide = then
          return () => undefined
        },
      },
    })
    await expect.poll(() => stream.state.value).toBe('live')
    hide()
    await expect.poll(() => asked.length).toBe(1)
    expect(recovered).toBe(0)
    await expect
      .poll(() => {
        show()
        return recovered
      })
      .toBe(1)
    expect(asked).toEqual([null, '1'])
    stream.close()
  })

  it('UI-49 turns stale after repeated failures', async () => {
    const waits: number[] = []
    const stream = eventStream({
      url: '/x',
      token: async () => undefined,
      onEvent: () => undefined,
      onRecovered: () => undefined,
      fetch: async () => Promise.reject(new TypeError('down')),
      wait: async (ms) => {
        waits.push(ms)
        if (waits.length === 6) stream.close()
      },
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(stream.state.value).toBe('stale')
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 30000])
  })
})
