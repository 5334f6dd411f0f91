import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stageNames } from '@zippcrm/domain/projects/stages.ts'

export interface RunningClock {
  id: string
  subject_kind: string
  subject_id: string
  kind: string
  escalations: number
}

export interface ClockSubject {
  title: string
  link: string
  clientId: string | null
  /** Whose deadline it is. */
  owners: (string | null)[]
  /** Who hears of it when the owner does not act. */
  superiors: (string | null)[]
}

/** The clock of a run, locked; undefined when it was stopped meanwhile. */
export const runningClock = (clockId: string, trx: Trx): Promise<RunningClock | undefined> =>
  trx('sla_clock')
    .where({ id: clockId })
    .whereNull('stopped_at')
    .forUpdate()
    .first('id', 'subject_kind', 'subject_id', 'kind', 'escalations')

/** What a clock is about and whom it concerns. */
export async function subjectOf(clock: RunningClock, trx: Trx): Promise<ClockSubject | undefined> {
  if (clock.subject_kind === 'document-request') {
    const request = await documentRequestRepository.find(clock.subject_id, trx)
    if (!request) return undefined
    const project = request.projectId ? await projectRepository.find(request.projectId, trx) : undefined
    return {
      title: `${request.number} ${request.title}`,
      link: project ? `/projects/${project.id}` : `/clients/${request.clientId}`,
      clientId: request.clientId,
      owners: [request.createdBy],
      superiors: [project?.managerId ?? null],
    }
  }
  if (clock.subject_kind === 'project') {
    const project = await projectRepository.find(clock.subject_id, trx)
    if (!project) return undefined
    return {
      title: project.stage ? `${project.title}: ${stageNames[project.stage]}` : project.title,
      link: `/projects/${project.id}`,
      clientId: project.clientId,
      owners: [project.leadConsultantId ?? project.managerId],
      superiors: [project.managerId],
    }
  }
  if (clock.subject_kind === 'upload') {
    const upload = await documentRepository.findUpload(clock.subject_id, trx)
    if (upload?.state !== 'under_review') return undefined
    const document = await documentRepository.find(upload.documentId, trx)
    const project = upload.projectId ? await projectRepository.find(upload.projectId, trx) : undefined
    const manager = project?.managerId ?? null
    return {
      title: `Review of “${document!.title}”`,
      link: `/ops/uploads/${upload.id}`,
      clientId: upload.clientId,
      owners: [project?.reviewerId ?? manager],
      superiors: [manager],
    }
  }
  return undefined
}
