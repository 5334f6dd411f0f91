import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import { ClientInactive } from '@zippcrm/domain/clients/client-errors.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { milestoneRepository } from '@zippcrm/domain/projects/milestone.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import {
  ProjectState,
  ReasonRequired,
  TemplateNotPublished,
} from '@zippcrm/domain/projects/project-errors.ts'
import type { Project } from '@zippcrm/domain/projects/records.ts'
import { templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import { withdrawRequests } from '@zippcrm/domain/projects/withdraw-requests.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { requireMatch } from '../../http/etag.ts'
import { runningInstance } from './projects.repository.ts'
import { assertOpen } from './projects.service.ts'

/** Starting and cancelling a project: the two commands that begin and end its process. */
export const projectLifecycle = () => ({
  /**
   * Starts the one instance of regulated-project, which decides what the client's kind of firm must show and copies the
   * checklist (PRJ-06); a second start finds the project no longer a draft (PRJ-03).
   */
  async start(id: string, ifMatch: string | undefined, clock: Clock, trx: Trx): Promise<void> {
    const project = await projectRepository.findForUpdate(id, trx)
    if (!project) throw new NotFound()
    if (project.status !== 'draft') throw new ProjectState(`The project is ${project.status}`)
    if (ifMatch !== undefined) requireMatch(ifMatch, project.rowVersion)
    const client = await clientRepository.find(project.clientId, trx)
    if (client?.status !== 'active') throw new ClientInactive()
    const template = await templateRepository.findVersion(project.templateVersionId, trx)
    if (!template?.publishedAt) throw new TemplateNotPublished()

    await projectRepository.patch(id, { status: 'active', startedOn: clock.today() }, trx)
    await outbox.publish(
      {
        companyId: project.companyId,
        subject: `project:${id}`,
        name: 'project.started',
        correlationKey: id,
        starts: true,
        variables: {
          companyId: project.companyId,
          clientId: project.clientId,
          businessKey: `project:${id}`,
          runId: id,
          projectId: id,
          teamId: project.ownerTeamId,
          regulator: project.regulator,
          entityType: client.entityType,
        },
      },
      trx,
    )
    await tell(
      {
        companyId: project.companyId,
        topic: 'project.started',
        entity: 'project',
        entityId: id,
        clientId: project.clientId,
        audience: 'both',
      },
      trx,
    )
  },

  /** Whether the first stage has begun, so that the answer can show it. */
  async hasBegun(id: string, trx: Trx): Promise<boolean> {
    const project = await projectRepository.find(id, trx)
    return project?.stage !== null
  },

  /** Ends a project early: its instance, requests and deadlines end, unreached milestones go, the record stays (PRJ-19). */
  async cancel(id: string, reason: string, clock: Clock, trx: Trx): Promise<void> {
    const project = await projectRepository.findForUpdate(id, trx)
    if (!project) throw new NotFound()
    assertOpen(project.status)
    if (!reason) {
      throw new ReasonRequired('Cancelling needs a reason', [
        { field: '/reason', code: 'REASON_REQUIRED', message: 'Say why the project ends' },
      ])
    }
    await annotateSession(trx, { action: 'project.cancel', reason })
    const requests = await documentRequestRepository.openOf(id, trx)
    await withdrawRequests(
      requests,
      { state: 'cancelled', reason: 'The project was cancelled', now: clock.now() },
      trx,
    )
    await cancelInstance(project, trx)
    await endReviews(project, clock.now(), trx)
    await tellClient(project, trx)
    await milestoneRepository.cancelPlanned(id, trx)
    await slaClocks.stop({ subjectKind: 'project', subjectId: id }, trx)
    await projectRepository.patch(id, { status: 'cancelled', cancelReason: reason }, trx)
    await tell(
      {
        companyId: project.companyId,
        topic: 'project.cancelled',
        entity: 'project',
        entityId: id,
        clientId: project.clientId,
        audience: 'both',
      },
      trx,
    )
  },
})

/** Cancels the project's instance, which its first step noted, or which the recorder has seen. */
async function cancelInstance(project: Project, trx: Trx): Promise<void> {
  const { id, companyId } = project
  const key = project.processInstanceKey ?? (await runningInstance(id, trx))
  if (!key) return
  await outbox.cancelInstance({ companyId, subject: `project:${id}`, processInstanceKey: String(key) }, trx)
}

/** Ends the reviews of files that nobody will decide any more; the files stay in the vault as they came. */
async function endReviews(project: Project, now: Date, trx: Trx): Promise<void> {
  for (const upload of await documentRepository.undecidedOf(project.id, trx)) {
    if (upload.state !== 'accepted') {
      await documentRepository.patchUpload(
        upload.id,
        { state: 'rejected', decidedAt: now, clientReason: 'The matter was closed.' },
        trx,
      )
    }
    if (!upload.processInstanceKey) continue
    await outbox.cancelInstance(
      {
        companyId: upload.companyId,
        subject: `upload:${upload.id}`,
        processInstanceKey: String(upload.processInstanceKey),
      },
      trx,
    )
  }
}

/** Tells the people of the client once that their matter has ended. */
async function tellClient(project: Project, trx: Trx): Promise<void> {
  if (!project.portalVisible || project.status === 'draft') return
  for (const person of await documentRequestRepository.recipientsOf(project.clientId, trx)) {
    await trx('notification')
      .insert({
        id: newId(),
        company_id: project.companyId,
        recipient_kind: 'portal',
        recipient_id: person.id,
        kind: 'project-cancelled',
        title: `${project.title} was closed`,
        link: `/matters/${project.id}`,
        client_id: project.clientId,
        dedupe_key: `project-cancelled:${project.id}:${person.id}`,
      })
      .onConflict(['company_id', 'dedupe_key'])
      .ignore()
  }
}

export type ProjectLifecycle = ReturnType<typeof projectLifecycle>
