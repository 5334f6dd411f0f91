import { createServer } from 'node:http'
import { registry } from './metrics.ts'

/** One dependency's check: resolves when it answers, throws with what is wrong. */
export type HealthChecks = Record<string, () => Promise<unknown>>

/** Asks every dependency and names those that are missing (ENG-30). */
export async function readiness(checks: HealthChecks) {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const started = Date.now()
      const failure = await Promise.race([
        check().then(() => undefined),
        new Promise<Error>((resolve) =>
          setTimeout(() => resolve(new Error('no answer within 2 s')), 2000).unref(),
        ),
      ]).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
      return [
        name,
        failure ? { ok: false, error: failure.message } : { ok: true, ms: Date.now() - started },
      ] as const
    }),
  )
  return { ready: entries.every(([, result]) => result.ok), dependencies: Object.fromEntries(entries) }
}

/** Serves `/health/live`, `/health/ready` and `/metrics` of the workers. */
export function startHealthServer({
  port,
  host = '127.0.0.1',
  checks,
}: {
  port: number
  host?: string
  checks: HealthChecks
}) {
  const server = createServer(async (request, response) => {
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/health/live') return json(200, { live: true })
    if (request.url === '/health/ready') {
      const state = await readiness(checks)
      return json(state.ready ? 200 : 503, state)
    }
    if (request.url === '/metrics')
      return response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
    json(404, { code: 'NOT_FOUND' })
  })
  server.listen(port, host)
  return server
}
