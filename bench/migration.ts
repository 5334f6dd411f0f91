import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { judgeMigration, planMigration } from '@zippcrm/domain/migration/plan-migration.ts'
import { proposeMapping } from '@zippcrm/domain/migration/propose-mapping.ts'
import type { TargetInstance } from '@zippcrm/domain/operations/operation.ts'
import { startOperation } from '@zippcrm/domain/operations/start-operation.ts'
import { readMigrationModel } from '@zippcrm/processes/tools/migration-model.ts'
import { eventually } from '../engine-workers/test/eventually.ts'
import { bpmnOf, type Step } from '../engine-workers/test/model-builder.ts'
import { seedStaff } from '../engine-workers/test/seed.ts'
import type { EngineStack } from '../engine-workers/test/stack.ts'
import { type EngineSide, startEngineSide, startMany } from './engine-side.ts'
import type { Figure } from './figures.ts'

const count = 1000
const processId = 'test-many'
const patience = { timeoutMs: 300_000, everyMs: 250 }
const steps: Step[] = [{ id: 'userTask_here', name: 'Here', user: true }]
const xmlOf = (label: string, more: Step[] = []) => bpmnOf({ processId, label, steps: [...steps, ...more] })
const versions = {
  before: xmlOf('before'),
  after: xmlOf('after', [{ id: 'userTask_again', name: 'Again', user: true }]),
}

/** A thousand running instances taken to another version as one operation, each seen there by the recorder (ENG-20). */
export async function measureMigration(stack: EngineStack): Promise<Figure[]> {
  const side = await startEngineSide(stack)
  const staff = connect(stack.apiUrl, { max: 2, name: 'bench-staff' })
  const { companyId, engineId } = stack
  const userId = await seedStaff(side.db, companyId, { name: 'Omkar', roles: ['operations'] })
  const asSystem = <T>(work: (trx: Trx) => Promise<T>) => inSession(side.db, { role: 'zipp_system' }, work)
  const asStaff = <T>(work: (trx: Trx) => Promise<T>) =>
    inSession(
      staff,
      {
        role: 'zipp_staff',
        companyId,
        userId,
        actorKind: 'user',
        roles: ['operations'],
        scopes: { processes: 'company' },
      },
      work,
    )

  const [from] = await deploy(side, versions.before)
  await startMany(side, stack, 'many', Array.from({ length: count }, newId))
  const instances = await eventually(
    'all of them at their task',
    async () => {
      const rows: { key: string }[] = await asSystem((trx) =>
        trx('user_task')
          .where({ process_id: processId, state: 'open' })
          .select(trx.raw('process_instance_key::text as key')),
      )
      return rows.length === count && rows
    },
    patience,
  )
  const [to] = await deploy(side, versions.after)
  const targets = instances.map(
    ({ key }): TargetInstance => ({
      engineId,
      key,
      processId,
      version: from!.version,
      definitionKey: from!.key,
      state: 'active',
    }),
  )

  const source = await readMigrationModel(versions.before)
  const target = await readMigrationModel(versions.after)
  const mapping = proposeMapping(source, target)
  const plan = { source, target, mapping, targetDefinitionKey: to!.key }
  const began = performance.now()
  const id = await asStaff(async (trx) => {
    const planned = planMigration(plan, await judgeMigration(plan, targets, trx))
    const request = {
      kind: 'migrate' as const,
      processId,
      fromVersion: from!.version,
      toVersion: to!.version,
      targetDefinitionKey: to!.key,
      mapping,
    }
    return startOperation({ companyId, userId, request, reason: 'A measurement', planned }, trx)
  })
  const judged = performance.now()
  await eventually(
    'the end of the migration',
    () => asSystem((trx) => trx('process_operation').where({ id }).whereNotNull('ended_at').first('id')),
    patience,
  )
  const ended = performance.now()
  const outcomes: { state: string; error: string | null; n: string }[] = await asSystem((trx) =>
    trx('process_operation_item')
      .where({ operation_id: id })
      .groupBy('state')
      .select('state', trx.raw('min(error) as error'))
      .count('* as n'),
  )
  await Promise.all([side.close(), staff.destroy()])
  return [
    {
      what: 'verdicts of 1,000 instances, and the operation written',
      value: `${(judged - began).toFixed(0)} ms`,
    },
    {
      what: '1,000 instances migrated, each seen on the new version',
      value: `${((ended - judged) / 1000).toFixed(1)} s`,
      bound: outcomes.map(({ state, error, n }) => [n, state, error].filter(Boolean).join(' ')).join(', '),
    },
  ]
}

const deploy = async ({ engine }: EngineSide, xml: string) =>
  engine.deploy([{ name: `${processId}.bpmn`, content: Buffer.from(xml) }])
