import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readEngineJson } from '../recorder/record.ts'

/** What a run is read from. Keys are text: they exceed 2^53 from partition 4 on. */
export interface EngineRecord {
  partitionId: number
  /** Its place within its partition. */
  position: number
  /** Time of the engine, in milliseconds. */
  timestamp: number
  valueType: string
  intent: string
  key: string
  // biome-ignore lint/suspicious/noExplicitAny: each value type has its own shape, read where it is used
  value: any
}

const KEPT = [
  'PROCESS_INSTANCE',
  'TIMER',
  'INCIDENT',
  'JOB',
  'MESSAGE_START_EVENT_SUBSCRIPTION',
  'PROCESS_MESSAGE_SUBSCRIPTION',
]

/** Name of the message that nobody waits for, by which a reader of the records knows how far they have come. */
export const MARKER = 'zippcrm.records-marker'

/** More than the exporter ever has on its way. */
const REMEMBERED = 5000

/** Reads the whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Reads the bulk format: an action line, then the record, both as JSON. Commands and rejections are dropped. */
function recordsOf(bulk: string): EngineRecord[] {
  const lines = bulk.split('\n').filter(Boolean)
  return lines
    .filter((_, index) => index % 2 === 1)
    .map((line) => readEngineJson(line) as EngineRecord & { recordType: string })
    .filter(
      ({ recordType, valueType, value }) =>
        recordType === 'EVENT' &&
        (KEPT.includes(valueType) || (valueType === 'MESSAGE' && value.name === MARKER)),
    )
    .map(({ partitionId, position, timestamp, valueType, intent, key, value }) => ({
      partitionId,
      position,
      timestamp,
      valueType,
      intent,
      key: String(key),
      value,
    }))
}

export interface RecordServerOptions {
  port?: number
  host?: string
  /** Sees every batch that arrives, after it was kept. */
  onArrival?: () => void
  /** Answers requests that are none of the exporter's. */
  others?: RequestListener
  /** Tells whether a request of the exporter is ours; without it all are. */
  admits?: (request: IncomingMessage) => boolean
}

/**
 * Stands where the product's recorder stands, for an engine that nobody's work is on: keeps what its exporter sends in
 * memory. Another process fetches it with `GET /records?from=<n>`, which waits up to two seconds for the next ones.
 */
export async function startRecordServer({
  port = 0,
  host = '127.0.0.1',
  onArrival,
  others,
  admits = () => true,
}: RecordServerOptions = {}) {
  const records: EngineRecord[] = []
  const recent = new Set<string>()
  const waiting = new Set<() => void>()

  const arrived = (ms: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      waiting.add(done)
    })

  /** The exporter sends again what was not acknowledged in time; an engine begun anew counts its positions anew. */
  function isNew({ partitionId, position, timestamp, intent }: EngineRecord): boolean {
    const id = `${partitionId} ${position} ${timestamp} ${intent}`
    if (recent.has(id)) return false
    recent.add(id)
    if (recent.size > REMEMBERED) recent.delete(recent.values().next().value!)
    return true
  }

  function take(bulk: string) {
    for (const record of recordsOf(bulk)) if (isNew(record)) records.push(record)
    for (const wake of waiting) wake()
    onArrival?.()
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://recorder')
    if (others && url.pathname.startsWith('/sandbox')) return others(request, response)
    response.setHeader('content-type', 'application/json')
    // The exporter's client refuses to talk to a server that does not call itself so.
    response.setHeader('x-elastic-product', 'Elasticsearch')
    if (!admits(request)) {
      response.statusCode = 401
      return response.end('{}')
    }
    if (url.pathname === '/records') {
      const from = Number(url.searchParams.get('from'))
      if (records.length <= from) await arrived(2000)
      return response.end(JSON.stringify(records.slice(from)))
    }
    const body = await bodyOf(request)
    if (url.pathname.endsWith('/_bulk')) take(body)
    response.end(JSON.stringify({ errors: false, items: [], acknowledged: true }))
  })
  // By default Node closes a connection after 5 s of silence; the exporter meets the closed one and backs off for 10 s.
  server.keepAliveTimeout = 3_600_000
  await new Promise<void>((resolve) => server.listen(port, host, resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    records: records as readonly EngineRecord[],
    /** Forgets a finished run, and the markers. */
    forget(instanceKey: string) {
      const left = records.filter(
        ({ valueType, value }) => valueType !== 'MESSAGE' && String(value.processInstanceKey) !== instanceKey,
      )
      records.splice(0, records.length, ...left)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
