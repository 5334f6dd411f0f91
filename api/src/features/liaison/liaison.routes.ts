import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { requireColleague } from '@zippcrm/domain/identity/staff.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { liaisonRepository } from '@zippcrm/domain/projects/liaison.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { AlreadyDecided, ProjectClosed } from '@zippcrm/domain/projects/project-errors.ts'
import type { LiaisonEntry } from '@zippcrm/domain/projects/records.ts'
import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { personOf } from '../projects/project-view.ts'
import { namesOf } from '../projects/projects.repository.ts'
import { LiaisonEntryView, NewLiaisonEntry } from './liaison.schema.ts'

const project = z.object({ projectId: z.uuid() })

/** The liaison log: contacts with the regulator (PRJ-29). */
export const liaisonRoutes = (): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/projects/:projectId/liaison',
      realm: 'staff',
      can: 'liaison:R',
      summary: 'Contacts with the regulator, newest first',
      params: project,
      answer: z.object({ items: z.array(LiaisonEntryView), nextCursor: z.null() }),
    },
    async ({ params, trx }) => {
      const entries = await liaisonRepository.of(params.projectId, trx)
      const names = await namesOf(
        entries.flatMap((entry) => [entry.createdBy, entry.ownerUserId]),
        trx,
      )
      return { items: entries.map((entry) => presentEntry(entry, names)), nextCursor: null }
    },
  ),
  command(
    {
      method: 'post',
      path: '/projects/:projectId/liaison',
      realm: 'staff',
      can: 'liaison:W',
      summary: 'Log a contact with the regulator',
      params: project,
      body: NewLiaisonEntry,
      answer: LiaisonEntryView,
      status: 201,
      action: 'liaison.log',
      errors: ['PROJECT_CLOSED'],
    },
    async ({ params, body, user, clock, trx }) => {
      const found = await projectRepository.find(params.projectId, trx)
      if (!found) throw new NotFound()
      // A completed project still takes a note; a cancelled one does not.
      if (found.status === 'cancelled') throw new ProjectClosed()
      await requireColleague(body.ownerUserId, trx)
      const awaiting = body.responseDueOn
        ? body.direction === 'incoming'
          ? 'awaiting_us'
          : 'awaiting_regulator'
        : 'logged'
      const entry = await liaisonRepository.insert(
        {
          ...body,
          id: newId(),
          companyId: user.companyId,
          projectId: found.id,
          regulator: found.regulator ?? 'OTHER',
          regulatorContact: body.regulatorContact ?? null,
          referenceNo: body.referenceNo ?? null,
          responseDueOn: body.responseDueOn ?? null,
          ownerUserId: body.ownerUserId ?? found.leadConsultantId,
          occurredAt: body.occurredAt ? new Date(body.occurredAt) : clock.now(),
          state: awaiting,
        },
        trx,
      )
      await tell(
        { companyId: user.companyId, topic: 'liaison.logged', entity: 'project', entityId: found.id },
        trx,
      )
      return created(`/api/projects/${found.id}/liaison`, await present(entry, trx))
    },
  ),
  command(
    {
      method: 'post',
      path: '/liaison/:entryId/close',
      realm: 'staff',
      can: 'liaison:W',
      summary: 'Close an open contact with its outcome',
      params: z.object({ entryId: z.uuid() }),
      body: z.object({ outcome: z.string().trim().min(1).max(2000) }),
      answer: LiaisonEntryView,
      action: 'liaison.close',
    },
    async ({ params, body, clock, trx }) => {
      const entry = await liaisonRepository.find(params.entryId, trx)
      if (!entry) throw new NotFound()
      if (entry.state === 'closed') throw new AlreadyDecided('The entry is closed')
      const closed = await liaisonRepository.patch(
        entry.id,
        { state: 'closed', closedAt: clock.now(), outcome: body.outcome },
        trx,
      )
      return present(closed, trx)
    },
  ),
]

const present = async (entry: LiaisonEntry, trx: Trx) =>
  presentEntry(entry, await namesOf([entry.createdBy, entry.ownerUserId], trx))

const presentEntry = (entry: LiaisonEntry, names: Map<string, string>) => ({
  id: entry.id,
  regulator: entry.regulator,
  direction: entry.direction,
  channel: entry.channel,
  subject: entry.subject,
  summary: entry.summary,
  regulatorContact: entry.regulatorContact,
  referenceNo: entry.referenceNo,
  occurredAt: entry.occurredAt.toISOString(),
  responseDueOn: entry.responseDueOn,
  documentIds: entry.documentIds,
  state: entry.state,
  outcome: entry.outcome,
  owner: personOf(entry.ownerUserId, names),
  by: names.get(entry.createdBy) ?? null,
  rowVersion: entry.rowVersion,
})
