import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { projectDiagram } from './project-diagram.ts'
import type { ProjectLifecycle } from './project-lifecycle.ts'
import { projectView } from './project-view.ts'
import {
  CancelProject,
  ChangedProject,
  OpenProject,
  ProjectDiagram,
  ProjectMembers,
  ProjectQuery,
  ProjectSummary,
  ProjectView,
} from './projects.schema.ts'
import type { ProjectService } from './projects.service.ts'

const params = z.object({ projectId: z.uuid() })
const base = { realm: 'staff', params, answer: ProjectView } as const

/** Regulated projects: list, open, start, page, people, diagram, cancel (file 03). */
export const projectRoutes = ({
  projects,
  lifecycle,
}: {
  projects: ProjectService
  lifecycle: ProjectLifecycle
}): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/projects',
      realm: 'staff',
      can: 'projects:R',
      summary: 'List projects',
      query: ProjectQuery,
      answer: pageOf(ProjectSummary),
    },
    ({ query, clock, trx }) => projects.list(query, clock.today(), trx),
  ),
  command(
    {
      method: 'post',
      path: '/projects',
      realm: 'staff',
      can: 'projects:W',
      summary: 'Open a regulated project as a draft',
      body: OpenProject,
      answer: ProjectView,
      status: 201,
      action: 'project.open',
      errors: ['CLIENT_INACTIVE', 'TEMPLATE_NOT_PUBLISHED', 'TEAM_NEEDS_MANAGER', 'DATE_ORDER'],
    },
    async ({ body, user, clock, trx }) => {
      const id = await projects.open(body, user, clock, trx)
      return created(`/api/projects/${id}`, await projectView(id, clock.today(), trx))
    },
  ),
  query(
    { ...base, method: 'get', path: '/projects/:projectId', can: 'projects:R', summary: 'Read a project' },
    ({ params, clock, trx }) => projectView(params.projectId, clock.today(), trx),
  ),
  command(
    {
      ...base,
      method: 'patch',
      path: '/projects/:projectId',
      can: 'projects:W',
      summary: 'Change title, target date or portal visibility',
      body: ChangedProject,
      action: 'project.change',
      errors: ['FIELD_READ_ONLY', 'PROJECT_CLOSED', 'DATE_ORDER'],
    },
    async ({ params, body, ifMatch, clock, trx }) => {
      await projects.change(params.projectId, body, ifMatch, trx)
      return projectView(params.projectId, clock.today(), trx)
    },
  ),
  command(
    {
      ...base,
      method: 'post',
      path: '/projects/:projectId/start',
      can: 'projects:A',
      summary: 'Start the process of a project',
      action: 'project.start',
      errors: ['PROJECT_STATE', 'CLIENT_INACTIVE', 'TEMPLATE_NOT_PUBLISHED'],
    },
    async ({ params: { projectId }, ifMatch, clock, trx, waitFor }) => {
      await lifecycle.start(projectId, ifMatch, clock, trx)
      waitFor(async (later) =>
        (await lifecycle.hasBegun(projectId, later))
          ? projectView(projectId, clock.today(), later)
          : undefined,
      )
      return projectView(projectId, clock.today(), trx)
    },
  ),
  command(
    {
      ...base,
      method: 'post',
      path: '/projects/:projectId/cancel',
      can: 'projects:A',
      action: 'project.cancel',
      summary: 'Cancel a project',
      body: CancelProject,
      errors: ['REASON_REQUIRED', 'PROJECT_CLOSED'],
    },
    async ({ params, body, clock, trx }) => {
      await lifecycle.cancel(params.projectId, body.reason, clock, trx)
      return projectView(params.projectId, clock.today(), trx)
    },
  ),
  query(
    {
      method: 'get',
      path: '/projects/:projectId/members',
      realm: 'staff',
      can: 'projects:R',
      summary: 'People on a project',
      params,
      answer: z.object({ items: ProjectView.shape.members }),
    },
    async ({ params, trx }) => ({ items: await projectRepository.members(params.projectId, trx) }),
  ),
  command(
    {
      ...base,
      method: 'put',
      path: '/projects/:projectId/members',
      can: 'projects:A',
      summary: 'Set the people on a project',
      body: ProjectMembers,
      action: 'project.set-members',
    },
    async ({ params, body, clock, trx }) => {
      await projects.setMembers(params.projectId, body, clock, trx)
      return projectView(params.projectId, clock.today(), trx)
    },
  ),
  query(
    {
      method: 'get',
      path: '/projects/:projectId/diagram',
      realm: 'staff',
      can: 'projects:R',
      summary: 'The running process of a project as a diagram with active, done and failed elements',
      params,
      answer: ProjectDiagram,
    },
    ({ params, trx }) => projectDiagram(params.projectId, trx),
  ),
]
