const DAY = 86_400_000
const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** Splits a duration into steps of at most a day, because missed runs of a repeating timer collapse into one. */
export function stepsOf(duration: string): number[] {
  const parts = ISO_DURATION.exec(duration)
  if (!parts) throw new Error(`${duration} is no ISO 8601 duration of days, hours and minutes`)
  const [days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  const steps: number[] = []
  for (let left = days * DAY + hours * 3_600_000 + minutes * 60_000; left > 0; left -= DAY) {
    steps.push(Math.min(left, DAY))
  }
  return steps
}
