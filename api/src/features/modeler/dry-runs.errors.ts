import { defineError } from '@zippcrm/domain/errors.ts'

export const SandboxUnconfigured = defineError(
  'SANDBOX_UNCONFIGURED',
  409,
  'Dry runs are not set up here. Set SANDBOX_URL and SANDBOX_SECRET, as the deployment guide says.',
)
export const SandboxUnreachable = defineError(
  'SANDBOX_UNREACHABLE',
  503,
  'The sandbox does not answer. Try again in a moment; if it stays so, tell operations.',
)
export const SandboxStarting = defineError(
  'SANDBOX_STARTING',
  503,
  'The sandbox is starting, which takes some ten seconds. Try again then.',
)
const SandboxInUse = defineError('SANDBOX_IN_USE', 409, 'Somebody else uses the sandbox')
export const DryRunMissing = defineError('DRY_RUN_MISSING', 409, 'There is no dry run. Start it again.')
const DryRunMoving = defineError('DRY_RUN_MOVING', 409, 'The last step is not done yet')
const SandboxRefusesModel = defineError('MODEL_REFUSED', 422, 'The engine refuses this model')
const AnswerInvalid = defineError(
  'ANSWER_INVALID',
  422,
  'The contract of the task does not allow this answer',
)

/** Refusals of the sandbox as refusals of the API. */
export const refusals = {
  SANDBOX_IN_USE: SandboxInUse,
  DRY_RUN_MISSING: DryRunMissing,
  DRY_RUN_MOVING: DryRunMoving,
  MODEL_REFUSED: SandboxRefusesModel,
  ANSWER_INVALID: AnswerInvalid,
}

export const ScenarioNameTaken = defineError(
  'SCENARIO_NAME_TAKEN',
  409,
  'There is a scenario of this name already. Choose another one.',
)
