import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import { ClientInactive } from '@zippcrm/domain/clients/client-errors.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { isColleague } from '@zippcrm/domain/identity/staff.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { nextNumber } from '@zippcrm/domain/numbering/next-number.ts'
import { milestoneRepository } from '@zippcrm/domain/projects/milestone.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import {
  DateOrder,
  FieldReadOnly,
  ProjectClosed,
  TeamNeedsManager,
  TemplateNotPublished,
} from '@zippcrm/domain/projects/project-errors.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import { milestonesFor } from '@zippcrm/domain/projects/template.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import { sortedCursor, toSortedPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { presentProjectRow } from './project-view.ts'
import { earliestRequests, expiredEvidence } from './projects.repository.ts'
import {
  type ChangedProject,
  type OpenProject,
  type ProjectMembers,
  type ProjectQuery,
  readOnlyFields,
} from './projects.schema.ts'

/** What opening asks of who opens: their teams, where neither the form nor the client names one. */
type Opener = Pick<User, 'companyId' | 'teamIds' | 'managedTeamIds'>

/** Opening, listing and changing regulated projects; moving them is the process's and the lifecycle's business. */
export const projectService = () => ({
  async list(filter: z.infer<typeof ProjectQuery>, today: string, trx: Trx) {
    const after = sortedCursor(filter.cursor, filter.sort)
    const rows = await projectRepository.list({ ...filter, search: filter.q, after }, trx)
    const page = toSortedPage(rows, filter.limit, filter.sort)
    const ids = page.items.map((row) => row.id)
    const [expired, requests] = [await expiredEvidence(ids, today, trx), await earliestRequests(ids, trx)]
    return { ...page, items: page.items.map((row) => presentProjectRow(row, expired, requests, today)) }
  },

  /** Opens a project as a draft, pinned to the published template, with its stages and milestones (PRJ-01, PRJ-02). */
  async open(input: z.infer<typeof OpenProject>, user: Opener, clock: Clock, trx: Trx): Promise<string> {
    const today = clock.today()
    const client = await clientRepository.find(input.clientId, trx)
    if (!client)
      throw new NotFound('There is no such client.', [
        { field: '/clientId', code: 'NOT_FOUND', message: 'Choose a client' },
      ])
    if (client.status !== 'active') throw new ClientInactive(`${client.name} is ${client.status}`)
    const family = await templateRepository.findFamily(input.familyId, trx)
    const template =
      family?.status === 'published' ? await templateRepository.published(family.id, trx) : undefined
    if (!family || !template) throw new TemplateNotPublished()
    if (input.targetIssueOn && input.targetIssueOn < today) {
      throw new DateOrder(undefined, [
        { field: '/targetIssueOn', code: 'DATE_ORDER', message: 'The target date lies before today' },
      ])
    }

    const teamId = input.ownerTeamId ?? client.ownerTeamId ?? user.managedTeamIds[0] ?? user.teamIds[0]
    const team = teamId
      ? await trx('team').where({ id: teamId, is_active: true }).first('id', 'manager_user_id')
      : undefined
    const managerId = input.managerId ?? team?.manager_user_id
    if (!team || !managerId) throw new TeamNeedsManager()

    const id = newId()
    const members = [
      { userId: managerId, role: 'manager' as const },
      ...(input.leadConsultantId ? [{ userId: input.leadConsultantId, role: 'lead' as const }] : []),
      ...(input.reviewerId ? [{ userId: input.reviewerId, role: 'reviewer' as const }] : []),
      ...input.consultantIds.map((userId) => ({ userId, role: 'consultant' as const })),
    ]
    const project = await projectRepository.insert(
      {
        id,
        companyId: user.companyId,
        number: await nextNumber({ companyId: user.companyId, series: 'PRJ', year: today.slice(0, 4) }, trx),
        title: input.title,
        clientId: client.id,
        dealUuid: newId(),
        regulator: family.regulator,
        familyId: family.id,
        templateVersionId: template.id,
        ownerTeamId: team.id,
        managerId,
        leadConsultantId: input.leadConsultantId ?? null,
        reviewerId: input.reviewerId ?? null,
        memberIds: members.map((member) => member.userId),
        openedOn: today,
        targetIssueOn: input.targetIssueOn ?? null,
        portalVisible: input.portalVisible,
        billingMode: input.billingMode,
        feeMinor: input.feeMinor,
        currency: input.currency,
      },
      trx,
    )
    await projectRepository.setMembers(project, members, today, trx)
    for (const { stage, seq, name, durationDays, gateDecider } of template.stages) {
      await stageRepository.insert(
        {
          id: newId(),
          companyId: user.companyId,
          projectId: id,
          stage,
          seq,
          name,
          durationDays,
          gateDecider,
        },
        trx,
      )
    }
    if (input.billingMode === 'milestone' && input.feeMinor > 0) {
      for (const milestone of milestonesFor(template.billingMilestones, input.feeMinor)) {
        await milestoneRepository.insert(
          {
            id: newId(),
            companyId: user.companyId,
            projectId: id,
            clientId: client.id,
            dealUuid: project.dealUuid,
            currency: input.currency,
            ...milestone,
          },
          trx,
        )
      }
    }
    await tell({ companyId: user.companyId, topic: 'project.created', entity: 'project', entityId: id }, trx)
    return id
  },

  async change(id: string, change: z.infer<typeof ChangedProject>, ifMatch: string | undefined, trx: Trx) {
    const project = await projectRepository.findForUpdate(id, trx)
    if (!project) throw new NotFound()
    const forbidden = readOnlyFields.filter((field) => field in change)
    if (forbidden.length) {
      throw new FieldReadOnly(
        undefined,
        forbidden.map((field) => ({
          field: `/${field}`,
          code: 'FIELD_READ_ONLY',
          message: 'The process alone writes this',
        })),
      )
    }
    requireMatch(ifMatch, project.rowVersion)
    assertOpen(project.status)
    const { title, targetIssueOn, portalVisible } = change
    if (targetIssueOn && targetIssueOn < project.openedOn) throw new DateOrder()
    await projectRepository.patch(id, { title, targetIssueOn, portalVisible }, trx)
    await tell(
      {
        companyId: project.companyId,
        topic: 'project.changed',
        entity: 'project',
        entityId: id,
        clientId: project.clientId,
        audience: 'both',
      },
      trx,
    )
  },

  async setMembers(id: string, { members }: z.infer<typeof ProjectMembers>, clock: Clock, trx: Trx) {
    const project = await projectRepository.findForUpdate(id, trx)
    if (!project) throw new NotFound()
    assertOpen(project.status)
    if (!members.some((member) => member.role === 'manager'))
      throw new TeamNeedsManager('A project has a manager')
    await projectRepository.setMembers(project, members, clock.today(), trx)
    await tell(
      { companyId: project.companyId, topic: 'project.changed', entity: 'project', entityId: id },
      trx,
    )
  },

  /** Puts another manager on a project and keeps everybody else; returns who it was. */
  async setManager(id: string, managerId: string, clock: Clock, trx: Trx): Promise<string> {
    const project = await projectRepository.find(id, trx)
    if (!project) throw new NotFound()
    if (!(await isColleague(managerId, trx))) throw new TeamNeedsManager('Choose a colleague who can sign in')
    const others = (await projectRepository.members(id, trx)).filter(({ role }) => role !== 'manager')
    const members = [{ userId: managerId, role: 'manager' }, ...others] as z.infer<
      typeof ProjectMembers
    >['members']
    await this.setMembers(id, { members }, clock, trx)
    return project.managerId
  },
})

/** Refuses any write on a closed project. */
export function assertOpen(status: string): void {
  if (status === 'completed' || status === 'cancelled') throw new ProjectClosed(`The project is ${status}`)
}

export type ProjectService = ReturnType<typeof projectService>
