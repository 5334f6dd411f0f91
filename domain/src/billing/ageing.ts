import { isPastDue } from './invoice-status.ts'

/** Bands of the overdue list (BIL-37). */
export type AgeingBand = '1-30' | '31-60' | '61-90' | '90+'

const DAY_MS = 86_400_000

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Days an invoice is late; zero while it is in time. */
export function daysLate(dueDate: string, today: string): number {
  return isPastDue(dueDate, today) ? daysBetween(dueDate, today) : 0
}

/** The band of a number of late days; nothing for an invoice in time. */
export function ageingBand(days: number): AgeingBand | null {
  if (days <= 0) return null
  if (days <= 30) return '1-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '90+'
}
