import type { Endpoint } from '../../http/endpoint.ts'
import { changeService } from './changes.service.ts'
import { modelChecks } from './checks.service.ts'
import { draftService } from './drafts.service.ts'
import { modelerRoutes } from './modeler.routes.ts'
import { modelService } from './models.service.ts'

/** The modeler, wired. `guardedTasks` are those that the product keeps from the person who asked. */
export function modelerEndpoints(deps: { guardedTasks: readonly string[] }): Endpoint[] {
  const checks = modelChecks(deps)
  const drafts = draftService({ checks })
  return modelerRoutes({ models: modelService(), drafts, changes: changeService({ checks, drafts }), checks })
}
