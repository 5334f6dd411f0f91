import { defineError } from '@zippcrm/domain/errors.ts'
import { findRecords, type SearchType, searchTypes } from '@zippcrm/domain/search/find-records.ts'
import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { can } from '../../http/matrix.ts'
import { type FindTasks, searchTasks } from './search-tasks.ts'

const QueryLength = defineError('QUERY_LENGTH', 422, 'Type between 2 and 200 characters')
const TypeUnknown = defineError('TYPE_UNKNOWN', 422, 'There is no such kind of record to search')

const SearchQuery = z.object({
  q: z.string().default(''),
  types: z.string().max(100).optional().describe('Comma-separated: client, project, invoice, document, task'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

const Found = z.object({ kind: z.string(), id: z.string(), title: z.string(), subtitle: z.string() })

const moduleOf: Record<SearchType, `${string}:R`> = {
  client: 'clients:R',
  project: 'projects:R',
  invoice: 'invoices:R',
  document: 'documents:R',
}

/** The command palette's search over everything the caller may see (spec 14, `/search`). */
export const searchRoutes = ({ findTasks }: { findTasks: FindTasks }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/search',
      realm: 'staff',
      tag: 'Search',
      summary: 'Clients, projects, invoices, documents and tasks by name or number',
      query: SearchQuery,
      answer: z.object({ items: z.array(Found) }),
      errors: ['QUERY_LENGTH', 'TYPE_UNKNOWN'],
    },
    async ({ query: { q, types, limit }, user, clock, trx }) => {
      const term = q.trim()
      if (term.length < 2 || term.length > 200) throw new QueryLength()
      const asked = types?.split(',') ?? [...searchTypes, 'task']
      const unknown = asked.find((type) => type !== 'task' && !searchTypes.includes(type as SearchType))
      if (unknown) throw new TypeUnknown(`“${unknown}” is not a kind of record that can be searched.`)
      const records = searchTypes.filter((type) => asked.includes(type) && can(user, moduleOf[type]))
      const found = records.length ? await findRecords({ q: term, types: records, limit }, trx) : []
      const tasks =
        asked.includes('task') && can(user, 'tasks:R')
          ? await searchTasks(findTasks, { q: term, limit }, user, clock, trx)
          : []
      return { items: [...found, ...tasks].slice(0, limit) }
    },
  ),
]
