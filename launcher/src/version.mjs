import { readFileSync } from 'node:fs'

/** What is started and fetched, with pinned checksums. */
export const versions = JSON.parse(readFileSync(new URL('../versions.json', import.meta.url), 'utf8'))

/** First version number in the text a program prints about itself: `openjdk 25.0.1 2025-10-21` is [25, 0, 1]. */
export function parseVersion(text) {
  const found = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text ?? '')
  return found ? [1, 2, 3].map((group) => Number(found[group] ?? 0)) : undefined
}

/** Whether a version, as text or numbers, is at least the minimum. */
export function atLeast(version, minimum) {
  const have = Array.isArray(version) ? version : parseVersion(version)
  const want = Array.isArray(minimum) ? minimum : parseVersion(minimum)
  if (!have || !want) return false
  const differing = have.findIndex((part, index) => part !== want[index])
  return differing === -1 || have[differing] > want[differing]
}
