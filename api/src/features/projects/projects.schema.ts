import { projectSorts } from '@zippcrm/domain/projects/project.repository.ts'
import { z } from 'zod'
import { PageQuery, sortBy } from '../../http/page.ts'

const title = z.string().trim().min(3, 'At least 3 characters').max(200)
const date = z.iso.date()
const billingMode = z.enum(['milestone', 'hourly', 'fixed', 'none'])

export const OpenProject = z.object({
  clientId: z.uuid(),
  familyId: z.uuid(),
  title,
  ownerTeamId: z.uuid().nullish(),
  managerId: z.uuid().nullish(),
  leadConsultantId: z.uuid().nullish(),
  reviewerId: z.uuid().nullish(),
  consultantIds: z.array(z.uuid()).max(20).default([]),
  targetIssueOn: date.nullish(),
  billingMode: billingMode.default('milestone'),
  feeMinor: z.int().min(0, 'A fee is not negative').default(0),
  currency: z.literal('INR').default('INR'),
  portalVisible: z.boolean().default(true),
})

/** Fields that the process alone writes; naming one is refused for everybody (PRJ-04). */
export const readOnlyFields = ['stage', 'status', 'progressPct', 'number', 'processInstanceKey', 'health']

export const ChangedProject = z.looseObject({
  title: title.optional(),
  targetIssueOn: date.nullish(),
  portalVisible: z.boolean().optional(),
})

export const ProjectMembers = z.object({
  members: z
    .array(z.object({ userId: z.uuid(), role: z.enum(['manager', 'lead', 'consultant', 'reviewer']) }))
    .min(1)
    .max(50),
})
export const CancelProject = z.object({ reason: z.string().trim().max(1000).default('') })

export const ProjectStatus = z.enum(['draft', 'active', 'on_hold', 'completed', 'cancelled'])

export const ProjectQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  status: ProjectStatus.optional(),
  stage: z.string().optional(),
  regulator: z.string().optional(),
  familyId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  teamId: z.uuid().optional(),
  managerId: z.uuid().optional(),
  sort: sortBy(projectSorts, '-opened'),
})

const named = z.object({ id: z.uuid(), name: z.string() })

export const ProjectSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  client: named,
  regulator: z.string().nullable(),
  family: z.object({ id: z.uuid(), title: z.string() }),
  status: ProjectStatus,
  stage: z.string().nullable(),
  stageName: z.string().nullable(),
  health: z.enum(['green', 'amber', 'red']),
  progressPct: z.int(),
  targetIssueOn: z.string().nullable(),
  stageDueOn: z.string().nullable(),
  managerName: z.string().nullable(),
  openRequests: z.int(),
})

export const StageView = z.object({
  stage: z.string(),
  name: z.string(),
  state: z.enum(['pending', 'in_progress', 'in_review', 'returned', 'passed']),
  gateDecider: z.string(),
  dueOn: z.string().nullable(),
  enteredAt: z.iso.datetime().nullable(),
  attempts: z.int(),
  submittedBy: named.nullable(),
  submittedAt: z.iso.datetime().nullable(),
  decidedBy: named.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  comment: z.string().nullable(),
  owner: named
    .nullable()
    .describe('Who sees to it now: the lead, or who decides the gate while it is reviewed'),
})

export const ProjectMilestone = z.object({
  id: z.uuid(),
  title: z.string(),
  trigger: z.string(),
  triggerRef: z.string().nullable(),
  amountMinor: z.int(),
  currency: z.string(),
  dueOn: z.string().nullable(),
  state: z.enum(['planned', 'reached', 'invoiced', 'closed', 'cancelled']),
  invoiceId: z.uuid().nullable(),
  invoice: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
})

export const DocumentRequestState = z.enum([
  'draft',
  'open',
  'overdue',
  'submitted',
  'accepted',
  'waived',
  'cancelled',
])

export const DocumentRequestSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: DocumentRequestState,
  dueOn: z.string(),
  checklistItemId: z.uuid().nullable(),
  owner: named.nullable(),
})

export const ProjectView = ProjectSummary.omit({
  openRequests: true,
  stageDueOn: true,
  managerName: true,
}).extend({
  openedOn: z.string(),
  issuedOn: z.string().nullable(),
  billingMode: z.string(),
  feeMinor: z.int().nullable().describe('Null for roles that the field rules deny it'),
  currency: z.string(),
  portalVisible: z.boolean(),
  ownerTeam: named.nullable(),
  cancelReason: z.string().nullable(),
  stages: z.array(StageView),
  waitingFor: z
    .object({
      what: z.string(),
      who: z.string().nullable(),
      since: z.iso.datetime(),
      due: z.iso.datetime().nullable(),
      taskKey: z.string(),
      client: z.boolean(),
    })
    .nullable(),
  members: z.array(z.object({ userId: z.uuid(), name: z.string(), role: z.string() })),
  milestones: z.array(ProjectMilestone),
  milestonesTotalMinor: z.int().nullable(),
  openRequests: z.array(DocumentRequestSummary),
  licences: z.array(
    z.object({
      licenceNo: z.string(),
      issuedOn: z.string(),
      expiresOn: z.string().nullable(),
      documentId: z.uuid(),
    }),
  ),
  expiries: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['document', 'evidence', 'issued_licence']),
      title: z.string(),
      expiresOn: z.string(),
    }),
  ),
  processInstanceKey: z.string().nullable(),
  processVersion: z.int().nullable(),
  ruleVersion: z.int().nullable(),
  rowVersion: z.int(),
})

export const ProjectDiagram = z.object({
  xml: z.string(),
  elements: z.array(
    z.object({
      elementId: z.string(),
      state: z.enum(['active', 'completed', 'incident']),
      count: z.int(),
    }),
  ),
  flows: z.array(z.string()),
  processInstanceKey: z.string().nullable(),
})
