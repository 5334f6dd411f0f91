import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { clientSentence } from '@zippcrm/domain/position/client-sentences.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { licenceRepository } from '@zippcrm/domain/projects/liaison.repository.ts'
import { milestoneRepository } from '@zippcrm/domain/projects/milestone.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import type { DocumentRequest, Project, ProjectStage } from '@zippcrm/domain/projects/records.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { whereItStands } from '@zippcrm/domain/projects/where-it-stands.ts'
import type { z } from 'zod'
import { invoiceNumbers } from '../projects/projects.repository.ts'
import { presentPortalDocument, sharedDocuments } from './portal-documents.ts'
import type { PortalRequestSummary } from './portal-projects.schema.ts'

/** A client's own matters. Row-level security lets only those through; the presenter lets only file 07's fields out (POR-38). */
export const portalProjectService = () => ({
  async list(today: string, trx: Trx) {
    const ids: { id: string }[] = await trx('project').orderBy('id', 'desc').limit(200).select('id')
    const items = []
    for (const { id } of ids) {
      const { project, stages, requests } = await load(id, trx)
      items.push(presentSummary(project, stages, requests, today))
    }
    return { items, nextCursor: null }
  },

  async read(id: string, today: string, trx: Trx) {
    const { project, stages, requests } = await load(id, trx)
    const documents = await sharedDocuments({ projectId: id, limit: 200 }, trx)
    const licence = await licenceRepository.of(id, trx)
    const milestones = await milestoneRepository.of(id, trx)
    const invoices = await invoiceNumbers(
      milestones.map((milestone) => milestone.invoiceId),
      trx,
    )
    return {
      ...presentSummary(project, stages, requests, today),
      requests: (await documentRequestRepository.of(id, trx)).map((request) =>
        presentPortalRequest(request, today),
      ),
      documents: documents.map(presentPortalDocument),
      licence: licence
        ? { licenceNo: licence.licenceNo, issuedOn: licence.issuedOn, expiresOn: licence.expiresOn }
        : null,
      milestones: milestones.map((milestone) => ({
        id: milestone.id,
        title: milestone.title,
        amountMinor: milestone.amountMinor,
        currency: milestone.currency,
        reachedAt: milestone.reachedAt?.toISOString() ?? null,
        invoice: invoiceOf(milestone.invoiceId, invoices),
      })),
    }
  },
})

async function load(id: string, trx: Trx) {
  const project = await projectRepository.find(id, trx)
  if (!project) throw new NotFound()
  return {
    project,
    stages: await stageRepository.of(id, trx),
    requests: await documentRequestRepository.openOf(id, trx),
  }
}

/** A draft invoice is not readable here, so it has no number and is not mentioned. */
const invoiceOf = (invoiceId: string | null, numbers: Map<string, string | null>) => {
  const number = invoiceId && numbers.get(invoiceId)
  return number ? { id: invoiceId, number } : null
}

function presentSummary(
  project: Project,
  stages: ProjectStage[],
  requests: DocumentRequest[],
  today: string,
) {
  const current = stages.find((stage) => stage.stage === project.stage)
  const mine = requests.filter((request) => request.state !== 'submitted')
  return {
    id: project.id,
    number: project.number,
    title: project.title,
    regulator: project.regulator,
    status: project.status,
    sentence: whereItStands({
      status: project.status,
      stage: project.stage,
      regulator: project.regulator,
      stageState: current?.state ?? null,
      waitingForClient: mine.map((request) => ({ dueOn: request.dueOn, overdue: request.dueOn < today })),
      underReview: requests.length - mine.length,
      dueOn: current?.dueOn ?? null,
    }),
    stage: project.stage,
    stages: stages.map((stage) => ({
      stage: stage.stage,
      name: stage.name,
      state:
        stage.state === 'passed'
          ? ('done' as const)
          : stage.stage === project.stage
            ? ('current' as const)
            : ('next' as const),
      dueOn: stage.dueOn,
      doneAt: stage.state === 'passed' ? (stage.decidedAt?.toISOString() ?? null) : null,
    })),
    progressPct: project.progressPct,
    targetIssueOn: project.targetIssueOn,
    openRequests: mine.length,
  }
}

/** A request as the client reads it; one that is not sent yet is not theirs. */
export function presentPortalRequest(
  request: DocumentRequest,
  today: string,
): z.infer<typeof PortalRequestSummary> {
  const { state } = request
  if (state === 'draft') throw new NotFound()
  const isOpen = state === 'open' || state === 'overdue'
  return {
    id: request.id,
    number: request.number,
    title: request.title,
    state,
    dueOn: request.dueOn,
    overdue: isOpen && request.dueOn < today,
    // Once another file was sent, the reason against the last one is no longer news.
    clientReason: isOpen ? request.clientReason : null,
    sentence: requestSentence(request, today),
    projectId: request.projectId,
  }
}

/** Where a request stands, in words; closed ones say how they ended. */
function requestSentence({ state, dueOn }: DocumentRequest, today: string): string {
  if (state === 'accepted') return 'We have what we need. Thank you.'
  if (state === 'waived' || state === 'cancelled') return 'This is no longer needed.'
  const step = state === 'submitted' ? 'wait.upload-decided' : 'userTask_sendDocument'
  return clientSentence('document-request', step, { by: printDate(dueOn), late: dueOn < today })
}

export type PortalProjectService = ReturnType<typeof portalProjectService>
