import pg from 'pg'
import type { Logger } from 'pino'

/** Hears a notification's payload; `''` says that some may have been missed. */
export type Heard = (payload: string) => void

/** The one connection of this process that listens to PostgreSQL's notifications; it reconnects by itself. */
export function createListener({ url, log }: { url: string; log: Logger }) {
  const channels = new Map<string, Set<Heard>>()
  const closers = new Set<() => void>()
  let client: pg.Client | undefined
  let everConnected = false
  let closed = false

  async function connect(): Promise<void> {
    if (closed) return
    const next = new pg.Client({ connectionString: url, application_name: 'zippcrm-listen' })
    next.on('notification', ({ channel, payload }) => {
      for (const heard of channels.get(channel) ?? []) heard(payload ?? '')
    })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (!closed) setTimeout(() => void connect(), 1000)
    })
    try {
      await next.connect()
      for (const channel of channels.keys()) await next.query(`listen ${channel}`)
    } catch (error) {
      log.warn({ err: error }, 'cannot listen to the database; trying again')
      await next.end().catch(() => undefined)
      return
    }
    client = next
    if (everConnected) for (const set of channels.values()) for (const heard of set) heard('')
    everConnected = true
  }

  return {
    /** Calls `heard` for each notification on a channel; channels are named before the start. */
    on(channel: string, heard: Heard): void {
      channels.set(channel, (channels.get(channel) ?? new Set()).add(heard))
    },

    /** Runs `work` when the process shuts down. */
    onClose(work: () => void): void {
      closers.add(work)
    },

    start: connect,

    async close(): Promise<void> {
      closed = true
      for (const work of closers) work()
      await client?.end().catch(() => undefined)
    },
  }
}

export type Listener = ReturnType<typeof createListener>
