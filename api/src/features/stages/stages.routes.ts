import { NotFound } from '@zippcrm/domain/errors.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { peopleOf, presentStage, projectView } from '../projects/project-view.ts'
import { ProjectView, StageView } from '../projects/projects.schema.ts'
import { StageDecision, StageParams, SubmitStage } from './stages.schema.ts'
import type { StageService } from './stages.service.ts'

/** Stage gates (file 03). */
export const stageRoutes = ({ gates }: { gates: StageService }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/projects/:projectId/stages',
      realm: 'staff',
      can: 'projects:R',
      summary: 'The five stages of a project',
      params: z.object({ projectId: z.uuid() }),
      answer: z.object({ items: z.array(StageView) }),
    },
    async ({ params, trx }) => {
      const project = await projectRepository.find(params.projectId, trx)
      if (!project) throw new NotFound()
      const stages = await stageRepository.of(project.id, trx)
      const people = await peopleOf(project, stages, trx)
      return { items: stages.map((stage) => presentStage(stage, project, people)) }
    },
  ),
  command(
    {
      method: 'post',
      path: '/projects/:projectId/stages/:stage/submit',
      realm: 'staff',
      can: 'projects:W',
      summary: 'Ask for the gate of the stage in work',
      params: StageParams,
      body: SubmitStage,
      answer: ProjectView,
      action: 'stage.submit',
      errors: [
        'EVIDENCE_MISSING',
        'STAGE_NOT_IN_PROGRESS',
        'TASK_GONE',
        'TASK_NOT_READY',
        'ON_HOLD',
        'PROJECT_CLOSED',
      ],
    },
    async ({ params: { projectId, stage }, body, user, clock, trx, waitFor }) => {
      await gates.submit(projectId, stage, body.note, user, clock, trx)
      waitFor(async (later) =>
        (await gates.movedFrom(projectId, stage, ['in_progress', 'returned'], later))
          ? projectView(projectId, clock.today(), later)
          : undefined,
      )
      return projectView(projectId, clock.today(), trx)
    },
  ),
  command(
    {
      method: 'post',
      path: '/projects/:projectId/stages/:stage/decision',
      realm: 'staff',
      can: 'stage-gate:A',
      summary: 'Pass or return a stage',
      params: StageParams,
      body: StageDecision,
      answer: ProjectView,
      action: 'stage.decide',
      errors: [
        'EVIDENCE_MISSING',
        'SELF_APPROVAL',
        'STAGE_NOT_IN_REVIEW',
        'REASON_REQUIRED',
        'LICENCE_DETAILS_REQUIRED',
        'TASK_GONE',
        'TASK_NOT_READY',
      ],
    },
    async ({ params: { projectId, stage }, body, user, clock, trx, waitFor }) => {
      await gates.decide(projectId, stage, body, user, clock, trx)
      waitFor(async (later) =>
        (await gates.movedFrom(projectId, stage, ['in_review'], later))
          ? projectView(projectId, clock.today(), later)
          : undefined,
      )
      return projectView(projectId, clock.today(), trx)
    },
  ),
]
