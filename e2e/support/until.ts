import { setTimeout as pause } from 'node:timers/promises'

/** Asks again until the answer holds something; what follows from a command by the engine takes a moment. */
export async function until<T>(
  ask: () => Promise<T | undefined | null | false>,
  { what = 'the expected state', withinMs = 60_000 }: { what?: string; withinMs?: number } = {},
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s for ${what}`)
    await pause(400)
  }
}
