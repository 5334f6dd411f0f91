import { addDays } from '../calendar/local-date.ts'

export interface Watched {
  expiresOn: string
  /** Days before the day on which to warn. */
  offsets: readonly number[]
  /** The last warning given; undefined when the paper was not watched before today. */
  lastSent: number | null | undefined
}

/**
 * Warnings to give today, largest first. Every one missed since the last sweep is given once; of those that lay before
 * a paper came to us only the nearest is, so that nobody gets four mails about a paper that arrives late (PRJ-32).
 */
export function dueOffsets({ expiresOn, offsets, lastSent }: Watched, today: string): number[] {
  const reached = [...new Set(offsets)]
    .sort((left, right) => right - left)
    .filter((offset) => addDays(expiresOn, -offset) <= today)
  if (lastSent === undefined) return reached.slice(-1)
  return lastSent === null ? reached : reached.filter((offset) => offset < lastSent)
}
