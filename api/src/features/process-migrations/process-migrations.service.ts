import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound, ValidationFailed } from '@zippcrm/domain/errors.ts'
import type { RecordName } from '@zippcrm/domain/live/record-names.ts'
import type { ElementMapping, MigrationModel, ProposedMapping } from '@zippcrm/domain/migration/model.ts'
import {
  judgeMigration,
  type MigrationPlan,
  type PlannedMigration,
  planMigration,
} from '@zippcrm/domain/migration/plan-migration.ts'
import { migratable, proposeMapping } from '@zippcrm/domain/migration/propose-mapping.ts'
import { secondPerson } from '@zippcrm/domain/operations/moved-alone.ts'
import { readMigrationModel } from '@zippcrm/processes/tools/migration-model.ts'
import type { z } from 'zod'
import type { User } from '../../http/user.ts'
import { findRunning, recordsOfInstances } from '../process-operations/process-operations.repository.ts'
import { mostAtOnce } from '../process-operations/process-operations.schema.ts'
import type { ProcessOperationService } from '../process-operations/process-operations.service.ts'
import type { MigrationPlanView, PlanMigration, StartMigration } from './process-migrations.schema.ts'

type AskedMigration = z.infer<typeof PlanMigration>

export interface ProcessMigrationDeps {
  operations: Pick<ProcessOperationService, 'select' | 'startPlanned'>
}

const mostShown = 500
const verdictOrder = ['finishes-on-old', 'recreate', 'move-then-migrate', 'two-steps', 'as-is']

async function readVersion(processId: string, version: number, trx: Trx) {
  const row = await trx('process_definition')
    .where({ process_id: processId, version })
    .orderBy('deployed_at', 'desc')
    .first('xml', trx.raw('key::text as key'))
  if (!row) throw new NotFound(`There is no version ${version} of ${processId}.`)
  return { key: row.key as string, model: await readMigrationModel(row.xml) }
}

/** What a person chose goes before what is proposed; both must be elements that exist. */
function mappingOf(
  chosen: ElementMapping[],
  source: MigrationModel,
  target: MigrationModel,
): { mapping: ElementMapping[]; proposed: ProposedMapping[] } {
  chosen.forEach(({ from, to }, index) => {
    if (source.elements.has(from) && target.elements.has(to)) return
    throw new ValidationFailed('The mapping names an element that is not there.', [
      { field: `/mapping/${index}`, code: 'ELEMENT_UNKNOWN', message: `${from} → ${to}` },
    ])
  })
  const proposed = proposeMapping(source, target).filter(
    ({ from, to }) => !chosen.some((each) => each.from === from || each.to === to),
  )
  return { mapping: [...chosen, ...proposed.map(({ from, to }) => ({ from, to }))], proposed }
}

/** Moving running instances to another version of their process, judged before anything is sent (ENG-20). */
export function processMigrationService({ operations }: ProcessMigrationDeps) {
  async function judge(asked: AskedMigration, user: User, trx: Trx) {
    const { processId, fromVersion, toVersion, instances } = asked
    const from = await readVersion(processId, fromVersion, trx)
    const to = await readVersion(processId, toVersion, trx)
    const { mapping, proposed } = mappingOf(asked.mapping, from.model, to.model)
    const found = instances
      ? await operations.select({ instances }, user, trx)
      : await findRunning({ processId, version: fromVersion, limit: mostAtOnce }, user, trx)
    const running = found.filter(
      (instance) =>
        instance.state === 'active' && instance.processId === processId && instance.version === fromVersion,
    )
    if (!running.length)
      throw new NotFound(`No instance runs on version ${fromVersion} of ${processId} that you may move.`)
    const plan: MigrationPlan = {
      source: from.model,
      target: to.model,
      targetDefinitionKey: to.key,
      mapping,
    }
    const gone = found
      .filter((instance) => !running.includes(instance))
      .map((instance) => ({ instance, problem: `It no longer runs on version ${fromVersion}.` }))
    return { plan, proposed, gone, judged: await judgeMigration(plan, running, trx) }
  }

  const presentElements = ({ source, mapping }: MigrationPlan, proposed: ProposedMapping[]) =>
    [...source.elements.values()]
      .filter(({ type }) => migratable.includes(type))
      .map(({ id, name, type }) => {
        const to = mapping.find(({ from }) => from === id)?.to ?? null
        const sameBy = proposed.find(({ from }) => from === id)?.sameBy ?? (to ? 'choice' : null)
        return { from: id, name, type, to, sameBy } as const
      })

  const presentItem = ({ instance, tokens, judged }: PlannedMigration, record: RecordName | undefined) => ({
    processInstanceKey: instance.key,
    record: record ?? null,
    tokens,
    ...judged,
  })

  return {
    async plan(asked: AskedMigration, user: User, trx: Trx): Promise<z.infer<typeof MigrationPlanView>> {
      const { plan, proposed, judged } = await judge(asked, user, trx)
      const count = (verdict: string) => judged.filter((each) => each.judged.verdict === verdict).length
      const rank = ({ judged: { verdict } }: PlannedMigration) => verdictOrder.indexOf(verdict)
      const shown = judged.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostShown)
      const records = await recordsOfInstances(
        shown.map(({ instance }) => instance),
        trx,
      )
      return {
        elements: presentElements(plan, proposed),
        secondPerson: await secondPerson(
          { kind: 'migrate' },
          planMigration(plan, judged),
          { companyId: user.companyId, userId: user.id },
          trx,
        ),
        verdicts: Object.fromEntries(verdictOrder.map((verdict) => [verdict, count(verdict)])) as never,
        items: shown.map((each) => presentItem(each, records.get(each.instance.key))),
      }
    },

    /** Sends what goes as it is; every other instance stays on its version, with the rule it would break. */
    async start({ reason, ...asked }: z.infer<typeof StartMigration>, user: User, trx: Trx) {
      const { plan, judged, gone } = await judge(asked, user, trx)
      const { targetDefinitionKey, mapping } = plan
      const { processId, fromVersion, toVersion } = asked
      const request = {
        kind: 'migrate',
        processId,
        fromVersion,
        toVersion,
        targetDefinitionKey,
        mapping,
      } as const
      return operations.startPlanned(request, [...planMigration(plan, judged), ...gone], reason, user, trx)
    },

    /** The steps of a migration that was asked for before, judged by where its instances stand now. */
    async replan(
      { processId, fromVersion, toVersion, mapping, instances }: AskedMigration,
      user: User,
      trx: Trx,
    ) {
      const asked = { processId, fromVersion, toVersion, mapping, instances }
      const { plan, judged, gone } = await judge(asked, user, trx)
      return [...planMigration(plan, judged), ...gone]
    },
  }
}

export type ProcessMigrationService = ReturnType<typeof processMigrationService>
