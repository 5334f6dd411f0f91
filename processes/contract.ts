import { z } from 'zod'

/** Names the record a process belongs to: `<kind>:<uuid>`. */
export const businessKey = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be <kind>:<uuid>')

/** What every process that belongs to a record carries. Personal data and money never become variables. */
export const caseVariables = z.object({ businessKey, companyId: z.uuid(), clientId: z.uuid() })

export interface JobContract {
  /** What the job must return; the model's output mapping takes exactly this. */
  output: z.ZodObject
  /** Codes of the BPMN errors the job may throw; each is caught on the diagram. */
  errors?: readonly string[]
}

export interface UserTaskContract {
  form: string
  /** The values of the form's field `outcome`; none when completing says everything. */
  outcomes?: readonly string[]
}

/** The words that a model shares with workers, API and tests. */
export interface ProcessContract {
  processId: string
  /** True when running instances can follow to a new version: no timers, boundary events, receive tasks and so on. */
  migratable: boolean
  /** The message that starts an instance, and the variable that is its correlation key; absent for timer starts. */
  start?: { message: string; correlationKey: string }
  startVariables: z.ZodObject
  /** Messages a running instance waits for, with the variable that is the correlation key. */
  messages: Readonly<Record<string, { correlationKey: string; variables?: z.ZodObject }>>
  /** Service tasks by job type. Types `wait.*` have no worker: the dispatcher completes them with the answer. */
  jobs: Readonly<Record<string, JobContract>>
  /** User tasks by element id. */
  userTasks: Readonly<Record<string, UserTaskContract>>
}

const noResult = z.object({})

/** A service task that gives nothing back. */
export const silent = { output: noResult } as const satisfies JobContract
