import type { StepAnswer } from '@zippcrm/processes/scenario.ts'
import { contracts } from '@zippcrm/processes/tools/contracts.ts'
import { sampleOf } from '@zippcrm/processes/tools/sample.ts'
import { z } from 'zod'
import { allWorkers } from '../workers.ts'

/** What is declared of the task types of the product: what workers ask for, give back and refuse with. */
export function jobSchemas() {
  // Factories close over their dependencies and use none of them before a job comes; no job ever comes here.
  const workers = allWorkers({} as Parameters<typeof allWorkers>[0])
  const inputs = new Map(workers.map(({ type, input }) => [type, input]))
  const jobs = new Map(contracts.flatMap((contract) => Object.entries(contract.jobs)))

  return {
    /** What the worker of a type would get of these variables, and what it would find wrong with them. */
    inputOf(type: string, variables: Record<string, unknown>) {
      const schema = inputs.get(type)
      if (!schema) return { input: variables, faults: [] }
      const parsed = schema.safeParse(variables)
      const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : Object.keys(variables)
      return {
        input: Object.fromEntries(Object.entries(variables).filter(([name]) => known.includes(name))),
        faults: (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
      }
    },

    /** A result that the contract accepts. */
    sample(type: string, processId: string, now: number): Record<string, unknown> {
      const job = jobs.get(type)
      return job ? sampleOf(job.output, { processId, now }) : {}
    },

    /** Why the contract of a type does not allow this answer; undefined when it does. */
    faultOf(type: string, answer: StepAnswer): string | undefined {
      const job = jobs.get(type)
      if (!job) return undefined
      if ('error' in answer)
        return job.errors?.includes(answer.error)
          ? undefined
          : `${type} declares no error ${answer.error}; it knows ${job.errors?.join(', ') || 'none'}`
      const [issue] = job.output.safeParse(answer.output).error?.issues ?? []
      return issue && `${type} gives back ${issue.path.join('.') || 'its result'} otherwise: ${issue.message}`
    },
  }
}

export type JobSchemas = ReturnType<typeof jobSchemas>
