import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { ProjectId } from '../invoices/invoices.schema.ts'
import {
  ChangeMilestone,
  MilestoneId,
  MilestoneList,
  MilestoneView,
  NewMilestone,
} from './milestones.schema.ts'
import type { MilestoneService } from './milestones.service.ts'

const both = { realm: 'both', tag: 'Milestones' } as const

/** Milestones of a project: what is billed when. */
export const milestoneRoutes = ({ milestones }: { milestones: MilestoneService }): Endpoint[] => [
  query(
    {
      ...both,
      method: 'get',
      path: '/projects/:projectId/milestones',
      can: 'invoices:R',
      summary: 'Milestones of a project with their invoices; a client sees reached ones',
      params: ProjectId,
      answer: MilestoneList,
    },
    ({ params, ...caller }) => milestones.list(params.projectId, caller),
  ),
  command(
    {
      ...both,
      method: 'post',
      path: '/projects/:projectId/milestones',
      can: 'invoices:W',
      action: 'milestone.add',
      summary: 'Add a milestone',
      params: ProjectId,
      body: NewMilestone,
      answer: MilestoneView,
      status: 201,
      errors: ['AMOUNT_NEGATIVE', 'CURRENCY_MISMATCH'],
    },
    async ({ params, body, ...caller }) => {
      const milestone = await milestones.add(params.projectId, body, caller)
      return created(`/api/milestones/${milestone.id}`, milestone)
    },
  ),
  command(
    {
      ...both,
      method: 'patch',
      path: '/milestones/:milestoneId',
      can: 'invoices:W',
      action: 'milestone.change',
      summary: 'Change a milestone until it is invoiced',
      params: MilestoneId,
      body: ChangeMilestone,
      answer: MilestoneView,
      errors: ['MILESTONE_LOCKED', 'AMOUNT_NEGATIVE', 'CURRENCY_MISMATCH'],
    },
    ({ params, body, ifMatch, ...caller }) => milestones.change(params.milestoneId, body, ifMatch, caller),
  ),
  command(
    {
      ...both,
      method: 'post',
      path: '/milestones/:milestoneId/reach',
      can: 'invoices:W',
      action: 'milestone.reach',
      summary: 'Reach a milestone by hand; its invoice is drafted by itself',
      params: MilestoneId,
      answer: MilestoneView,
      errors: ['MILESTONE_REACHED', 'MILESTONE_CANCELLED'],
    },
    ({ params, ...caller }) => milestones.reach(params.milestoneId, caller),
  ),
]
