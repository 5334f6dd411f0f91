import type { SecondPerson } from '@zippcrm/ui/generated/api.ts'
import type { InstanceSummary } from './types.ts'

export type Verdict = 'as-is' | 'two-steps' | 'move-then-migrate' | 'recreate' | 'finishes-on-old'
export const VERDICTS: Verdict[] = ['as-is', 'two-steps', 'move-then-migrate', 'recreate', 'finishes-on-old']

export interface MappedElement {
  from: string
  name: string
  type: string
  to: string | null
  sameBy: 'id' | 'name' | 'choice' | null
}

export interface MigrationPlan {
  elements: MappedElement[]
  verdicts: Partial<Record<Verdict, number>>
  secondPerson: SecondPerson
  items: {
    processInstanceKey: string
    record: InstanceSummary['record']
    tokens: string[]
    verdict: Verdict
    rule: string | null
    elementId: string | null
    landings: string[]
  }[]
}

/** Why instances do not go as they are: each rule once, with how many it stops, the most frequent first. */
export function stoppedByRule({ items }: MigrationPlan): { verdict: Verdict; rule: string; count: number }[] {
  const rules = new Map<string, { verdict: Verdict; rule: string; count: number }>()
  for (const { verdict, rule } of items) {
    if (verdict === 'as-is' || !rule) continue
    const key = `${verdict}: ${rule}`
    const known = rules.get(key) ?? { verdict, rule, count: 0 }
    rules.set(key, { ...known, count: known.count + 1 })
  }
  return [...rules.values()].sort((a, b) => b.count - a.count)
}
