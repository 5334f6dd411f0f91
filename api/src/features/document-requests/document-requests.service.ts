import { companyCalendar } from '@zippcrm/domain/calendar/company-calendar.ts'
import { addDays } from '@zippcrm/domain/calendar/local-date.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { requireColleague } from '@zippcrm/domain/identity/staff.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { nextNumber } from '@zippcrm/domain/numbering/next-number.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import {
  DatePast,
  OnHold,
  ReasonRequired,
  RecipientForeign,
  RecipientRequired,
  RequestClosed,
  StagePassed,
} from '@zippcrm/domain/projects/project-errors.ts'
import type { DocumentRequest, Project } from '@zippcrm/domain/projects/records.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { withdrawRequests } from '@zippcrm/domain/projects/withdraw-requests.ts'
import type { z } from 'zod'
import { openRequestsByItem } from '../checklist/checklist.repository.ts'
import { personOf } from '../projects/project-view.ts'
import { namesOf } from '../projects/projects.repository.ts'
import { assertOpen } from '../projects/projects.service.ts'
import type { MissingRequests, NewRequest } from './document-requests.schema.ts'

/** Days a client gets when nobody says otherwise. */
const defaultDays = 7

/** Asking a client for documents; each request runs a document-request process of its own. */
export const documentRequestService = () => {
  async function openProject(projectId: string, trx: Trx): Promise<Project> {
    const project = await projectRepository.find(projectId, trx)
    if (!project) throw new NotFound()
    assertOpen(project.status)
    if (project.status === 'on_hold') throw new OnHold()
    return project
  }

  async function recipientsFor(
    project: Project,
    wanted: string[] | null | undefined,
    trx: Trx,
  ): Promise<string[]> {
    const people = (await documentRequestRepository.recipientsOf(project.clientId, trx)).map(
      (person) => person.id,
    )
    if (wanted?.some((id) => !people.includes(id))) {
      throw new RecipientForeign(undefined, [
        { field: '/recipients', code: 'RECIPIENT_FOREIGN', message: 'Choose contacts of this client' },
      ])
    }
    const recipients = wanted?.length ? wanted : people
    if (!recipients.length) {
      throw new RecipientRequired('Nobody at the client has portal access yet. Invite a contact first.', [
        { field: '/recipients', code: 'RECIPIENT_REQUIRED', message: 'Invite a contact to the portal first' },
      ])
    }
    return recipients
  }

  /** When a request is due that nobody has dated: in a week, or on the first working day after that. */
  const usualDueDate = async (companyId: string, today: string, trx: Trx) =>
    (await companyCalendar(companyId, trx)).workingDayFrom(addDays(today, defaultDays))

  function assertNotPast(dueOn: string | null | undefined, today: string): void {
    if (dueOn && dueOn < today) {
      throw new DatePast(undefined, [
        { field: '/dueOn', code: 'DATE_PAST', message: 'The due date lies in the past' },
      ])
    }
  }

  async function insert(
    project: Project,
    request: Pick<
      DocumentRequest,
      'title' | 'instructions' | 'dueOn' | 'recipients' | 'checklistItemId' | 'ownerUserId'
    > &
      Partial<Pick<DocumentRequest, 'allowedTypes' | 'maxFiles' | 'allowEncrypted'>>,
    today: string,
    trx: Trx,
  ): Promise<DocumentRequest> {
    const { companyId, clientId, id: projectId } = project
    const id = newId()
    const saved = await documentRequestRepository.insert(
      {
        ...request,
        id,
        companyId,
        clientId,
        projectId,
        number: await nextNumber({ companyId, series: 'DR', year: today.slice(0, 4) }, trx),
      },
      trx,
    )
    await outbox.publish(
      {
        companyId,
        subject: `document-request:${id}`,
        name: 'document.requested',
        correlationKey: id,
        starts: true,
        variables: { companyId, clientId, businessKey: `document-request:${id}`, runId: id, requestId: id },
      },
      trx,
    )
    await tell(
      {
        companyId,
        topic: 'document-request.created',
        entity: 'document_request',
        entityId: id,
        clientId,
        audience: 'both',
      },
      trx,
    )
    return saved
  }

  async function close(
    id: string,
    state: 'cancelled' | 'waived',
    reason: string,
    clock: Clock,
    trx: Trx,
  ): Promise<void> {
    const request = await documentRequestRepository.findForUpdate(id, trx)
    if (!request) throw new NotFound()
    if (!['draft', 'open', 'overdue', 'submitted'].includes(request.state))
      throw new RequestClosed(`The request is ${request.state}`)
    if (!reason) {
      throw new ReasonRequired(undefined, [
        { field: '/reason', code: 'REASON_REQUIRED', message: 'Say why it is not needed any more' },
      ])
    }
    await annotateSession(trx, { reason })
    await withdrawRequests([request], { state, reason, now: clock.now() }, trx)
  }

  return {
    /** What the form of a new request begins with. */
    async defaults(projectId: string, clock: Clock, trx: Trx) {
      const project = await projectRepository.find(projectId, trx)
      if (!project) throw new NotFound()
      return { dueOn: await usualDueDate(project.companyId, clock.today(), trx) }
    },

    /** Asks for one document, tied to a checklist item or not (PRJ-24). */
    async raise(
      projectId: string,
      input: z.infer<typeof NewRequest>,
      clock: Clock,
      trx: Trx,
    ): Promise<string> {
      const project = await openProject(projectId, trx)
      const today = clock.today()
      assertNotPast(input.dueOn, today)
      await requireColleague(input.ownerUserId, trx)
      let ownerUserId = input.ownerUserId ?? project.leadConsultantId
      if (input.checklistItemId) {
        const item = await checklistRepository.findForUpdate(input.checklistItemId, trx)
        if (item?.projectId !== projectId) throw new NotFound('There is no such item in this project.')
        const stage = await stageRepository.find(projectId, item.stage, trx)
        if (stage?.state === 'passed') throw new StagePassed(`${stage.name} is passed`)
        const open = (await openRequestsByItem(projectId, trx)).get(item.id)
        if (open) return open.id
        ownerUserId = input.ownerUserId ?? item.ownerUserId ?? ownerUserId
      }
      const request = await insert(
        project,
        {
          title: input.title,
          instructions: input.instructions,
          dueOn: input.dueOn,
          recipients: await recipientsFor(project, input.recipients, trx),
          checklistItemId: input.checklistItemId ?? null,
          ownerUserId,
          allowedTypes: input.allowedTypes,
          maxFiles: input.maxFiles,
          allowEncrypted: input.allowEncrypted,
        },
        today,
        trx,
      )
      return request.id
    },

    /**
     * Asks for every missing item of the current stage that the client can send; what has an open request is left out,
     * so that a second click asks for nothing (PRJ-25).
     */
    async raiseMissing(
      projectId: string,
      input: z.infer<typeof MissingRequests>,
      clock: Clock,
      trx: Trx,
    ): Promise<DocumentRequest[]> {
      const project = await projectRepository.findForUpdate(projectId, trx)
      if (!project) throw new NotFound()
      await openProject(projectId, trx)
      const today = clock.today()
      const missing = new Set(
        (await projectRepository.missing(projectId, project.stage ?? '', today, trx)).map((item) => item.id),
      )
      const asked = await openRequestsByItem(projectId, trx)
      const items = (await checklistRepository.ofStage(projectId, project.stage ?? '', trx)).filter(
        (item) =>
          missing.has(item.id) && item.clientVisible && item.state !== 'submitted' && !asked.has(item.id),
      )
      if (!items.length) return []
      const recipients = await recipientsFor(project, input.recipients, trx)
      assertNotPast(input.dueOn, today)
      const usual = await usualDueDate(project.companyId, today, trx)
      const requests: DocumentRequest[] = []
      for (const item of items) {
        const dueOn = input.dueOn ?? (item.dueOn && item.dueOn >= today ? item.dueOn : usual)
        requests.push(
          await insert(
            project,
            {
              title: item.title,
              instructions: item.guidance,
              dueOn,
              recipients,
              checklistItemId: item.id,
              ownerUserId: item.ownerUserId ?? project.leadConsultantId,
            },
            today,
            trx,
          ),
        )
      }
      return requests
    },

    cancel: (id: string, reason: string, clock: Clock, trx: Trx) =>
      close(id, 'cancelled', reason, clock, trx),
    waive: (id: string, reason: string, clock: Clock, trx: Trx) => close(id, 'waived', reason, clock, trx),

    async read(id: string, trx: Trx) {
      const request = await documentRequestRepository.find(id, trx)
      if (!request) throw new NotFound()
      return presentRequestView(request, trx)
    },

    async of(projectId: string, trx: Trx) {
      if (!(await projectRepository.find(projectId, trx))) throw new NotFound()
      const requests = await documentRequestRepository.of(projectId, trx)
      const items = []
      for (const request of requests) items.push(await presentRequestView(request, trx))
      return { items, nextCursor: null }
    },
  }
}

