import { contracts, isWait } from './contracts.ts'
import type { Model } from './model.ts'
import { sampleOf } from './sample.ts'
import { startSample } from './start-sample.ts'

const jobContracts = new Map(contracts.flatMap((contract) => Object.entries(contract.jobs)))

/** What a dry run of a model asks for before and while it goes on, with samples: start, services, people, messages. */
export function outlineOf(model: Model, now: number) {
  const context = { processId: model.processId, now }
  const contract = contracts.find(({ processId }) => processId === model.processId)
  const nameOf = (elementId: string) => model.flowNodes.find(({ id }) => id === elementId)?.name ?? elementId
  const start = model.messages.find(({ starts }) => starts)

  return {
    start: {
      by: start ? ('message' as const) : model.startsByTimer ? ('timer' as const) : ('call' as const),
      message: start?.name ?? null,
      variables: model.startsByTimer ? {} : startSample(model, now),
    },
    services: model.jobs.map(({ elementId, type }) => {
      const job = jobContracts.get(type)
      return {
        elementId,
        name: nameOf(elementId),
        type,
        outside: isWait(type),
        output: job ? sampleOf(job.output, context) : {},
        errors: [...(job?.errors ?? [])],
      }
    }),
    people: model.userTasks.map(({ elementId, formId }) => ({
      elementId,
      name: nameOf(elementId),
      formId: formId ?? null,
    })),
    messages: model.messages
      .filter(({ starts }) => !starts)
      .map(({ name }) => {
        const variables = contract?.messages[name]?.variables
        return { name, variables: variables ? sampleOf(variables, context) : {} }
      }),
  }
}
