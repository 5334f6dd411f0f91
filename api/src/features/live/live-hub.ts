import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Response } from 'express'
import type { Logger } from 'pino'
import type { Listener } from '../../http/listen.ts'
import type { User } from '../../http/user.ts'
import { eventText } from './event-text.ts'
import { type LiveRow, readEvents, readEventsAfter } from './live.repository.ts'

const heartbeatMs = 15_000
/** Events of this time are read together: one query for a burst of changes. */
const gatherMs = 60
/** A reader that lags behind this far is let go; it comes back and reads on. */
const mostUnsentBytes = 1_000_000

export interface Watcher {
  user: User
  res: Response
  log: Logger
  /** A short transaction as the person watching. */
  inSession<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  lastEventId: string | undefined
  endsAtMs: number
}

interface Watching {
  user: User
  tell(eventId: string): void
  catchUp(): void
  end(): void
}

/** Everybody who watches, and the word that reaches them: who may hear what is decided by their own rights. */
export function liveHub({ listener }: { listener: Pick<Listener, 'on' | 'onClose'> }) {
  const watching = new Set<Watching>()

  listener.on('live_event', (id) => {
    for (const one of watching) id ? one.tell(id) : one.catchUp()
  })
  // A changed account may see something else from now on: the screen comes back with fresh rights, or is refused.
  listener.on('account_changed', (accountId) => {
    for (const one of [...watching]) if (!accountId || one.user.id === accountId) one.end()
  })
  listener.onClose(() => {
    for (const one of [...watching]) one.end()
  })

  return {
    /** Writes events until the reader leaves, its token ends or the server stops. */
    async watch(watcher: Watcher): Promise<void> {
      const { res, user } = watcher
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-cache, no-transform',
        'X-Accel-Buffering': 'no',
      })
      res.write('retry: 1000\nevent: ready\ndata: {}\n\n')
      const one = writer(watcher)
      watching.add(one)
      const heartbeat = setInterval(() => res.write(': still here\n\n'), heartbeatMs)
      const tokenEnd = setTimeout(() => one.end(), Math.max(0, watcher.endsAtMs - Date.now()))
      if (watcher.lastEventId) one.catchUp()
      await new Promise<void>((resolve) => res.once('close', resolve))
      clearInterval(heartbeat)
      clearTimeout(tokenEnd)
      watching.delete(one)
      watcher.log.debug({ user: user.id }, 'stream ended')
    },

    /** How many watch now. */
    size: () => watching.size,
  }
}

/** Gathers event ids for one watcher, reads them under its rights and writes what it may hear. */
function writer({ user, res, inSession, log, lastEventId: since }: Watcher): Watching {
  let lastEventId = since
  let pending = new Set<string>()
  let missed = false
  let busy = false

  async function flush(): Promise<void> {
    if (busy) return
    busy = true
    try {
      while (!res.writableEnded && !res.destroyed && (pending.size || missed)) {
        const ids = [...pending]
        const catchingUp = missed && lastEventId
        pending = new Set()
        missed = false
        const rows = await inSession(async (trx): Promise<LiveRow[]> => {
          const fresh = ids.length ? await readEvents(ids, user.kind, trx) : []
          return catchingUp ? [...(await readEventsAfter(catchingUp, user.kind, trx)), ...fresh] : fresh
        })
        for (const row of rows) {
          res.write(eventText(row))
          lastEventId = row.id
        }
        if (res.writableLength > mostUnsentBytes) res.destroy()
      }
    } catch (error) {
      // The reader comes back with Last-Event-ID and loses nothing.
      log.warn({ err: error }, 'stream cannot read events')
      res.destroy()
    } finally {
      busy = false
    }
  }

  const flushSoon = () => {
    if (!busy) setTimeout(() => void flush(), gatherMs)
  }
  return {
    user,
    tell(eventId) {
      pending.add(eventId)
      if (pending.size === 1) flushSoon()
    },
    catchUp() {
      // Without a place to read on from, the screen comes back and reads everything it shows.
      if (!lastEventId) return void res.end()
      missed = true
      void flush()
    },
    end: () => void res.end(),
  }
}

export type LiveHub = ReturnType<typeof liveHub>
