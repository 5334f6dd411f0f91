import { z } from 'zod'
import { DocumentRequestState, ProjectStatus } from '../projects/projects.schema.ts'

export const PortalStage = z.object({
  stage: z.string(),
  name: z.string(),
  /** done, current or next: the client sees no internal state. */
  state: z.enum(['done', 'current', 'next']),
  dueOn: z.string().nullable(),
  doneAt: z.iso.datetime().nullable(),
})

export const PortalProjectSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  regulator: z.string().nullable(),
  status: ProjectStatus,
  sentence: z.string(),
  stage: z.string().nullable(),
  stages: z.array(PortalStage),
  progressPct: z.int(),
  targetIssueOn: z.string().nullable(),
  openRequests: z.int(),
})

export const PortalRequestSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: DocumentRequestState.exclude(['draft']),
  dueOn: z.string(),
  overdue: z.boolean(),
  clientReason: z.string().nullable(),
  /** Where it stands, as one plain sentence. */
  sentence: z.string(),
  projectId: z.uuid().nullable(),
})

export const PortalDocument = z.object({
  id: z.uuid(),
  title: z.string(),
  folder: z.string(),
  filename: z.string(),
  sizeBytes: z.int(),
  uploadedAt: z.iso.datetime(),
  expiresOn: z.string().nullable(),
  project: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
})

export const PortalProjectView = PortalProjectSummary.extend({
  requests: z.array(PortalRequestSummary),
  documents: z.array(PortalDocument),
  licence: z
    .object({ licenceNo: z.string(), issuedOn: z.string(), expiresOn: z.string().nullable() })
    .nullable(),
  milestones: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      amountMinor: z.int(),
      currency: z.string(),
      reachedAt: z.iso.datetime().nullable(),
      invoice: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    }),
  ),
})

export const PendingItem = z.object({
  kind: z.enum(['document-request', 'invoice']),
  id: z.uuid(),
  title: z.string(),
  why: z.string(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  action: z.string(),
  to: z.string(),
})
