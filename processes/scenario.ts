import { z } from 'zod'

const variables = z.record(z.string(), z.unknown())
const elementId = z.string().min(1).max(200)

/** What stands in for a worker gives back: variables, or a BPMN error that its contract declares. */
export const StepAnswer = z.union([
  z.strictObject({ output: variables }),
  z.strictObject({ error: z.string().min(1).max(100) }),
])
export type StepAnswer = z.infer<typeof StepAnswer>

/** What a person does in a dry run; everything else the process does by itself. */
export const ScenarioStep = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('complete').describe('A task of a person, or an answer that comes from outside'),
    element: elementId,
    variables,
  }),
  z.strictObject({ do: z.literal('publish'), message: z.string().min(1).max(200), variables }),
  z.strictObject({ do: z.literal('next-timer').describe('Moves the clock to the timer that is due next') }),
  z.strictObject({
    do: z.literal('pass-time'),
    duration: z
      .string()
      .regex(/^P(?=\d|T\d)(\d{1,3}D)?(T(?=\d)(\d{1,3}H)?(\d{1,3}M)?)?$/, 'Write it as P1D or PT2H30M'),
  }),
])
export type ScenarioStep = z.infer<typeof ScenarioStep>

/** Where a run stands when nothing moves any more. */
export const RunEnd = z.strictObject({
  state: z.enum(['waiting', 'completed', 'terminated', 'incident']),
  at: z.array(elementId).describe('End events reached, or elements that tokens wait at'),
})
export type RunEnd = z.infer<typeof RunEnd>

/** One run of a process that can be repeated: `processes/<process-id>/scenarios/<name>.json`. */
export const Scenario = z.strictObject({
  name: z.string().trim().min(3).max(120),
  processId: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  variables: variables.describe('What it starts with; ids that are left out are made up'),
  answers: z
    .record(elementId, z.array(StepAnswer).min(1))
    .describe('Answers of service tasks in the order asked for; the last one stays. Others get a sample'),
  steps: z.array(ScenarioStep).max(200),
  expected: z.strictObject({
    path: z.array(elementId).describe('Elements in the order entered'),
    end: RunEnd,
  }),
})
export type Scenario = z.infer<typeof Scenario>
