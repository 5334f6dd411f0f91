import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { SandboxCommand } from '@zippcrm/processes/dry-run.ts'
import type { Logger } from 'pino'
import type { DryRuns } from './dry-runs.ts'
import { bodyOf } from './record-server.ts'
import { SandboxRefused } from './refused.ts'

/** Whether a request brings this authorization. */
export function brings(request: IncomingMessage, authorization: string): boolean {
  const [given, wanted] = [Buffer.from(request.headers.authorization ?? ''), Buffer.from(authorization)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Takes the commands of the API: `POST /sandbox` with the shared secret as bearer. */
export function sandboxControl({ secret, runs, log }: { secret: string; runs: DryRuns; log: Logger }) {
  async function answer(request: IncomingMessage): Promise<[status: number, body: object]> {
    if (request.url === '/sandbox/health') return [200, { ready: true }]
    if (!brings(request, `Bearer ${secret}`)) return [401, {}]
    const command = SandboxCommand.safeParse(JSON.parse(await bodyOf(request)))
    if (!command.success) return [400, { issues: command.error.issues }]
    try {
      return [200, await runs.handle(command.data)]
    } catch (error) {
      if (error instanceof SandboxRefused) return [409, { code: error.code, message: error.message }]
      throw error
    }
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .catch((error: unknown): [number, object] => {
        log.error({ err: error }, 'command of the sandbox failed')
        return [502, { message: error instanceof Error ? error.message : String(error) }]
      })
      .then(([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(body))
      })
  }
}
