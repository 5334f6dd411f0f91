const UNITS: [name: string, ms: number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
]

/** `3 d 4 h`, `12 min 5 s`, `0.4 s`: the two greatest units say enough. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${(Math.max(0, ms) / 1000).toFixed(ms < 100 ? 2 : 1)} s`
  const first = UNITS.findIndex(([, length]) => ms >= length)
  const [name, length] = UNITS[first]!
  const rest = UNITS[first + 1]
  const over = rest ? Math.floor((ms % length) / rest[1]) : 0
  return over && rest
    ? `${Math.floor(ms / length)} ${name} ${over} ${rest[0]}`
    : `${Math.floor(ms / length)} ${name}`
}
