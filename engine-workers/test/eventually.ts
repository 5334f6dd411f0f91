/** Asks again and again until there is an answer that is neither undefined, null nor false. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T>,
  { timeoutMs = 15_000, everyMs = 50 } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeoutMs
  let fault: unknown
  while (performance.now() < deadline) {
    try {
      const answer = await probe()
      if (answer !== undefined && answer !== null && answer !== false)
        return answer as Exclude<T, undefined | null | false>
      fault = undefined
    } catch (error) {
      fault = error
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause: fault })
}
