import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

const processId = z
  .string()
  .min(3)
  .max(80)
  .regex(/^[a-z]+(-[a-z]+)*$/, 'Use small letters and hyphens, e.g. fee-review')
export const ModelId = z.object({ processId })
export const ModelVersion = ModelId.extend({ version: z.coerce.number().int().min(1) })
export const ModelChangeId = z.object({ changeId: z.uuid() })

const name = z.string().trim().min(3).max(120)
const File = z.strictObject({ name: z.string().min(5).max(160), content: z.string() })
const Files = z.array(File).max(50)

export const NewModel = z.strictObject({
  processId,
  name,
  files: Files.optional().describe('Files to import; left out, the model begins with start and end'),
})
export const SaveQuery = z.object({
  leave: z.stringbool().default(false).describe('Whether others may edit from then on'),
})
export const SaveModelDraft = z.strictObject({ files: Files.min(1) })
export const RestoreModelDraft = z.strictObject({ version: z.int().min(1) })
export const CheckModelFiles = z.strictObject({ processId, files: Files })
const plan = z.enum(['finish', 'migrate'])
export const ProposeDraft = z.strictObject({
  name,
  note: z.string().trim().max(4000).default(''),
  runningInstances: plan
    .default('finish')
    .describe('Whether running instances finish on their version or are migrated after the deployment'),
})
export const RedeployVersion = z.strictObject({
  version: z.int().min(1),
  note: z.string().trim().min(3, 'Say why the earlier version comes back').max(4000),
})
const side = z.string().regex(/^(draft|deployed|\d{1,6})$/)
export const CompareModels = z.object({
  from: side.default('deployed').describe('`draft`, `deployed` or a version'),
  to: side.default('draft'),
})
export const ModelChangeQuery = PageQuery.extend({
  processId: processId.optional(),
  state: z
    .enum(['open', 'deployed', 'rejected'])
    .optional()
    .or(z.literal('').transform(() => undefined)),
})

const person = z.object({ id: z.string(), name: z.string() }).nullable()
const instant = z.string()

export const ModelFinding = z.object({
  file: z.string(),
  elementId: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warn']),
  message: z.string(),
})
export const ModelFindings = z.object({ items: z.array(ModelFinding) })

const Difference = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  properties: z.array(
    z.object({ property: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  words: z.string(),
})
const FileDifference = z.object({
  file: z.string(),
  kind: z.enum(['bpmn', 'dmn', 'form']),
  change: z.enum(['added', 'removed', 'changed']),
  differences: z.array(Difference),
})
const sides = { before: z.array(File), after: z.array(File), files: z.array(FileDifference) }
export const ModelComparison = z.object(sides)

export const ModelDraftMeta = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['open', 'proposed']),
  baseVersion: z.number().nullable(),
  savedAt: instant,
  savedBy: person,
  rowVersion: z.number(),
})
export const ModelDraftView = ModelDraftMeta.extend({
  processId: z.string(),
  lock: z
    .object({
      by: z.object({ id: z.string(), name: z.string() }),
      since: instant,
      mine: z.boolean(),
      mayTakeOver: z.boolean().describe('The other one has done nothing for five minutes'),
    })
    .nullable()
    .describe('Who edits it now; others read'),
  files: z.array(File),
})

const ModelChangeMeta = z.object({
  id: z.string(),
  processId: z.string(),
  name: z.string(),
  kind: z.enum(['edit', 'redeploy', 'shipped']),
  state: z.enum(['in_review', 'reviewed', 'approved', 'deployed', 'rejected']),
  note: z.string(),
  runningInstances: plan,
  proposedBy: person,
  proposedAt: instant,
  reviewedBy: person,
  reviewedAt: instant.nullable(),
  decidedBy: person,
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  baseVersion: z.number().nullable(),
  deployedVersion: z.number().nullable(),
  rowVersion: z.number(),
})
export type ModelChangeMeta = z.infer<typeof ModelChangeMeta>
export const ModelChangeList = z.object({
  items: z.array(ModelChangeMeta),
  nextCursor: z.string().nullable(),
})
export const ModelChangeView = ModelChangeMeta.extend({
  ...sides,
  ancestor: z.array(FileDifference).nullable().describe('What the shipped files changed since both parted'),
  findings: z.array(ModelFinding),
  runningOn: z.array(z.object({ version: z.number(), instances: z.number() })),
  taskKey: z.string().nullable().describe('The open task of the inbox that decides on it'),
  mayDecide: z.boolean(),
})

const VersionView = z.object({
  version: z.number(),
  deployedAt: instant,
  source: z.enum(['shipped', 'modeler']),
  changeId: z.string().nullable(),
  running: z.number(),
})
export const ModelSummary = z.object({
  processId: z.string(),
  name: z.string(),
  version: z.number().nullable(),
  source: z.enum(['shipped', 'modeler']).nullable(),
  deployedAt: instant.nullable(),
  running: z.number(),
  versions: z.number(),
  draft: ModelDraftMeta.nullable(),
  change: ModelChangeMeta.nullable(),
})
export const ModelList = z.object({ items: z.array(ModelSummary) })
export const ModelDetail = z.object({
  processId: z.string(),
  name: z.string(),
  versions: z.array(VersionView),
  files: z.array(File).describe('Of the newest version'),
  variables: z.array(z.string()).describe('Names that the contract of the process brings, for suggestions'),
  draft: ModelDraftMeta.nullable(),
  change: ModelChangeMeta.nullable(),
})
export const ModelVersionFiles = z.object({ version: z.number(), files: z.array(File) })
export const TaskTypes = z.object({
  items: z.array(
    z.object({
      type: z.string(),
      name: z.string(),
      inputs: z.array(z.string()),
      outputs: z.array(z.string()),
    }),
  ),
})
