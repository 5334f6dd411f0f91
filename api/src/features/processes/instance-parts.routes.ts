import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { PageQuery, pageOf } from '../../http/page.ts'
import {
  DecisionView,
  HistoryEntry,
  JobView,
  MessageView,
  Relative,
  Replay,
  TimerView,
  VariableChange,
  VariableView,
} from './instance-parts.schema.ts'
import type { InstancePartService } from './instance-parts.service.ts'
import { InstanceKey } from './processes.schema.ts'

const dashboard = { method: 'get', realm: 'staff', can: 'processes:R', tag: 'Process dashboard' } as const

/** Parts of one instance that come as short lists: path, what it is, and the shape of an item. */
const lists = [
  ['variables', 'Current variables; personal ones masked', VariableView],
  ['variable-changes', 'Every value variables have had, oldest first; personal ones masked', VariableChange],
  ['jobs', 'Jobs with their retries', JobView],
  ['timers', 'Timers, the next first', TimerView],
  ['messages', 'Messages waited for and received', MessageView],
  ['decisions', 'Decisions with inputs, outputs and the rows that matched', DecisionView],
  ['relatives', 'Calling and called instances, and others of the same record', Relative],
] as const

const readers = {
  variables: 'variables',
  'variable-changes': 'variableChanges',
  jobs: 'jobs',
  timers: 'timers',
  messages: 'messages',
  decisions: 'decisions',
  relatives: 'relatives',
} as const satisfies Record<(typeof lists)[number][0], keyof InstancePartService>

/** What belongs to one instance (ENG-22). */
export const instancePartRoutes = ({ parts }: { parts: InstancePartService }): Endpoint[] => [
  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/history',
      summary: 'What was passed, in order',
      params: InstanceKey,
      query: PageQuery,
      answer: pageOf(HistoryEntry),
    },
    ({ params, query: page, user, trx }) => parts.history(params.instanceKey, page, user, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/replay',
      summary: 'When elements were entered and left: the diagram at any moment',
      params: InstanceKey,
      answer: Replay,
    },
    ({ params, user, trx }) => parts.replay(params.instanceKey, user, trx),
  ),

  ...lists.map(([path, summary, item]) =>
    query(
      {
        ...dashboard,
        path: `/process-instances/:instanceKey/${path}`,
        summary,
        params: InstanceKey,
        answer: z.object({ items: z.array(item as z.ZodType) }),
      },
      ({ params, user, trx }) => parts[readers[path]](params.instanceKey, user, trx),
    ),
  ),
]
