import { caseVariables } from '../contract.ts'
import { contracts } from './contracts.ts'
import type { Model } from './model.ts'
import { sampleOf } from './sample.ts'

/** The variable that is the correlation key of the message that starts a process, if it is just a variable. */
export function startKeyOf({ messages }: Pick<Model, 'messages'>): string | undefined {
  const start = messages.find(({ starts }) => starts)
  return /^=\s*(\w+)\s*$/.exec(start?.correlationKey ?? '')?.[1]
}

/** What a process may be started with: as its contract says, or as every process that belongs to a record carries. */
export function startSample(model: Model, now: number): Record<string, unknown> {
  const contract = contracts.find(({ processId }) => processId === model.processId)
  const sample = sampleOf(contract?.startVariables ?? caseVariables, { processId: model.processId, now })
  const key = startKeyOf(model)
  return key && sample[key] === undefined ? { ...sample, [key]: crypto.randomUUID() } : sample
}

const MADE_UP = /^([a-z]+(-[a-z]+)*:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^\d{4}-\d\d-\d\dT/

/** Start variables that say something: ids and times that a sample makes up anew are left out. */
export function worthKeeping(model: Model, variables: Record<string, unknown>): Record<string, unknown> {
  const sampled = Object.keys(startSample(model, 0))
  return Object.fromEntries(
    Object.entries(variables).filter(
      ([name, value]) => !(sampled.includes(name) && typeof value === 'string' && MADE_UP.test(value)),
    ),
  )
}