async function presentRequestView(request: DocumentRequest, trx: Trx) {
  const recipients = await trx('portal_user')
    .whereIn('id', request.recipients)
    .select({ id: 'id', name: 'contact_name', email: 'email' })
  const uploads = await trx('upload as u')
    .join('document_version as v', 'v.id', 'u.document_version_id')
    .where('u.document_request_id', request.id)
    .orderBy('u.id')
    .select({
      id: 'u.id',
      filename: 'v.filename',
      state: 'u.state',
      receivedAt: 'u.received_at',
      documentId: 'u.document_id',
    })
  return {
    id: request.id,
    number: request.number,
    title: request.title,
    instructions: request.instructions,
    state: request.state,
    dueOn: request.dueOn,
    projectId: request.projectId,
    clientId: request.clientId,
    checklistItemId: request.checklistItemId,
    owner: personOf(request.ownerUserId, await namesOf([request.ownerUserId], trx)),
    recipients,
    clientReason: request.clientReason,
    remindersSent: request.remindersSent,
    createdAt: request.createdAt.toISOString(),
    submittedAt: request.submittedAt?.toISOString() ?? null,
    closedAt: request.closedAt?.toISOString() ?? null,
    closedReason: request.closedReason,
    uploads: uploads.map((upload) => ({ ...upload, receivedAt: upload.receivedAt.toISOString() })),
    rowVersion: request.rowVersion,
  }
}

export type DocumentRequestService = ReturnType<typeof documentRequestService>
