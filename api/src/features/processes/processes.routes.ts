import { type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import {
  DiagramElements,
  Heatmap,
  HeatmapQuery,
  InstanceDetail,
  InstanceKey,
  InstanceQuery,
  InstanceView,
  PeriodQuery,
  ProcessId,
  ProcessView,
} from './processes.schema.ts'
import type { ProcessService } from './processes.service.ts'

const dashboard = { method: 'get', realm: 'staff', can: 'processes:R', tag: 'Process dashboard' } as const

/** The process dashboard. */
export const processRoutes = ({ processes }: { processes: ProcessService }): Endpoint[] => [
  query(
    {
      ...dashboard,
      path: '/processes',
      summary: 'Deployed versions with their instances by state',
      query: PeriodQuery,
      answer: pageOf(ProcessView),
    },
    ({ query: { days }, user, clock, trx }) => processes.definitions(days, user, clock, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/processes/:processId/heatmap',
      summary: 'Tokens, incidents and durations on the diagram',
      params: ProcessId,
      query: HeatmapQuery,
      answer: Heatmap,
    },
    ({ params, query: filter, user, clock, trx }) =>
      processes.heatmap(params.processId, filter, user, clock, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances',
      summary: 'Process instances, newest first',
      query: InstanceQuery,
      answer: pageOf(InstanceView),
    },
    ({ query: filter, user, trx }) => processes.list(filter, user, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey',
      summary: 'One instance: where it stands and what it waits for',
      params: InstanceKey,
      answer: InstanceDetail,
    },
    ({ params, user, trx }) => processes.read(params.instanceKey, user, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/diagram',
      summary: 'The model with the tokens of one instance',
      params: InstanceKey,
      answer: DiagramElements,
    },
    ({ params, user, trx }) => processes.diagram(params.instanceKey, user, trx),
  ),
]
