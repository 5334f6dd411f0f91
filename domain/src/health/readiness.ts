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
