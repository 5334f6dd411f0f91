import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { type ModelScenario, scenarioRepository } from '@zippcrm/domain/modeler/scenario.repository.ts'
import { Scenario } from '@zippcrm/processes/scenario.ts'
import { scenariosOf } from '@zippcrm/processes/tools/scenarios.ts'
import type { User } from '../../http/user.ts'
import { DryRunMissing, refusals, ScenarioNameTaken } from './dry-runs.errors.ts'
import type { DryRunService } from './dry-runs.service.ts'
import { type Names, namesOf, person } from './modeler.presenter.ts'

interface Caller {
  user: User
  trx: Trx
}

/** File name of a scenario: its name in small letters and hyphens. */
const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'scenario'
const fileOf = (processId: string, id: string) => `processes/${processId}/scenarios/${id}.json`

const presentSaved = (row: ModelScenario, names: Names) => ({
  id: row.id,
  name: row.name,
  source: 'saved' as const,
  savedAt: row.updatedAt.toISOString(),
  savedBy: person(row.createdBy, names),
  fileName: fileOf(row.processId, slugOf(row.name)),
  content: Scenario.parse(row.content),
})

/** Scenarios of a process: those of the product, which its tests run too, and those that analysts saved. */
export function scenarioService({ dryRuns }: { dryRuns: DryRunService }) {
  async function list(processId: string, trx: Trx) {
    const saved = await scenarioRepository.of(processId, trx)
    const names = await namesOf(
      saved.map(({ createdBy }) => createdBy),
      trx,
    )
    const shipped = scenariosOf(processId).map(({ id, scenario }) => ({
      id,
      name: scenario.name,
      source: 'shipped' as const,
      savedAt: null,
      savedBy: null,
      fileName: fileOf(processId, id),
      content: scenario,
    }))
    return [...shipped, ...saved.map((row) => presentSaved(row, names))]
  }

  async function find(processId: string, id: string, trx: Trx) {
    const found = (await list(processId, trx)).find((scenario) => scenario.id === id)
    if (!found) throw new NotFound('There is no such scenario.')
    return found
  }

  return {
    list: async (processId: string, trx: Trx) => ({ items: await list(processId, trx) }),

    /** Keeps one's own run, as far as it has come, under a name. */
    async save(processId: string, name: string, { user, trx }: Caller) {
      const { run } = await dryRuns.read(user)
      if (!run || run.processId !== processId) throw new DryRunMissing()
      if (run.moving) throw new refusals.DRY_RUN_MOVING()
      const there = await list(processId, trx)
      if (there.some((scenario) => scenario.name.toLowerCase() === name.toLowerCase()))
        throw new ScenarioNameTaken()
      const content = { name, ...run.recorded }
      const row = await scenarioRepository.insert(
        { id: newId(), companyId: user.companyId, processId, name, content },
        trx,
      )
      return presentSaved(row, await namesOf([user.id], trx))
    },

    async remove(processId: string, id: string, trx: Trx) {
      const { source } = await find(processId, id, trx)
      if (source === 'shipped') throw new NotFound('This scenario is part of the product.')
      await scenarioRepository.remove(id, trx)
    },

    /** Plays a scenario on the draft as it is now. */
    async run(processId: string, id: string, caller: Caller) {
      return dryRuns.replay(processId, (await find(processId, id, caller.trx)).content, caller)
    },
  }
}

export type ScenarioService = ReturnType<typeof scenarioService>
