import pg from 'pg'
import type { Logger } from 'pino'

/**
 * Runs loops that PostgreSQL notifications wake, with a poll beside them in case a notification is lost.
 * Loops of one process share one listening connection, which reconnects by itself.
 */
export function createWake({ url, log, pollMs = 1000 }: { url: string; log: Logger; pollMs?: number }) {
  const listeners = new Map<string, Set<(payload: string) => void>>()
  let client: pg.Client | undefined
  let closed = false
  let listening: Promise<unknown> = Promise.resolve()

  async function listen() {
    if (closed) return
    const next = new pg.Client({ connectionString: url, application_name: 'zippcrm-wake' })
    next.on('notification', ({ channel, payload }) => {
      for (const heard of listeners.get(channel) ?? []) heard(payload ?? '')
    })
    next.on('error', () => undefined)
    next.on('end', () => !closed && setTimeout(listen, 1000))
    try {
      await next.connect()
      for (const channel of listeners.keys()) await next.query(`listen ${channel}`)
      client = next
    } catch (error) {
      log.warn({ err: error }, 'cannot listen for notifications; polling goes on')
      await next.end().catch(() => undefined)
    }
  }

  return {
    start: listen,

    /** Calls `heard` for each notification on a channel. */
    on(channel: string, heard: (payload: string) => void) {
      const set = listeners.get(channel) ?? new Set()
      listeners.set(channel, set.add(heard))
      const connection = client
      if (connection)
        listening = listening.then(() => connection.query(`listen ${channel}`)).catch(() => undefined)
    },

    /** Repeats `work` while it reports progress, then sleeps until notified or polled. Errors are logged and tried again. */
    loop(channel: string, work: () => Promise<boolean>, { everyMs = pollMs }: { everyMs?: number } = {}) {
      let stopped = false
      let rouse: () => void = () => undefined
      let roused = false
      this.on(channel, () => {
        roused = true
        rouse()
      })
      const finished = (async () => {
        while (!stopped) {
          roused = false
          const progressed = await work().catch((error) => {
            if (!stopped) log.warn({ err: error, channel }, 'loop failed; it goes on')
            return false
          })
          if (progressed || roused || stopped) continue
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, everyMs)
            rouse = () => {
              clearTimeout(timer)
              resolve()
            }
          })
        }
      })()
      return {
        async close() {
          stopped = true
          rouse()
          await finished
        },
      }
    },

    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}

export type Wake = ReturnType<typeof createWake>
