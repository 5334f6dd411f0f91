import type { Trx } from '../database/trx.ts'
import type { Planned, TargetInstance } from '../operations/operation.ts'
import type { ElementMapping, MigrationModel } from './model.ts'
import { type JudgedInstance, judgeInstance, type Verdict } from './verdict.ts'

export interface MigrationPlan {
  source: MigrationModel
  target: MigrationModel
  targetDefinitionKey: string
  mapping: ElementMapping[]
}

export interface PlannedMigration {
  instance: TargetInstance
  tokens: string[]
  judged: JudgedInstance
}

/** What can be done with an instance that does not migrate as it is, in words for operations. */
const advice: Record<Exclude<Verdict, 'as-is'>, string> = {
  'two-steps': 'Deploy a version without that boundary event, migrate to it, then to this one.',
  'move-then-migrate': 'Move the token to an element that migrates, then migrate.',
  recreate: 'Start it anew at its element in the new version, and cancel this one.',
  'finishes-on-old': 'It finishes on its version.',
}

/** Tells for each instance what the engine would do with it, from where its tokens stand now (ENG-20). */
export async function judgeMigration(
  { source, target, mapping }: MigrationPlan,
  instances: TargetInstance[],
  trx: Trx,
): Promise<PlannedMigration[]> {
  const live = await trx('element_instance')
    .whereIn(
      'process_instance_key',
      instances.map(({ key }) => key),
    )
    .where({ state: 'active' })
    .orderBy('key')
    .select('engine_id', trx.raw('process_instance_key::text as instance_key'), 'element_id')
  return instances.map((instance) => {
    const mine = live.filter(
      (row) => row.engine_id === instance.engineId && row.instance_key === instance.key,
    )
    const tokens = mine.map((row) => row.element_id as string)
    return { instance, tokens, judged: judgeInstance({ source, target, mapping, tokens }) }
  })
}

/** The steps of a migration: instances that go as they are are sent, every other one is told what to do instead. */
export const planMigration = (
  { mapping, targetDefinitionKey }: MigrationPlan,
  judged: PlannedMigration[],
): Planned[] =>
  judged.map(({ instance, tokens, judged: { verdict, rule } }): Planned => {
    if (verdict !== 'as-is') return { instance, problem: `${rule} ${advice[verdict]}` }
    // Between two steps, or before the recorder has seen its first one: the engine then knows better where it stands.
    const own = tokens.length ? mapping.filter(({ from }) => tokens.includes(from)) : mapping
    return {
      instance,
      targetKey: null,
      elementId: tokens.at(-1) ?? null,
      before: { version: instance.version },
      expected: { definitionKey: targetDefinitionKey },
      command: {
        kind: 'migrate_instance',
        payload: { processInstanceKey: instance.key, targetKey: targetDefinitionKey, mapping: own },
      },
    }
  })
