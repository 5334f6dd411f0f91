import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { expiryRepository } from '@zippcrm/domain/expiries/expiry.repository.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { licenceRepository } from '@zippcrm/domain/projects/liaison.repository.ts'
import { milestoneRepository } from '@zippcrm/domain/projects/milestone.repository.ts'
import { projectHealth } from '@zippcrm/domain/projects/progress.ts'
import { type ProjectListRow, projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import type {
  BillingMilestone,
  DocumentRequest,
  Project,
  ProjectStage,
} from '@zippcrm/domain/projects/records.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { type Stage, stageNames } from '@zippcrm/domain/projects/stages.ts'
import { templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import { hiddenFieldsOf } from '../../http/matrix.ts'
import { expiredEvidence, invoiceNumbers, namesOf, openSteps } from './projects.repository.ts'

/** A project as staff see it: where it stands, who can move it, what it earns and what is open. */
export async function projectView(id: string, today: string, trx: Trx) {
  const project = await projectRepository.find(id, trx)
  if (!project) throw new NotFound()
  const client = await clientRepository.find(project.clientId, trx)
  const family = await templateRepository.findFamily(project.familyId, trx)
  const template = await templateRepository.findVersion(project.templateVersionId, trx)
  const stages = await stageRepository.of(id, trx)
  const milestones = await milestoneRepository.of(id, trx)
  const requests = await documentRequestRepository.openOf(id, trx)
  const licence = await licenceRepository.of(id, trx)
  const team = await trx('team').where({ id: project.ownerTeamId }).first('id', 'name')
  const people = await peopleOf(project, stages, trx, requests)
  const invoices = await invoiceNumbers(
    milestones.map((milestone) => milestone.invoiceId),
    trx,
  )

  const money = await moneySeen(trx)

  return {
    id,
    number: project.number,
    title: project.title,
    client: { id: project.clientId, name: client?.name ?? '' },
    regulator: project.regulator,
    family: { id: project.familyId, title: family?.title ?? '' },
    status: project.status,
    stage: project.stage,
    stageName: project.stage && stageNames[project.stage],
    health: healthOf(project, stages, requests, (await expiredEvidence([id], today, trx)).has(id), today),
    progressPct: project.progressPct,
    targetIssueOn: project.targetIssueOn,
    openedOn: project.openedOn,
    issuedOn: project.issuedOn,
    billingMode: project.billingMode,
    feeMinor: money.fee ? project.feeMinor : null,
    currency: project.currency,
    portalVisible: project.portalVisible,
    ownerTeam: team ?? null,
    cancelReason: project.cancelReason,
    stages: stages.map((stage) => presentStage(stage, project, people)),
    waitingFor: await waitingFor(project, requests, trx),
    members: await projectRepository.members(id, trx),
    milestones: money.milestones ? milestones.map((milestone) => presentMilestone(milestone, invoices)) : [],
    milestonesTotalMinor: money.fee
      ? milestones.reduce((sum, milestone) => sum + milestone.amountMinor, 0)
      : null,
    openRequests: requests.map((request) => presentRequest(request, people)),
    licences: licence
      ? [
          {
            licenceNo: licence.licenceNo,
            issuedOn: licence.issuedOn,
            expiresOn: licence.expiresOn,
            documentId: licence.documentId,
          },
        ]
      : [],
    expiries: await expiryRepository.of(id, trx),
    processInstanceKey: project.processInstanceKey === null ? null : String(project.processInstanceKey),
    processVersion: project.processVersion,
    ruleVersion: template?.version ?? null,
    rowVersion: project.rowVersion,
  }
}

/** What of a project's money the person asking may see: the fee by the field rules, milestones by their module. */
async function moneySeen(trx: Trx): Promise<{ fee: boolean; milestones: boolean }> {
  const { rows } = await trx.raw(`select app_roles() as roles, app_scope('invoices') <> 'none' as milestones`)
  const { roles, milestones } = rows[0]
  return { fee: milestones && !hiddenFieldsOf('project', roles).has('fee_minor'), milestones }
}

/** A line of the list of projects. */
export const presentProjectRow = (
  row: ProjectListRow,
  expired: Set<string>,
  overdueRequests: Map<string, string>,
  today: string,
) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  client: { id: row.clientId, name: row.clientName },
  regulator: row.regulator,
  family: { id: row.familyId, title: row.familyTitle },
  status: row.status,
  stage: row.stage,
  stageName: row.stage && stageNames[row.stage],
  health:
    row.status === 'active'
      ? projectHealth(
          {
            deadlines: [{ dueOn: row.stageDueOn }, { dueOn: overdueRequests.get(row.id) ?? null }],
            evidenceExpired: expired.has(row.id),
          },
          today,
        )
      : ('green' as const),
  progressPct: row.progressPct,
  targetIssueOn: row.targetIssueOn,
  stageDueOn: row.stageDueOn,
  managerName: row.managerName,
  openRequests: row.openRequests,
})

