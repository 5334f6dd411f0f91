import { addDays } from '../calendar/local-date.ts'

/** Progress is 20 for each passed stage plus 20 × the verified share of mandatory items in the current one (PRJ-37). */
export function progressPct(
  stages: readonly { stage: string; state: string }[],
  currentItems: readonly { mandatory: boolean; state: string }[],
): number {
  const passed = stages.filter((stage) => stage.state === 'passed').length
  const mandatory = currentItems.filter((item) => item.mandatory)
  const done = mandatory.filter((item) =>
    ['verified', 'waived', 'not_applicable'].includes(item.state),
  ).length
  const share = passed >= 5 || mandatory.length === 0 ? 0 : (20 * done) / mandatory.length
  return Math.min(100, Math.round(passed * 20 + share))
}

export interface OpenDeadline {
  dueOn: string | null
}

/** Red when a stage, request or query is overdue or evidence has expired, amber within 7 days of that, else green (PRJ-38). */
export function projectHealth(
  { deadlines, evidenceExpired }: { deadlines: readonly OpenDeadline[]; evidenceExpired: boolean },
  today: string,
): 'green' | 'amber' | 'red' {
  const due = deadlines.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []))
  if (evidenceExpired || due.some((day) => day < today)) return 'red'
  return due.some((day) => day <= addDays(today, 7)) ? 'amber' : 'green'
}
