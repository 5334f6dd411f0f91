/** A table of answers that forgets each at its own time and never grows beyond `limit`, oldest first. */
export function rememberFor<T>({ limit = 10_000 }: { limit?: number } = {}) {
  const entries = new Map<string, { value: T; until: number }>()
  return {
    get(key: string): T | undefined {
      const entry = entries.get(key)
      if (entry && entry.until > Date.now()) return entry.value
      entries.delete(key)
      return undefined
    },
    set(key: string, value: T, forMs: number): void {
      if (entries.size >= limit) entries.delete(entries.keys().next().value!)
      entries.set(key, { value, until: Date.now() + forMs })
    },
    drop(matches: (value: T) => boolean): void {
      for (const [key, { value }] of entries) if (matches(value)) entries.delete(key)
    },
  }
}
