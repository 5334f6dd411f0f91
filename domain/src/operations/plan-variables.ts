import type { Trx } from '../database/trx.ts'
import { isPersonal } from '../engine-view/personal-variable.ts'
import type { Planned, TargetInstance } from './operation.ts'

/** Values as the audit trail and the screen may show them. */
export const maskedVariables = (variables: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      isPersonal(name) && value !== null ? '***' : value,
    ]),
  )

/** Setting variables of the whole instance, or of one element instance in it. */
export async function planVariables(
  instances: TargetInstance[],
  { variables, elementInstanceKey }: { variables: Record<string, unknown>; elementInstanceKey?: string },
  trx: Trx,
): Promise<Planned[]> {
  const scopes = elementInstanceKey
    ? await trx('element_instance')
        .where({ key: elementInstanceKey, state: 'active' })
        .select('engine_id', trx.raw('process_instance_key::text as instance_key'), 'element_id')
    : []
  const planned: Planned[] = []
  for (const instance of instances) {
    const scope = scopes.find(
      (row) => row.engine_id === instance.engineId && row.instance_key === instance.key,
    )
    if (elementInstanceKey && !scope) {
      planned.push({ instance, problem: 'It has no such running element.' })
      continue
    }
    const scopeKey = elementInstanceKey ?? instance.key
    const known = await trx('engine_variable')
      .where({ engine_id: instance.engineId, scope_key: scopeKey })
      .whereIn('name', Object.keys(variables))
      .select('name', 'value')
    planned.push({
      instance,
      targetKey: elementInstanceKey ?? null,
      elementId: scope?.element_id ?? null,
      before: maskedVariables(Object.fromEntries(known.map(({ name, value }) => [name, value]))),
      expected: { scopeKey, variables, shown: maskedVariables(variables) },
      command: {
        kind: 'set_variables',
        payload: { elementInstanceKey: scopeKey, variables, local: true },
      },
    })
  }
  return planned
}
