import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'
import { engineKey, GiveReason, InstanceQuery, InstanceRecord } from '../processes/processes.schema.ts'

/** One operation acts on at most this many instances. */
export const mostAtOnce = 1000

const elementId = z.string().min(1).max(200)
const variables = z.record(z.string().min(1).max(200), z.unknown())
const retries = z.int().min(1).max(100)
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .optional()
  .describe('Only incidents with this cause')

export const InstanceSelection = z.object({
  instances: z.array(engineKey).min(1).max(mostAtOnce).optional().describe('Keys; or give a filter'),
  filter: InstanceQuery.omit({ cursor: true, limit: true })
    .strict()
    .optional()
    .describe('As in GET /process-instances: every instance it finds'),
})

const requests = <T extends z.ZodRawShape>(more: T) => {
  const all = { ...InstanceSelection.shape, ...more }
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('retry'), retries: retries.default(3), fingerprint, ...all }),
    z.strictObject({ kind: z.literal('resolve-incident'), fingerprint, ...all }),
    z.strictObject({
      kind: z.literal('set-retries'),
      retries,
      jobKeys: z.array(engineKey).max(100).optional().describe('All open service jobs when not given'),
      ...all,
    }),
    z.strictObject({
      kind: z.literal('set-variables'),
      variables,
      elementInstanceKey: engineKey.optional().describe('Scope; the whole instance when not given'),
      ...all,
    }),
    z.strictObject({ kind: z.literal('cancel'), ...all }),
    z.strictObject({
      kind: z.literal('modify'),
      activate: z
        .array(
          z.strictObject({
            elementId,
            ancestorKey: engineKey.optional().describe('Running scope to start in, where there are several'),
            variables: variables.optional(),
          }),
        )
        .max(50)
        .default([]),
      terminate: z
        .array(z.union([z.strictObject({ elementId }), z.strictObject({ elementInstanceKey: engineKey })]))
        .max(50)
        .default([]),
      move: z
        .array(z.strictObject({ from: elementId, to: elementId }))
        .max(50)
        .default([]),
      ...all,
    }),
    z.strictObject({
      kind: z.literal('publish-message'),
      name: z.string().min(1).max(200),
      variables: variables.default({}),
      ...all,
    }),
  ])
}

export const PreviewOperation = requests({})
export const StartOperation = requests(GiveReason.shape)
export type AskedOperation = z.infer<typeof PreviewOperation>

export const OperationId = z.object({ operationId: z.uuid() })
const itemState = z.enum(['queued', 'sent', 'done', 'failed', 'stopped'])

export const OperationQuery = PageQuery.extend({
  instance: engineKey.optional().describe('Operations on this instance'),
  process: z.string().max(120).optional().describe('Migrations of this process'),
  waiting: z.stringbool().optional().describe('Only those that wait for a second person'),
})
export const DecideOperation = GiveReason.extend({ approved: z.boolean() })
export const ItemQuery = PageQuery.extend({
  state: itemState.optional().or(z.literal('').transform(() => undefined)),
})

export const SecondPerson = z
  .object({
    needed: z.boolean(),
    movedBefore: z
      .number()
      .describe('Other instances of the process that you moved alone in this way within the last 24 hours'),
  })
  .describe(
    'Whether this waits for a second person: more than 50 instances of a process, with what you moved before',
  )

export const OperationPreview = z.object({
  instances: z.number().describe('Instances found'),
  possible: z.number().describe('Steps that would be sent'),
  hindered: z.number().describe('Instances to which nothing would be sent'),
  secondPerson: SecondPerson,
  items: z
    .array(
      z.object({
        processInstanceKey: z.string(),
        elementId: z.string().nullable(),
        before: z.record(z.string(), z.unknown()),
        problem: z.string().nullable(),
      }),
    )
    .describe('The first 200'),
})

export const OperationView = z.object({
  id: z.string(),
  kind: z.enum([
    'retry',
    'resolve-incident',
    'set-retries',
    'set-variables',
    'cancel',
    'modify',
    'publish-message',
    'migrate',
  ]),
  request: z.record(z.string(), z.unknown()),
  reason: z.string(),
  by: z.string(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  approval: z
    .object({
      state: z.enum(['waiting', 'approved', 'declined']),
      instances: z.number().describe('How many were to be moved when it was asked'),
      by: z.string().nullable(),
      at: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable()
    .describe('Of the second person, where one is needed'),
  mayApprove: z.boolean().describe('Whether you may be the second person'),
  isMine: z.boolean(),
  total: z.number(),
  queued: z.number().describe('Not yet taken by the engine'),
  sent: z.number().describe('Taken by the engine, not yet seen to have moved'),
  done: z.number(),
  failed: z.number(),
  stopped: z.number(),
})

export const OperationItem = z.object({
  item: z.number(),
  processInstanceKey: z.string(),
  record: InstanceRecord,
  elementId: z.string().nullable(),
  elementName: z.string().nullable(),
  state: itemState,
  error: z.string().nullable(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()).nullable(),
  endedAt: z.string().nullable(),
})
