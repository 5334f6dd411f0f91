import type { EndpointDeps } from './endpoints.ts'
import { atlasRoutes } from './features/atlas/atlas.routes.ts'
import { clockRoutes } from './features/clock/clock.routes.ts'
import { clockService } from './features/clock/clock.service.ts'
import { engineCommandRoutes } from './features/engine-commands/engine-commands.routes.ts'
import { engineCommandService } from './features/engine-commands/engine-commands.service.ts'
import { liveRoutes } from './features/live/live.routes.ts'
import { liveHub } from './features/live/live-hub.ts'
import { missionControlRoutes } from './features/mission-control/mission-control.routes.ts'
import { missionControlService } from './features/mission-control/mission-control.service.ts'
import { outboxMailRoutes } from './features/outbox-mails/outbox-mails.routes.ts'
import { outboxMailService } from './features/outbox-mails/outbox-mails.service.ts'
import { processMigrationRoutes } from './features/process-migrations/process-migrations.routes.ts'
import { processMigrationService } from './features/process-migrations/process-migrations.service.ts'
import { approvalService } from './features/process-operations/approvals.service.ts'
import { processOperationRoutes } from './features/process-operations/process-operations.routes.ts'
import { processOperationService } from './features/process-operations/process-operations.service.ts'
import { engineHealthRoutes } from './features/processes/engine-health.routes.ts'
import { engineHealthService } from './features/processes/engine-health.service.ts'
import { incidentRoutes } from './features/processes/incidents.routes.ts'
import { incidentService } from './features/processes/incidents.service.ts'
import { instancePartRoutes } from './features/processes/instance-parts.routes.ts'
import { instancePartService } from './features/processes/instance-parts.service.ts'
import { processRoutes } from './features/processes/processes.routes.ts'
import { processService } from './features/processes/processes.service.ts'
import { queueSessionOf } from './features/queues/queue-session.ts'
import { queueRoutes } from './features/queues/queues.routes.ts'
import { searchRoutes } from './features/search/search.routes.ts'
import type { TaskService } from './features/tasks/tasks.service.ts'
import type { Endpoint } from './http/endpoint.ts'

export interface OperationsDeps extends Pick<EndpointDeps, 'env' | 'listener'> {
  tasks: TaskService
}

/** What staff see of the engine, of everything that leaves the house, and of what waits for them. */
export function operationsEndpoints({ env, listener, tasks }: OperationsDeps): Endpoint[] {
  const incidents = incidentService()
  const operations = processOperationService()
  const migrations = processMigrationService({ operations })
  const approvals = approvalService({
    operations,
    replan: ({ kind, asked }, user, trx) =>
      (kind === 'migrate' ? migrations : operations).replan(asked as never, user, trx),
  })
  return [
    ...processRoutes({ processes: processService() }),
    ...instancePartRoutes({ parts: instancePartService() }),
    ...incidentRoutes({ incidents }),
    ...atlasRoutes(),
    ...engineHealthRoutes({ health: engineHealthService() }),
    ...processOperationRoutes({ operations, approvals }),
    ...processMigrationRoutes({ operations, migrations }),
    ...engineCommandRoutes({ commands: engineCommandService() }),
    ...outboxMailRoutes({ mails: outboxMailService() }),
    ...missionControlRoutes({
      missionControl: missionControlService({ inbox: tasks, countIncidents: incidents.count }),
    }),
    ...searchRoutes({ findTasks: tasks.list }),
    ...liveRoutes({ hub: liveHub({ listener }) }),
    ...queueRoutes({ session: queueSessionOf(env) }),
    ...(env.MOVABLE_CLOCK && env.ZEEBE_MONITORING_URL
      ? clockRoutes({ clock: clockService({ monitoringUrl: env.ZEEBE_MONITORING_URL }) })
      : []),
  ]
}
