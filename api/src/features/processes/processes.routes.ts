import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { PageQuery, pageOf } from '../../http/page.ts'
import {
  DiagramElements,
  GiveReason,
  Heatmap,
  HeatmapQuery,
  HistoryEntry,
  InstanceDetail,
  InstanceKey,
  InstanceQuery,
  InstanceView,
  JobView,
  ProcessId,
  ProcessView,
  TimerView,
  VariableView,
} from './processes.schema.ts'
import type { ProcessService } from './processes.service.ts'

const dashboard = { method: 'get', realm: 'staff', can: 'processes:R', tag: 'Process dashboard' } as const
const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })

/** The process dashboard. */
export const processRoutes = ({ processes }: { processes: ProcessService }): Endpoint[] => [
  query(
    {
      ...dashboard,
      path: '/processes',
      summary: 'Deployed versions with their instances by state',
      answer: pageOf(ProcessView),
    },
    ({ user, trx }) => processes.definitions(user, trx),
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

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/history',
      summary: 'What was passed, in order',
      params: InstanceKey,
      query: PageQuery,
      answer: pageOf(HistoryEntry),
    },
    ({ params, query: page, user, trx }) => processes.history(params.instanceKey, page, user, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/variables',
      summary: 'Current variables; personal ones masked',
      params: InstanceKey,
      answer: listOf(VariableView),
    },
    ({ params, user, trx }) => processes.variables(params.instanceKey, user, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/jobs',
      summary: 'Jobs with their retries',
      params: InstanceKey,
      answer: listOf(JobView),
    },
    ({ params, user, trx }) => processes.jobs(params.instanceKey, user, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-instances/:instanceKey/timers',
      summary: 'Timers, the next first',
      params: InstanceKey,
      answer: listOf(TimerView),
    },
    ({ params, user, trx }) => processes.timers(params.instanceKey, user, trx),
  ),

  command(
    {
      ...dashboard,
      method: 'post',
      path: '/process-instances/:instanceKey/cancel',
      can: 'processes:A',
      action: 'process-instance.cancel',
      summary: 'Cancel a running instance, with a reason',
      params: InstanceKey,
      body: GiveReason,
      answer: InstanceDetail,
      errors: ['INSTANCE_FINISHED'],
    },
    async ({ params: { instanceKey }, body, user, trx, waitFor }) => {
      await processes.cancel(instanceKey, body.reason, user, trx)
      waitFor(async (after) =>
        (await processes.hasEnded(instanceKey, user, after))
          ? processes.read(instanceKey, user, after)
          : undefined,
      )
      return processes.read(instanceKey, user, trx)
    },
  ),
]
