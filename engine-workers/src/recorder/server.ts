import { timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Logger } from 'pino'
import { EngineUnknown } from './ingest.ts'
import { type BulkLine, BulkMalformed, parseBulk } from './record.ts'

const maxBodyBytes = 32 * 1024 * 1024

export interface RecorderServerDeps {
  port: number
  host?: string
  secret: string
  ingest: (lines: BulkLine[]) => Promise<void>
  log: Logger
}

/**
 * The small part of the Elasticsearch protocol that the engine's stock exporter speaks: settings and templates are
 * acknowledged, `_bulk` is stored. An answer other than 200 makes the exporter send again; the broker keeps its log.
 */
export function startRecorderServer({
  port,
  host = '127.0.0.1',
  secret,
  ingest,
  log,
}: RecorderServerDeps): Promise<Server> {
  const expected = Buffer.from(`Basic ${Buffer.from(`recorder:${secret}`).toString('base64')}`)
  const allowed = (given: string | undefined) => {
    const actual = Buffer.from(given ?? '')
    return actual.length === expected.length && timingSafeEqual(actual, expected)
  }

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response
        .writeHead(status, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' })
        .end(JSON.stringify(body))
    }
    try {
      if (!allowed(request.headers.authorization)) return answer(401, { error: 'TOKEN_MISSING' })
      if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes)
        return answer(413, { error: 'BODY_TOO_LARGE' })
      const body = await text(request)
      if (!request.url?.includes('_bulk')) return answer(200, { acknowledged: true })
      await ingest(parseBulk(body))
      answer(200, { took: 1, errors: false, items: [] })
    } catch (error) {
      log.warn({ err: error }, 'records were not stored; the engine sends them again')
      answer(error instanceof BulkMalformed ? 400 : error instanceof EngineUnknown ? 503 : 500, {
        error: error instanceof Error ? error.message : 'failed',
      })
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