/** A document request where it is only mentioned. */
export const presentRequest = (request: DocumentRequest, people: Map<string, string>) => ({
  id: request.id,
  number: request.number,
  title: request.title,
  state: request.state,
  dueOn: request.dueOn,
  checklistItemId: request.checklistItemId,
  owner: personOf(request.ownerUserId, people),
})

/** Names of everybody whom stages and requests of a project mention. */
export const peopleOf = (
  project: Project,
  stages: ProjectStage[],
  trx: Trx,
  requests: DocumentRequest[] = [],
) =>
  namesOf(
    [
      ...stages.flatMap((stage) => [stage.submittedBy, stage.decidedBy, stageOwner(project, stage)]),
      ...requests.map((request) => request.ownerUserId),
    ],
    trx,
  )

/** A stage with the names of who sees to it, who asked and who decided. */
export const presentStage = (stage: ProjectStage, project: Project, people: Map<string, string>) => ({
  stage: stage.stage,
  name: stage.name,
  state: stage.state,
  gateDecider: stage.gateDecider,
  dueOn: stage.dueOn,
  enteredAt: stage.enteredAt?.toISOString() ?? null,
  attempts: stage.attempts,
  submittedBy: personOf(stage.submittedBy, people),
  submittedAt: stage.submittedAt?.toISOString() ?? null,
  decidedBy: personOf(stage.decidedBy, people),
  decidedAt: stage.decidedAt?.toISOString() ?? null,
  comment: stage.comment,
  owner: personOf(stageOwner(project, stage), people),
})

/** Who sees to a stage: the lead while it is worked on, whoever decides its gate while it is reviewed (PRJ-16). */
function stageOwner(project: Project, { state, gateDecider }: ProjectStage): string | null {
  if (state === 'in_review') return gateDecider === 'reviewer' ? project.reviewerId : project.managerId
  return state === 'in_progress' || state === 'returned' ? project.leadConsultantId : null
}

/** Somebody by id and name; nobody is null. */
export const personOf = (id: string | null, people: Map<string, string>) =>
  id ? { id, name: people.get(id) ?? 'Unknown' } : null

const presentMilestone = (milestone: BillingMilestone, invoices: Map<string, string | null>) => ({
  id: milestone.id,
  title: milestone.title,
  trigger: milestone.trigger,
  triggerRef: milestone.triggerRef,
  amountMinor: milestone.amountMinor,
  currency: milestone.currency,
  dueOn: milestone.dueOn,
  state: milestone.state,
  invoiceId: milestone.invoiceId,
  invoice: milestone.invoiceId
    ? { id: milestone.invoiceId, number: invoices.get(milestone.invoiceId) ?? null }
    : null,
})

function healthOf(
  project: Project,
  stages: ProjectStage[],
  requests: DocumentRequest[],
  evidenceExpired: boolean,
  today: string,
) {
  if (project.status !== 'active') return 'green' as const
  const current = stages.find((stage) => stage.stage === project.stage)
  const deadlines = [
    { dueOn: current?.dueOn ?? null },
    ...requests.filter((request) => request.state !== 'submitted'),
  ]
  return projectHealth({ deadlines, evidenceExpired }, today)
}

/** Who can move the project now (PRJ-14): the open step of its own process with names or groups, and since when. */
async function waitingFor(project: Project, requests: DocumentRequest[], trx: Trx) {
  const [step] = await openSteps('project', project.id, trx)
  if (!step) return null
  const stageName = stageNames[project.stage as Stage] ?? ''
  const fromClient = requests.filter((request) => request.state !== 'submitted').length
  return {
    what: `${step.title}: ${stageName}`,
    who: step.who,
    since: step.since.toISOString(),
    due: step.due?.toISOString() ?? null,
    taskKey: step.taskKey,
    client: fromClient > 0,
  }
}
