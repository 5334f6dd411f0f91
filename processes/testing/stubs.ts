import type { EngineJob, JobAnswer } from '@zippcrm/engine-workers/runtime/engine.ts'
import type { ProcessContract } from '../contract.ts'

export type Variables = Record<string, unknown>
export type Stub = (variables: Variables, job: EngineJob) => Variables | Promise<Variables>

/** Thrown by a stub to answer a job with a BPMN error. */
export class BpmnErrorAnswer extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Answers a job with a BPMN error, as a worker does for a declared refusal. */
export function throwBpmnError(code: string): never {
  throw new BpmnErrorAnswer(code)
}

/** Stands in for the workers of a process, and holds each stub to what the contract promises for its job type. */
export function stubWorkers(contract: ProcessContract) {
  let stubs: Record<string, Stub> = {}
  const failures: string[] = []

  async function answer(job: EngineJob): Promise<JobAnswer> {
    const stub = stubs[job.type]
    const declared = contract.jobs[job.type]
    if (!stub || !declared) {
      failures.push(`${job.elementId} asks for ${job.type}, for which the test has no stub`)
      return { kind: 'keep' }
    }
    try {
      const variables = await stub(job.variables, job)
      return { kind: 'complete', variables: declared.output.parse(variables) }
    } catch (error) {
      if (error instanceof BpmnErrorAnswer && declared.errors?.includes(error.code)) {
        return { kind: 'error', code: error.code, message: error.code }
      }
      failures.push(`${job.type}: ${error instanceof Error ? error.message : String(error)}`)
      return { kind: 'keep' }
    }
  }

  return {
    answer,
    failures: failures as readonly string[],
    /** Adds stubs by job type; the later one counts. */
    use(more: Record<string, Stub>) {
      stubs = { ...stubs, ...more }
    },
    clear() {
      stubs = {}
      failures.length = 0
    },
  }
}

export type StubWorkers = ReturnType<typeof stubWorkers>
