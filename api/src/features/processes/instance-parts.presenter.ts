import { isPersonal } from '@zippcrm/domain/engine-view/personal-variable.ts'
import type { z } from 'zod'
import type { DecisionView } from './instance-parts.schema.ts'

/** An instant as the API writes it. */
export const iso = (at: Date | null) => at?.toISOString() ?? null

/** A value, masked where its name sounds like personal data (UI-37). */
export function masked({ name, value }: { name: string; value: unknown }) {
  const hidden = isPersonal(name) && value !== null
  return { value: hidden ? '***' : value, masked: hidden }
}

type Decision = z.infer<typeof DecisionView>
type Named = { name: string; value: unknown }

const shown = ({ name, value }: Named) => ({ name, value: masked({ name, value }).value })

/** A decision with its inputs and outputs, personal ones masked. */
export const presentDecision = (row: Omit<Decision, 'at'> & { at: Date }): Decision => ({
  ...row,
  at: row.at.toISOString(),
  evaluated: row.evaluated.map((decision) => ({
    ...decision,
    inputs: decision.inputs.map(shown),
    rules: decision.rules.map((rule) => ({ ...rule, outputs: rule.outputs.map(shown) })),
  })),
})
