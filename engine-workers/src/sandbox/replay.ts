import type { Scenario, ScenarioStep } from '@zippcrm/processes/scenario.ts'
import type { Run } from './run.ts'

const inWords = (step: ScenarioStep, nameOf: (id: string) => string): string => {
  switch (step.do) {
    case 'complete':
      return `“${nameOf(step.element)}” is completed`
    case 'publish':
      return `the message ${step.message} comes`
    case 'next-timer':
      return 'the clock moves to the next timer'
    case 'pass-time':
      return `${step.duration} pass`
  }
}

/** The first difference between the way a scenario expects and the way it went, or null. */
export function firstDifference(
  { path, end }: Scenario['expected'],
  went: Scenario['expected'],
  nameOf: (id: string) => string = (id) => id,
): string | null {
  const at = path.findIndex((elementId, index) => went.path[index] !== elementId)
  const named = (id: string | undefined) => (id ? `“${nameOf(id)}”` : 'nothing more')
  if (at >= 0)
    return `Step ${at + 1} of the way: expected ${named(path[at])}, came to ${named(went.path[at])}`
  if (went.path.length > path.length)
    return `Expected to end after ${path.length} steps, went on to ${named(went.path[path.length])}`
  const stands = ({ state, at: ids }: typeof end) => `${state} at ${ids.map(named).join(', ') || 'nowhere'}`
  return stands(end) === stands(went.end) ? null : `Expected ${stands(end)}, is ${stands(went.end)}`
}

/** Does the steps of a scenario on a run that has just begun; tells the first difference, or null when there is none. */
export async function replay(run: Run, scenario: Scenario): Promise<string | null> {
  await run.settle()
  for (const [index, step] of scenario.steps.entries()) {
    try {
      await run.do(step)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const [incident] = run.view().incidents
      return `When ${inWords(step, run.nameOf)} (step ${index + 1}): ${incident ? `${run.nameOf(incident.elementId)}: ${incident.message}` : reason}`
    }
  }
  return firstDifference(scenario.expected, { path: run.view().path, end: run.end() }, run.nameOf)
}
