import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import {
  ChooseDryRunAnswer,
  DryRunDesk,
  DryRunElement,
  DryRunState,
  ModelScenarioList,
  ModelScenarioView,
  SaveScenario,
  ScenarioId,
  StartDryRun,
  TakeDryRunStep,
} from './dry-runs.schema.ts'
import type { DryRunService } from './dry-runs.service.ts'
import { ModelId } from './modeler.schema.ts'
import type { ScenarioService } from './scenarios.service.ts'

const writes = { realm: 'staff', tag: 'Modeler', can: 'modeler:W', params: ModelId } as const
const sandboxErrors = ['SANDBOX_UNCONFIGURED', 'SANDBOX_STARTING', 'SANDBOX_UNREACHABLE']
const runErrors = [...sandboxErrors, 'DRY_RUN_MISSING', 'DRY_RUN_MOVING']
const startErrors = [...sandboxErrors, 'SANDBOX_IN_USE', 'MODEL_REFUSED']

/** Dry runs of models in the sandbox, and the scenarios that are kept of them. */
export const dryRunRoutes = ({
  dryRuns,
  scenarios,
}: {
  dryRuns: DryRunService
  scenarios: ScenarioService
}): Endpoint[] => [
  query(
    {
      ...writes,
      method: 'get',
      path: '/models/:processId/dry-run',
      summary: 'What a dry run of the draft asks for, how the sandbox is, and your run',
      answer: DryRunDesk,
    },
    ({ params, user, trx, clock }) =>
      dryRuns.desk(params.processId, { user, trx, now: clock.now().getTime() }),
  ),

  query(
    {
      ...writes,
      method: 'get',
      path: '/models/:processId/dry-run/progress',
      summary: 'How far your run has come',
      answer: DryRunState,
      errors: sandboxErrors,
    },
    ({ user }) => dryRuns.read(user),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/dry-run',
      action: 'model.dry-run-start',
      summary: 'Deploy the draft to the sandbox and start it there; it goes on by itself until it waits',
      body: StartDryRun,
      answer: DryRunState,
      errors: startErrors,
    },
    ({ params, body, user, trx }) => dryRuns.start(params.processId, body, { user, trx }),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/dry-run/steps',
      action: 'model.dry-run-step',
      summary: 'Complete a task, publish a message or move the clock of the sandbox',
      body: TakeDryRunStep,
      answer: DryRunState,
      errors: runErrors,
    },
    ({ body, user }) => dryRuns.step(body.step, user),
  ),

  command(
    {
      ...writes,
      method: 'put',
      path: '/models/:processId/dry-run/answers/:elementId',
      action: 'model.dry-run-answer',
      params: DryRunElement,
      summary: 'Choose what a service task answers from now on',
      body: ChooseDryRunAnswer,
      answer: DryRunState,
      errors: [...runErrors, 'ANSWER_INVALID'],
    },
    ({ params, body, user }) => dryRuns.choose(params.elementId, body.answer, user),
  ),

  command(
    {
      ...writes,
      method: 'delete',
      path: '/models/:processId/dry-run',
      action: 'model.dry-run-leave',
      summary: 'End your run and leave the sandbox to others',
      answer: DryRunState,
      errors: sandboxErrors,
    },
    ({ user }) => dryRuns.leave(user),
  ),

  query(
    {
      ...writes,
      method: 'get',
      path: '/models/:processId/scenarios',
      can: 'modeler:R',
      summary: 'Scenarios of a process',
      answer: ModelScenarioList,
    },
    ({ params, trx }) => scenarios.list(params.processId, trx),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/scenarios',
      action: 'model.scenario',
      summary: 'Save your run as a scenario',
      body: SaveScenario,
      answer: ModelScenarioView,
      status: 201,
      errors: [...runErrors, 'SCENARIO_NAME_TAKEN'],
    },
    async ({ params, body, user, trx }) => {
      const scenario = await scenarios.save(params.processId, body.name, { user, trx })
      return created(`/api/models/${params.processId}/scenarios`, scenario)
    },
  ),

  command(
    {
      ...writes,
      method: 'delete',
      path: '/models/:processId/scenarios/:scenarioId',
      params: ScenarioId,
      action: 'model.scenario-removed',
      summary: 'Remove a saved scenario',
    },
    ({ params, trx }) => scenarios.remove(params.processId, params.scenarioId, trx),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/scenarios/:scenarioId/run',
      action: 'model.scenario-run',
      params: ScenarioId,
      summary: 'Play a scenario on the draft; the first difference is told',
      answer: DryRunState,
      errors: startErrors,
    },
    ({ params, user, trx }) => scenarios.run(params.processId, params.scenarioId, { user, trx }),
  ),
]
