import { command, type Endpoint } from '../../http/endpoint.ts'
import { OperationView } from '../process-operations/process-operations.schema.ts'
import type { ProcessOperationService } from '../process-operations/process-operations.service.ts'
import { MigrationPlanView, PlanMigration, StartMigration } from './process-migrations.schema.ts'
import type { ProcessMigrationService } from './process-migrations.service.ts'

const shared = { method: 'post', realm: 'staff', can: 'processes:A', tag: 'Process operations' } as const

/** Moving running instances to another version of their process. */
export const processMigrationRoutes = ({
  migrations,
  operations,
}: {
  migrations: ProcessMigrationService
  operations: Pick<ProcessOperationService, 'ended'>
}): Endpoint[] => [
  command(
    {
      ...shared,
      path: '/process-migrations/plan',
      summary: 'Where each element goes and the verdict for each instance; nothing is sent',
      body: PlanMigration,
      answer: MigrationPlanView,
      errors: ['SELECTION_TOO_LARGE', 'VALIDATION_FAILED'],
    },
    ({ body, user, trx }) => migrations.plan(body, user, trx),
  ),

  command(
    {
      ...shared,
      path: '/process-migrations',
      action: 'process-migration.start',
      summary: 'Migrate every instance that goes as it is, as a process operation with a reason',
      body: StartMigration,
      answer: OperationView,
      errors: ['SELECTION_TOO_LARGE', 'VALIDATION_FAILED'],
    },
    async ({ body, user, trx, waitFor }) => {
      const started = await migrations.start(body, user, trx)
      waitFor((after) => operations.ended(started.id, user, after))
      return started
    },
  ),
]
