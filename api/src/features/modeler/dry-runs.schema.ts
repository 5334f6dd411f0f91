import { DryRun } from '@zippcrm/processes/dry-run.ts'
import { Scenario, ScenarioStep, StepAnswer } from '@zippcrm/processes/scenario.ts'
import { z } from 'zod'
import { ModelId } from './modeler.schema.ts'

export const DryRunView = DryRun
export const DryRunStep = ScenarioStep
export const DryRunAnswer = StepAnswer
export const ModelScenarioContent = Scenario

const variables = z.record(z.string(), z.unknown())
const person = z.object({ id: z.string(), name: z.string() }).nullable()

export const StartDryRun = z.strictObject({
  variables: variables.describe('What it starts with'),
  answers: z
    .record(z.string(), DryRunAnswer)
    .default({})
    .describe('What service tasks answer instead of a sample, by element'),
})
export const TakeDryRunStep = z.strictObject({ step: DryRunStep })
export const DryRunElement = ModelId.extend({ elementId: z.string().min(1).max(200) })
export const ChooseDryRunAnswer = z.strictObject({
  answer: DryRunAnswer.nullable().describe('Null goes back to a sample'),
})

export const SandboxView = z.object({
  state: z
    .enum(['unconfigured', 'starting', 'ready', 'unreachable'])
    .describe('`starting`: the engine comes up, which takes some ten seconds; ask again'),
  holder: z
    .object({
      name: z.string().nullable().describe('Null for somebody of another company'),
      mine: z.boolean(),
      since: z.string(),
      freeAt: z.string().describe('When it is free again if nothing is done there'),
    })
    .nullable(),
})
export const DryRunState = z.object({ sandbox: SandboxView, run: DryRunView.nullable() })
export const DryRunDesk = DryRunState.extend({
  outline: z.object({
    start: z.object({
      by: z.enum(['message', 'timer', 'call']),
      message: z.string().nullable(),
      variables: variables.describe('A sample that the contract of the process accepts'),
    }),
    services: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        type: z.string(),
        outside: z.boolean().describe('Its answer comes from outside, not from a worker'),
        output: variables.describe('A sample of what it gives back'),
        errors: z.array(z.string()),
      }),
    ),
    people: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        formId: z.string().nullable(),
        form: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    messages: z.array(z.object({ name: z.string(), variables })),
  }),
  model: z.object({ name: z.string(), xml: z.string(), isDraft: z.boolean() }),
})

export const SaveScenario = z.strictObject({ name: z.string().trim().min(3).max(120) })
export const ScenarioId = ModelId.extend({ scenarioId: z.string().min(1).max(120) })
export const ModelScenarioView = z.object({
  id: z.string(),
  name: z.string(),
  source: z.enum(['saved', 'shipped']).describe('`shipped`: a file of the product, which its tests run too'),
  savedAt: z.string().nullable(),
  savedBy: person,
  fileName: z.string().describe('Where it lies in the repository, or would'),
  content: ModelScenarioContent,
})
export const ModelScenarioList = z.object({ items: z.array(ModelScenarioView) })
