import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { HealthChecks } from '@zippcrm/domain/health/readiness.ts'
import type { Licences } from '@zippcrm/domain/licence/licences.ts'
import { mailFromEnvironment } from '@zippcrm/domain/mail/connection.ts'
import { mailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import type { SensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import {
  whatsappConnections,
  whatsappFromEnvironment,
} from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import { evaluate } from 'feelin'
import type { Logger } from 'pino'
import type { Environment } from './environment.ts'
import { absenceRoutes } from './features/absences/absences.routes.ts'
import { absenceService } from './features/absences/absences.service.ts'
import { auditRoutes } from './features/audit/audit.routes.ts'
import { auditService } from './features/audit/audit.service.ts'
import { billingSettingsRoutes } from './features/billing-settings/billing-settings.routes.ts'
import { billingSettingsService } from './features/billing-settings/billing-settings.service.ts'
import { connectionRoutes } from './features/connections/connections.routes.ts'
import { mailSettings } from './features/connections/mail-settings.ts'
import { whatsappSettings } from './features/connections/whatsapp-settings.ts'
import { creditNoteRoutes } from './features/credit-notes/credit-notes.routes.ts'
import { creditNoteService } from './features/credit-notes/credit-notes.service.ts'
import { firmLogoRoutes } from './features/firm-logo/firm-logo.routes.ts'
import { billingGuards } from './features/invoices/billing-guards.ts'
import { invoiceRoutes } from './features/invoices/invoices.routes.ts'
import { invoiceService } from './features/invoices/invoices.service.ts'
import { healthRoutes } from './features/licence/health.routes.ts'
import { licenceRoutes } from './features/licence/licence.routes.ts'
import { milestoneRoutes } from './features/milestones/milestones.routes.ts'
import { milestoneService } from './features/milestones/milestones.service.ts'
import { modelerGuards } from './features/modeler/modeler.guards.ts'
import { modelerEndpoints } from './features/modeler/modeler-feature.ts'
import { notificationSettingsRoutes } from './features/notification-settings/notification-settings.routes.ts'
import { notificationRoutes } from './features/notifications/notifications.routes.ts'
import { notificationService } from './features/notifications/notifications.service.ts'
import { paymentRoutes } from './features/payments/payments.routes.ts'
import { portalMeRoutes } from './features/portal-me/portal-me.routes.ts'
import { portalMeService } from './features/portal-me/portal-me.service.ts'
import { portalUserRoutes } from './features/portal-users/portal-users.routes.ts'
import { portalUserService } from './features/portal-users/portal-users.service.ts'
import { projectFeatures } from './features/projects/project-features.ts'
import { schedulerRoutes } from './features/scheduler/scheduler.routes.ts'
import { authConfigOf, sessionRoutes } from './features/session/session.routes.ts'
import { sessionService } from './features/session/session.service.ts'
import { bulkTaskRoutes } from './features/tasks/bulk-tasks.routes.ts'
import { taskRoutes } from './features/tasks/tasks.routes.ts'
import { taskService } from './features/tasks/tasks.service.ts'
import { seatService } from './features/users/seats.service.ts'
import { userLifecycleRoutes } from './features/users/user-lifecycle.routes.ts'
import { userLifecycle } from './features/users/user-lifecycle.service.ts'
import { userRoutes } from './features/users/users.routes.ts'
import { userService } from './features/users/users.service.ts'
import { viewRoutes } from './features/views/views.routes.ts'
import { viewService } from './features/views/views.service.ts'
import { workloadRoutes } from './features/workload/workload.routes.ts'
import type { Endpoint } from './http/endpoint.ts'
import type { Listener } from './http/listen.ts'
import { viewableLists } from './lists.ts'
import { operationsEndpoints } from './operations.ts'

export interface EndpointDeps {
  db: Database
  clock: Clock
  log: Logger
  env: Environment
  /** Hears what PostgreSQL notifies. */
  listener: Listener
  licences: Licences
  /** Seals what the database must not hold in clear. */
  seal: SensitiveSeal
  /** What this installation stands on. */
  checks: HealthChecks
}

/** Every endpoint of the product: the one place where features are wired. */
export function allEndpoints({ env, clock, listener, licences, seal, checks }: EndpointDeps): Endpoint[] {
  const pans = panVault(seal)
  const projects = projectFeatures({
    clock,
    documentsDir: env.DOCUMENTS_DIR,
    uploadMaxMb: env.UPLOAD_MAX_MB,
    pans,
  })
  // Rules of single tasks beyond their form, by element id.
  const taskGuards = { ...projects.taskGuards, ...billingGuards(clock), ...modelerGuards }
  const mail = mailConnections({ fromEnvironment: mailFromEnvironment(env), seal })
  const whatsapp = whatsappConnections({ fromEnvironment: whatsappFromEnvironment(env), seal })
  const seats = seatService({ licences })
  const users = userService({ seats })
  const tasks = taskService({ holds: feelCondition, guards: taskGuards })
  return [
    ...projects.endpoints,
    ...sessionRoutes({
      sessions: sessionService({
        licences,
        clockMovable: env.MOVABLE_CLOCK && Boolean(env.ZEEBE_MONITORING_URL),
      }),
      authConfig: authConfigOf(env),
    }),
    ...userRoutes({ users }),
    ...licenceRoutes({ licences }),
    ...healthRoutes({ checks }),
    ...firmLogoRoutes(),
    ...userLifecycleRoutes({ users, lifecycle: userLifecycle({ seats }) }),
    ...portalUserRoutes({ portalUsers: portalUserService() }),
    ...portalMeRoutes({ portalMe: portalMeService() }),
    ...auditRoutes({ audit: auditService() }),
    ...invoiceRoutes({ invoices: invoiceService() }),
    ...milestoneRoutes({ milestones: milestoneService() }),
    ...creditNoteRoutes({ creditNotes: creditNoteService() }),
    ...notificationSettingsRoutes(),
    ...connectionRoutes(mailSettings({ connections: mail })),
    ...connectionRoutes(whatsappSettings({ connections: whatsapp })),
    ...notificationRoutes({ notifications: notificationService() }),
    ...schedulerRoutes(),
    ...paymentRoutes({ invoices: invoiceService() }),
    ...billingSettingsRoutes({ settings: billingSettingsService({ pans }) }),
    ...absenceRoutes({ absences: absenceService() }),
    ...workloadRoutes(),
    ...bulkTaskRoutes({ tasks }),
    ...taskRoutes({ tasks }),
    ...modelerEndpoints({ guardedTasks: Object.keys(taskGuards), sandbox: env }),
    ...viewRoutes({ views: viewService({ lists: viewableLists }) }),
    ...operationsEndpoints({ env, listener, tasks }),
  ]
}

/** A condition of a form, e.g. `=outcome = "accept"`; one that cannot be evaluated does not hold. */
function feelCondition(expression: string, data: Record<string, unknown>): boolean {
  return evaluate(expression.replace(/^=/, ''), data).value === true
}
