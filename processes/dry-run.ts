import { z } from 'zod'
import { RunEnd, Scenario, ScenarioStep, StepAnswer } from './scenario.ts'

const variables = z.record(z.string(), z.unknown())
const instant = z.string()
const name = z.string().describe('Of the element, which may stand in a process that is called')

/** What a step of a worker would have done outside, written down instead of being done. */
export const SideEffect = z.object({
  elementId: z.string(),
  name: z.string(),
  type: z.string(),
  input: variables,
  answer: StepAnswer.nullable().describe('Null when the input is not what the worker asks for'),
  faults: z.array(z.string()),
  at: instant,
})
export type SideEffect = z.infer<typeof SideEffect>

/** A dry run as people see it. */
export const DryRun = z.object({
  id: z.string(),
  processId: z.string(),
  moving: z.boolean().describe('It is on its way to the next rest; ask again'),
  engineTime: instant,
  started: variables,
  path: z.array(z.string()).describe('Elements in the order entered'),
  flows: z.array(z.string()),
  done: z.array(z.string()),
  active: z.array(z.string()),
  end: RunEnd,
  tasks: z.array(
    z.object({
      key: z.string().describe('Stays while the task is open'),
      elementId: z.string(),
      name,
      kind: z.enum(['person', 'answer']),
      variables,
    }),
  ),
  messages: z.array(z.object({ name: z.string(), elementId: z.string(), waits: name })),
  timers: z.array(z.object({ elementId: z.string(), name, dueAt: instant })),
  effects: z.array(SideEffect),
  incidents: z.array(z.object({ elementId: z.string(), name, message: z.string() })),
  answers: z.record(z.string(), StepAnswer).describe('What service tasks answer instead of the sample'),
  steps: z.array(ScenarioStep),
  fault: z.string().nullable().describe('Why the last step could not be done'),
  recorded: Scenario.omit({ name: true }).describe('The run so far, to be saved under a name'),
  replay: z
    .object({
      name: z.string(),
      passed: z.boolean().nullable().describe('Null while it runs'),
      difference: z.string().nullable(),
    })
    .nullable(),
})
export type DryRun = z.infer<typeof DryRun>

const Holder = z.object({ userId: z.string(), companyId: z.string(), name: z.string() })
export type Holder = z.infer<typeof Holder>

const start = {
  holder: Holder,
  processId: z.string(),
  resources: z.array(z.object({ name: z.string(), content: z.string() })).min(1),
}

/** What the API asks of the sandbox. */
export const SandboxCommand = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look'), userId: z.string() }),
  z.object({
    act: z.literal('start'),
    ...start,
    variables,
    answers: z.record(z.string(), StepAnswer),
  }),
  z.object({ act: z.literal('replay'), ...start, scenario: Scenario }),
  z.object({ act: z.literal('step'), userId: z.string(), step: ScenarioStep }),
  z.object({
    act: z.literal('answer'),
    userId: z.string(),
    elementId: z.string(),
    answer: StepAnswer.nullable(),
  }),
  z.object({ act: z.literal('leave'), userId: z.string() }),
])
export type SandboxCommand = z.infer<typeof SandboxCommand>

/** What the sandbox answers: who uses it, and the run of the one who asks. */
export const SandboxState = z.object({
  holder: Holder.extend({ since: instant, freeAt: instant }).nullable(),
  engineTime: instant,
  run: DryRun.nullable(),
})
export type SandboxState = z.infer<typeof SandboxState>

/** A refusal of the sandbox. */
export const SandboxRefusal = z.object({
  code: z.enum(['SANDBOX_IN_USE', 'DRY_RUN_MISSING', 'DRY_RUN_MOVING', 'MODEL_REFUSED', 'ANSWER_INVALID']),
  message: z.string(),
})
export type SandboxRefusal = z.infer<typeof SandboxRefusal>
