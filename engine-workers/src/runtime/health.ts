import { createServer } from 'node:http'
import { type HealthChecks, readiness } from '@zippcrm/domain/health/readiness.ts'
import { registry } from './metrics.ts'

/** Serves `/health/live`, `/health/ready` and `/metrics` of the workers. */
export function startHealthServer({
  port,
  host = '127.0.0.1',
  checks,
  beforeScrape,
}: {
  port: number
  host?: string
  checks: HealthChecks
  /** Refreshes the figures that are read rather than counted; without it a scrape shows the last ones. */
  beforeScrape: () => Promise<void>
}) {
  const server = createServer(async (request, response) => {
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/health/live') return json(200, { live: true })
    if (request.url === '/health/ready') {
      const state = await readiness(checks)
      return json(state.ready ? 200 : 503, state)
    }
    if (request.url === '/metrics') {
      await beforeScrape().catch(() => undefined)
      return response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
    }
    json(404, { code: 'NOT_FOUND' })
  })
  server.listen(port, host)
  return server
}
