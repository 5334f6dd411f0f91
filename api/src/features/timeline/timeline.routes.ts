import { NotFound } from '@zippcrm/domain/errors.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { decodeCursor, PageQuery, pageOf, toPage } from '../../http/page.ts'
import { timelineKinds, timelineOf } from './timeline.repository.ts'

const kinds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(timelineKinds)))
  .optional()

/** The one timeline of a project (PRJ-44). */
export const timelineRoutes = (): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/projects/:projectId/timeline',
      realm: 'staff',
      can: 'projects:R',
      summary: 'What happened on a project, newest first; `kind` takes several, separated by commas',
      params: z.object({ projectId: z.uuid() }),
      query: PageQuery.extend({ kind: kinds }),
      answer: pageOf(
        z.object({
          id: z.string(),
          at: z.iso.datetime(),
          kind: z.enum(timelineKinds),
          title: z.string(),
          text: z.string().nullable(),
          who: z.string().nullable(),
        }),
      ),
    },
    async ({ params, query: { kind, cursor, limit }, trx }) => {
      if (!(await projectRepository.find(params.projectId, trx))) throw new NotFound()
      const before = decodeCursor(cursor, 2) as [string, string] | undefined
      const rows = await timelineOf(params.projectId, { kinds: kind, before, limit }, trx)
      const page = toPage(rows, limit, (row) => [
        (row as { exact?: string }).exact ?? row.at.toISOString(),
        row.id,
      ])
      return {
        ...page,
        items: page.items.map(({ id, at, kind, title, text, who }) => ({
          id,
          at: at.toISOString(),
          kind,
          title,
          text,
          who,
        })),
      }
    },
  ),
]
