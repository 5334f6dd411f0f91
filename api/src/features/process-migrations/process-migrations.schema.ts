import { z } from 'zod'
import { mostAtOnce, SecondPerson } from '../process-operations/process-operations.schema.ts'
import { engineKey, GiveReason, InstanceRecord } from '../processes/processes.schema.ts'

const elementId = z.string().min(1).max(200)
const version = z.int().min(1)

export const PlanMigration = z.strictObject({
  processId: z.string().min(1).max(120),
  fromVersion: version,
  toVersion: version,
  instances: z
    .array(engineKey)
    .min(1)
    .max(mostAtOnce)
    .optional()
    .describe('When not given: running instances of the old version, the 1,000 oldest'),
  mapping: z
    .array(z.strictObject({ from: elementId, to: elementId }))
    .max(500)
    .default([])
    .describe('Where an element goes, beside and before what is proposed'),
})
export const StartMigration = PlanMigration.extend(GiveReason.shape)

const verdict = z.enum(['as-is', 'two-steps', 'move-then-migrate', 'recreate', 'finishes-on-old'])

export const MigrationPlanView = z.object({
  elements: z
    .array(
      z.object({
        from: z.string(),
        name: z.string(),
        type: z.string(),
        to: z.string().nullable(),
        sameBy: z.enum(['id', 'name', 'choice']).nullable(),
      }),
    )
    .describe('Elements of the old version on which a token can rest, and where each goes'),
  verdicts: z.record(verdict, z.number()),
  secondPerson: SecondPerson,
  items: z
    .array(
      z.object({
        processInstanceKey: z.string(),
        record: InstanceRecord,
        tokens: z.array(z.string()),
        verdict,
        rule: z.string().nullable().describe('The rule that stands in the way'),
        elementId: z.string().nullable(),
        landings: z.array(z.string()).describe('Elements to which its token could be moved first'),
      }),
    )
    .describe('Those that do not go as they are come first; at most 500'),
})
