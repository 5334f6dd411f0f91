import { NotFound } from '@zippcrm/domain/errors.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { countsOn, itemState } from '@zippcrm/domain/projects/missing-evidence.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stages } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { requireMatch } from '../../http/etag.ts'
import { namesOf } from '../projects/projects.repository.ts'
import { assertOpen } from '../projects/projects.service.ts'
import { evidenceOfProject, missingItems, openRequestsByItem } from './checklist.repository.ts'
import {
  ChangedChecklistItem,
  ChecklistItemView,
  DecidedEvidence,
  MissingEvidence,
  MissingQuery,
} from './checklist.schema.ts'
import type { EvidenceService } from './evidence.service.ts'

const project = z.object({ projectId: z.uuid() })
const evidenceParams = z.object({ evidenceId: z.uuid() })

/** Checklists, missing evidence, and the verification of evidence (file 03). */
export const checklistRoutes = ({ evidence }: { evidence: EvidenceService }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/projects/:projectId/checklist',
      realm: 'staff',
      can: 'projects:R',
      summary: 'Checklist of a project with evidence and open requests',
      params: project,
      query: z.object({ stage: z.enum(stages).optional(), unowned: z.stringbool().optional() }),
      answer: z.object({ items: z.array(ChecklistItemView), nextCursor: z.null() }),
    },
    async ({ params: { projectId }, query: { stage, unowned }, clock, trx }) => {
      const today = clock.today()
      if (!(await projectRepository.find(projectId, trx))) throw new NotFound()
      const items = (await checklistRepository.of(projectId, trx)).filter(
        (item) => (!stage || item.stage === stage) && (!unowned || item.ownerUserId === null),
      )
      const papers = await evidenceOfProject(projectId, trx)
      const requests = await openRequestsByItem(projectId, trx)
      const owners = await namesOf(
        items.map((item) => item.ownerUserId),
        trx,
      )
      return {
        items: items.map((item) => {
          const evidence = papers.filter((paper) => paper.checklistItemId === item.id)
          return {
            id: item.id,
            stage: item.stage,
            key: item.ruleItemKey,
            title: item.title,
            guidance: item.guidance,
            mandatory: item.mandatory,
            clientVisible: item.clientVisible,
            // As of today, so that a paper that ran out overnight shows before anybody touches the item (PRJ-33).
            state: itemState({ ...item, evidence }, today),
            owner: item.ownerUserId
              ? { id: item.ownerUserId, name: owners.get(item.ownerUserId) ?? 'Unknown' }
              : null,
            dueOn: item.dueOn,
            evidenceMin: item.evidenceMin,
            evidenceTypes: item.evidenceTypes,
            evidence: evidence.map((paper) => presentEvidence(paper, today)),
            request: requests.get(item.id) ?? null,
            openRequest: requests.get(item.id) ?? null,
            rowVersion: item.rowVersion,
          }
        }),
        nextCursor: null,
      }
    },
  ),
  command(
    {
      method: 'patch',
      path: '/checklist-items/:itemId',
      realm: 'staff',
      can: 'projects:W',
      summary: 'Name the owner or the due date of an item',
      params: z.object({ itemId: z.uuid() }),
      body: z.strictObject({ ownerUserId: z.uuid().nullish(), dueOn: z.iso.date().nullish() }),
      answer: ChangedChecklistItem,
      action: 'checklist-item.change',
    },
    async ({ params, body, ifMatch, trx }) => {
      const item = await checklistRepository.findForUpdate(params.itemId, trx)
      if (!item) throw new NotFound()
      requireMatch(ifMatch, item.rowVersion)
      assertOpen((await projectRepository.find(item.projectId, trx))!.status)
      const changed = await checklistRepository.patch(item.id, body, trx)
      return {
        id: changed.id,
        ownerUserId: changed.ownerUserId,
        dueOn: changed.dueOn,
        rowVersion: changed.rowVersion,
      }
    },
  ),
  query(
    {
      method: 'get',
      path: '/projects/:projectId/missing-evidence',
      realm: 'staff',
      can: 'projects:R',
      summary: 'What would stop the gate of the current stage today',
      params: project,
      answer: z.object({ items: z.array(MissingEvidence), nextCursor: z.null() }),
    },
    async ({ params, clock, trx }) => ({
      items: await missingItems(params, clock.today(), trx),
      nextCursor: null,
    }),
  ),
  query(
    {
      method: 'get',
      path: '/missing-evidence',
      realm: 'staff',
      can: 'projects:R',
      summary: 'Missing evidence across projects',
      query: MissingQuery,
      answer: z.object({ items: z.array(MissingEvidence), nextCursor: z.null() }),
    },
    async ({ query, clock, trx }) => ({
      items: await missingItems(query, clock.today(), trx),
      nextCursor: null,
    }),
  ),
  command(
    {
      method: 'post',
      path: '/evidence/:evidenceId/verify',
      realm: 'staff',
      can: 'evidence:A',
      summary: 'Verify evidence',
      params: evidenceParams,
      answer: DecidedEvidence,
      action: 'evidence.verify',
      errors: ['SELF_APPROVAL', 'ALREADY_DECIDED', 'TASK_GONE', 'TASK_NOT_READY'],
    },
    async ({ params, user, trx, waitFor }) => {
      await evidence.decide(params.evidenceId, { outcome: 'verify' }, user, trx)
      waitFor((later) => evidence.decided(params.evidenceId, later))
      return evidence.read(params.evidenceId, trx)
    },
  ),
  command(
    {
      method: 'post',
      path: '/evidence/:evidenceId/reject',
      realm: 'staff',
      can: 'evidence:A',
      summary: 'Reject evidence with a reason',
      params: evidenceParams,
      body: z.object({ reason: z.string().trim().max(1000).default('') }),
      answer: DecidedEvidence,
      action: 'evidence.reject',
      errors: ['SELF_APPROVAL', 'ALREADY_DECIDED', 'REASON_REQUIRED', 'TASK_GONE', 'TASK_NOT_READY'],
    },
    async ({ params, body, user, trx, waitFor }) => {
      await evidence.decide(params.evidenceId, { outcome: 'reject', reason: body.reason }, user, trx)
      waitFor((later) => evidence.decided(params.evidenceId, later))
      return evidence.read(params.evidenceId, trx)
    },
  ),
]

type EvidenceRow = Awaited<ReturnType<typeof evidenceOfProject>>[number]
const presentEvidence = (paper: EvidenceRow, today: string) => ({
  id: paper.id,
  state: paper.state === 'verified' && !countsOn(paper, today) ? ('expired' as const) : paper.state,
  filename: paper.filename,
  documentId: paper.documentId,
  documentVersionId: paper.documentVersionId,
  submittedBy: paper.submittedBy,
  submittedAt: paper.submittedAt.toISOString(),
  validUntil: paper.validUntil,
  decidedBy: paper.decidedBy,
  rejectReason: paper.rejectReason,
})
