import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { Stored } from './records.ts'

export interface ModelScenario extends Stored {
  processId: string
  name: string
  content: Record<string, unknown>
  isActive: boolean
}

const scenarios = recordsOf<ModelScenario>('model_scenario', ['content'])

/** Saved scenarios of processes. */
export const scenarioRepository = {
  of: (processId: string, trx: Trx): Promise<ModelScenario[]> =>
    scenarios.list(
      (query) => query.where({ process_id: processId, is_active: true }).orderByRaw('lower(name)'),
      trx,
    ),
  insert: (scenario: Partial<ModelScenario>, trx: Trx) => scenarios.insert(scenario, trx),
  remove: (id: string, trx: Trx) => scenarios.patch(id, { isActive: false }, trx),
}
