import { Duration, JOB_ACTION_ACKNOWLEDGEMENT, ZBClient, type ZeebeJob } from 'zeebe-node'
import { migrationGateway } from './migration-gateway.ts'

/** A job as handlers see it; keys are text because they exceed 2^53 from partition 4 on. */
export interface EngineJob {
  key: string
  type: string
  processId: string
  processVersion: number
  definitionKey: string
  processInstanceKey: string
  elementId: string
  elementInstanceKey: string
  headers: Record<string, string>
  retries: number
  variables: Record<string, unknown>
}

export type JobAnswer =
  | { kind: 'complete'; variables: Record<string, unknown> }
  | { kind: 'fail'; message: string; retries: number; backOffMs: number }
  | { kind: 'error'; code: string; message: string; variables?: Record<string, unknown> }
  /** The job stays open: its answer comes later through the outbox. */
  | { kind: 'keep' }

export interface DeployedResource {
  kind: 'process' | 'form' | 'decision'
  id: string
  version: number
  key: string
  resourceName: string
}

/** gRPC status codes that this code tells apart. */
export const grpcCode = {
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
  unimplemented: 12,
  unavailable: 14,
}

/** The status code of an error of the engine, or undefined for any other error. */
export const grpcCodeOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error && 'code' in error && typeof error.code === 'number'
    ? error.code
    : undefined

/** The one call that zeebe-node offers for a single resource only. */
interface DeployGateway {
  deployResourceSync(request: {
    resources: { name: string; content: Buffer }[]
  }): Promise<{ deployments: Record<string, Record<string, string>>[] }>
}

/** A gateway that hangs must not hold up the outbox: the command counts as unanswered and is sent again. */
const commandDeadlineMs = 8000

/** Rejects like the engine does when it does not answer in time. */
async function inTime<T>(answer: Promise<T>, ms = commandDeadlineMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          Object.assign(new Error(`the engine gave no answer within ${ms} ms`), {
            code: grpcCode.deadlineExceeded,
          }),
        ),
      ms,
    )
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const quiet = { loglevel: 'NONE' as const, eagerConnection: false }

/**
 * The engine behind one thin module, so that the successor of zeebe-node is a change of this file.
 * Commands do not retry by themselves (zeebe-node would for ever): the outbox does.
 */
