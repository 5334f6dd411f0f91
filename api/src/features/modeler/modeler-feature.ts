import type { Endpoint } from '../../http/endpoint.ts'
import { changeService } from './changes.service.ts'
import { modelChecks } from './checks.service.ts'
import { draftService } from './drafts.service.ts'
import { dryRunRoutes } from './dry-runs.routes.ts'
import { dryRunService } from './dry-runs.service.ts'
import { modelerRoutes } from './modeler.routes.ts'
import { modelService } from './models.service.ts'
import { type SandboxSettings, sandboxClient } from './sandbox-client.ts'
import { scenarioService } from './scenarios.service.ts'

/** The modeler, wired. `guardedTasks` are those that the product keeps from the person who asked. */
export function modelerEndpoints(deps: {
  guardedTasks: readonly string[]
  sandbox: SandboxSettings
}): Endpoint[] {
  const checks = modelChecks(deps)
  const drafts = draftService({ checks })
  const dryRuns = dryRunService({ sandbox: sandboxClient(deps.sandbox) })
  return [
    ...modelerRoutes({ models: modelService(), drafts, changes: changeService({ checks, drafts }), checks }),
    ...dryRunRoutes({ dryRuns, scenarios: scenarioService({ dryRuns }) }),
  ]
}
