import { type SandboxCommand, SandboxRefusal, SandboxState } from '@zippcrm/processes/dry-run.ts'
import { refusals, SandboxStarting, SandboxUnconfigured, SandboxUnreachable } from './dry-runs.errors.ts'

export interface SandboxSettings {
  SANDBOX_URL?: string | undefined
  SANDBOX_SECRET?: string | undefined
}

/** A request holds a transaction: what is not there by then is asked for again. */
const LOOKS_WITHIN_MS = 1500
/** Deploying a model to an engine that has just begun takes seconds. */
const ACTS_WITHIN_MS = 25_000

/** Speaks to the sandbox, where dry runs happen. Its first request makes it start; until then it does not answer. */
export function sandboxClient({ SANDBOX_URL: url, SANDBOX_SECRET: secret }: SandboxSettings) {
  async function post(command: SandboxCommand): Promise<Response> {
    if (!url || !secret) throw new SandboxUnconfigured()
    const ms = command.act === 'look' ? LOOKS_WITHIN_MS : ACTS_WITHIN_MS
    return fetch(`${url.replace(/\/+$/, '')}/sandbox`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(ms),
    }).catch((error: Error) => {
      throw error.name === 'TimeoutError' ? new SandboxStarting() : new SandboxUnreachable()
    })
  }

  return {
    /** Sends a command and gives what the sandbox says then. */
    async send(command: SandboxCommand): Promise<SandboxState> {
      const answer = await post(command)
      const body: unknown = await answer.json()
      if (answer.ok) return SandboxState.parse(body)
      const refusal = SandboxRefusal.safeParse(body)
      if (!refusal.success) throw new SandboxUnreachable()
      throw new refusals[refusal.data.code](refusal.data.message)
    },
  }
}

export type SandboxClient = ReturnType<typeof sandboxClient>