export function connectEngine(address: string) {
  const commands = new ZBClient(address, { ...quiet, retry: false })
  const workers = new ZBClient(address, { ...quiet, retry: true, maxRetries: -1 })

  const migrations = migrationGateway(address)
  const { grpc: gateway } = commands as unknown as { grpc: DeployGateway }

  return {
    publishMessage: (message: {
      name: string
      correlationKey: string
      messageId: string
      ttlMs: number
      variables: Record<string, unknown>
    }) =>
      inTime(
        commands.publishMessage({
          name: message.name,
          correlationKey: message.correlationKey,
          messageId: message.messageId,
          timeToLive: Duration.milliseconds.of(message.ttlMs),
          variables: message.variables as never,
        }),
      ),
    /** Starts an instance of the newest version of a process that no message or timer starts. */
    createInstance: (bpmnProcessId: string, variables: Record<string, unknown>) =>
      inTime(commands.createProcessInstance({ bpmnProcessId, variables: variables as never })),
    completeJob: (jobKey: string, variables: Record<string, unknown>) =>
      inTime(commands.completeJob({ jobKey, variables: variables as never })),
    failJob: (jobKey: string, retries: number, errorMessage: string, backOffMs = 0) =>
      inTime(commands.failJob({ jobKey, retries, errorMessage, retryBackOff: backOffMs })),
    throwError: (jobKey: string, errorCode: string, errorMessage: string) =>
      inTime(commands.throwError({ jobKey, errorCode, errorMessage })),
    cancelInstance: (processInstanceKey: string) =>
      inTime(commands.cancelProcessInstance(processInstanceKey)),
    updateRetries: (jobKey: string, retries: number) =>
      inTime(commands.updateJobRetries({ jobKey, retries })),
    resolveIncident: (incidentKey: string) => inTime(commands.resolveIncident({ incidentKey })),
    setVariables: (elementInstanceKey: string, variables: Record<string, unknown>, local = false) =>
      inTime(commands.setVariables({ elementInstanceKey, variables: variables as never, local })),
    /** Adds and ends tokens of a running instance in one step. */
    modifyInstance: (
      processInstanceKey: string,
      activate: { elementId: string; ancestorKey?: string; variables?: Record<string, unknown> }[],
      terminate: string[],
    ) =>
      inTime(
        commands.modifyProcessInstance({
          processInstanceKey,
          activateInstructions: activate.map(({ elementId, ancestorKey = '-1', variables }) => ({
            elementId,
            ancestorElementInstanceKey: ancestorKey,
            variableInstructions: variables ? [{ scopeId: '', variables: variables as never }] : [],
          })),
          terminateInstructions: terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
        }),
      ),
    /** Moves a running instance to another version of its process. */
    migrateInstance: (
      processInstanceKey: string,
      targetKey: string,
      mapping: { from: string; to: string }[],
    ) => inTime(migrations.migrate(processInstanceKey, targetKey, mapping)),
    /**
     * Resolves when every partition has a leader; throws with what is missing. A leader that calls itself unhealthy
     * counts: it works on, and it does so for a minute after its clock was moved.
     */
    async ready() {
      const { brokers, partitionsCount } = await inTime(commands.topology())
      const led = new Set(
        brokers.flatMap(({ partitions }) =>
          partitions
            .filter(({ role, health }) => String(role) === 'LEADER' && String(health) !== 'DEAD')
            .map(({ partitionId }) => partitionId),
        ),
      )
      if (led.size < partitionsCount)
        throw new Error(`${led.size} of ${partitionsCount} partitions have a leader`)
    },

    /** Deploys resources in one call, so that forms and the processes that link them change together. */
    async deploy(resources: { name: string; content: Buffer }[]): Promise<DeployedResource[]> {
      const { deployments } = await gateway.deployResourceSync({ resources })
      return deployments.map((deployment): DeployedResource => {
        if (deployment.process?.bpmnProcessId) {
          const { bpmnProcessId, version, processDefinitionKey, resourceName } = deployment.process
          return {
            kind: 'process',
            id: bpmnProcessId,
            version: Number(version),
            key: String(processDefinitionKey),
            resourceName: resourceName!,
          }
        }
        if (deployment.form?.formId) {
          const { formId, version, formKey, resourceName } = deployment.form
          return {
            kind: 'form',
            id: formId,
            version: Number(version),
            key: String(formKey),
            resourceName: resourceName!,
          }
        }
        const { dmnDecisionId = '', version, decisionKey } = deployment.decision ?? {}
        return {
          kind: 'decision',
          id: dmnDecisionId,
          version: Number(version ?? 0),
          key: String(decisionKey ?? ''),
          resourceName: '',
        }
      })
    },

    /**
     * Takes jobs of one type. Should the handler throw, the job is left open and comes again when its lock runs out:
     * zeebe-node would fail it outside any promise of ours, and end the process when the job is gone.
     */
    serve({
      type,
      lockMs = 60_000,
      capacity = 32,
      handler,
    }: {
      type: string
      lockMs?: number
      capacity?: number
      handler: (job: EngineJob) => Promise<JobAnswer>
    }) {
      const worker = workers.createWorker({
        taskType: type,
        timeout: Duration.milliseconds.of(lockMs),
        maxJobsToActivate: capacity,
        // The defaults (300 ms between polls) bound a worker at 107 jobs a second and add 300 ms to a step.
        pollInterval: Duration.milliseconds.of(15),
        longPoll: Duration.seconds.of(30),
        taskHandler: async (job) => {
          const answer = await handler(jobOf(job)).catch((): JobAnswer => ({ kind: 'keep' }))
          switch (answer.kind) {
            case 'complete':
              return job.complete(answer.variables as never)
            case 'fail':
              return job
                .fail({
                  errorMessage: answer.message,
                  retries: answer.retries,
                  retryBackOff: answer.backOffMs,
                })
                .catch(() => JOB_ACTION_ACKNOWLEDGEMENT)
            case 'error':
              return job.error(answer.code, answer.message)
            case 'keep':
              return job.forward()
          }
        },
      })
      return { close: () => worker.close() }
    },

    async close() {
      migrations.close()
      await Promise.allSettled([commands.close(), workers.close()])
    },
  }
}

export type Engine = ReturnType<typeof connectEngine>

const jobOf = (job: ZeebeJob): EngineJob => ({
  key: String(job.key),
  type: job.type,
  processId: job.bpmnProcessId,
  processVersion: job.processDefinitionVersion,
  definitionKey: String(
    job.processKey ?? (job as unknown as { processDefinitionKey: string }).processDefinitionKey,
  ),
  processInstanceKey: String(job.processInstanceKey),
  elementId: job.elementId,
  elementInstanceKey: String(job.elementInstanceKey),
  headers: job.customHeaders as Record<string, string>,
  retries: job.retries,
  variables: job.variables as Record<string, unknown>,
})
