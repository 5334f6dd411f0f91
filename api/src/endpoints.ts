import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import { evaluate } from 'feelin'
import type { Logger } from 'pino'
import type { Environment } from './environment.ts'
import { billingSettingsRoutes } from './features/billing-settings/billing-settings.routes.ts'
import { billingSettingsService } from './features/billing-settings/billing-settings.service.ts'
import { creditNoteRoutes } from './features/credit-notes/credit-notes.routes.ts'
import { creditNoteService } from './features/credit-notes/credit-notes.service.ts'
import { invoiceRoutes } from './features/invoices/invoices.routes.ts'
import { invoiceService } from './features/invoices/invoices.service.ts'
import { paymentRoutes } from './features/payments/payments.routes.ts'
import { taskRoutes } from './features/tasks/tasks.routes.ts'
import { type TaskGuard, taskService } from './features/tasks/tasks.service.ts'
import type { Endpoint } from './http/endpoint.ts'
import type { Listener } from './http/listen.ts'

export interface EndpointDeps {
  db: Database
  clock: Clock
  log: Logger
  env: Environment
  /** Hears what PostgreSQL notifies. */
  listener: Listener
}

/** Rules of single tasks beyond their form, by element id. */
const taskGuards: Record<string, TaskGuard> = {}

/** Every endpoint of the product: the one place where features are wired. */
export const allEndpoints = (_deps: EndpointDeps): Endpoint[] => [
  ...invoiceRoutes({ invoices: invoiceService() }),
  ...creditNoteRoutes({ creditNotes: creditNoteService() }),
  ...paymentRoutes({ invoices: invoiceService() }),
  ...billingSettingsRoutes({ settings: billingSettingsService() }),
  ...taskRoutes({ tasks: taskService({ holds: feelCondition, guards: taskGuards }) }),
]

/** A condition of a form, e.g. `=outcome = "accept"`; one that cannot be evaluated does not hold. */
function feelCondition(expression: string, data: Record<string, unknown>): boolean {
  return evaluate(expression.replace(/^=/, ''), data).value === true
}
