import { z } from 'zod'

const named = z.object({ id: z.uuid(), name: z.string() })
export const EvidenceView = z.object({
  id: z.uuid(),
  state: z.enum(['submitted', 'verified', 'rejected', 'expired']),
  filename: z.string(),
  documentId: z.uuid(),
  documentVersionId: z.uuid(),
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime(),
  validUntil: z.string().nullable(),
  decidedBy: z.string().nullable(),
  rejectReason: z.string().nullable(),
})

export const DecidedEvidence = EvidenceView.pick({
  id: true,
  state: true,
  validUntil: true,
  rejectReason: true,
}).extend({ checklistItemId: z.uuid(), rowVersion: z.int() })

const ItemState = z.enum([
  'open',
  'submitted',
  'verified',
  'rejected',
  'waiver_requested',
  'waived',
  'expired',
  'not_applicable',
])

const RequestMention = z.object({ id: z.uuid(), number: z.string(), state: z.string() }).nullable()
export const ChecklistItemView = z.object({
  id: z.uuid(),
  stage: z.string(),
  key: z.string(),
  title: z.string(),
  guidance: z.string(),
  mandatory: z.boolean(),
  clientVisible: z.boolean(),
  state: ItemState,
  owner: named.nullable(),
  dueOn: z.string().nullable(),
  evidenceMin: z.int(),
  evidenceTypes: z.array(z.string()),
  evidence: z.array(EvidenceView),
  request: RequestMention,
  openRequest: RequestMention,
  rowVersion: z.int(),
})

export const ChangedChecklistItem = z.object({
  id: z.uuid(),
  ownerUserId: z.uuid().nullable(),
  dueOn: z.string().nullable(),
  rowVersion: z.int(),
})

export const MissingEvidence = z.object({
  id: z.uuid(),
  title: z.string(),
  key: z.string(),
  stage: z.string(),
  state: ItemState,
  dueOn: z.string().nullable(),
  owner: z.string().nullable(),
  team: z.string(),
  evidenceMin: z.int(),
  project: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  client: named,
})

export const MissingQuery = z.object({
  teamId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  regulator: z.string().optional(),
  consultantId: z.uuid().optional(),
  dueUntil: z.iso.date().optional(),
  unowned: z.stringbool().optional(),
})
