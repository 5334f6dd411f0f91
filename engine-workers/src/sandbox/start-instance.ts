import { randomUUID } from 'node:crypto'
import { startKeyOf } from '@zippcrm/processes/tools/start-sample.ts'
import type { RunDeps } from './run.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Variables with a correlation key that no earlier run had: a message that such a run has left behind would reach this one.
 * A key that is no id is kept, because a model may decide by it.
 */
function withFreshKey(variables: Record<string, unknown>, name: string | undefined) {
  if (!name) return { started: variables, correlationKey: randomUUID() }
  const given = variables[name]
  const value = given === undefined || UUID.test(String(given)) ? randomUUID() : String(given)
  return { started: { ...variables, [name]: value }, correlationKey: value }
}

/** Starts the deployed version as its start event wants it: by message, by moving the clock to its timer, or plainly. */
export async function beginInstance(
  { engine, watch, clock, model, definitionKey }: RunDeps,
  variables: Record<string, unknown>,
): Promise<{ key: string; started: Record<string, unknown> }> {
  const from = watch.records.length
  const isOfVersion = ({ value }: { value: { processDefinitionKey?: unknown } }) =>
    String(value.processDefinitionKey) === definitionKey
  const begun = () =>
    watch.until('the instance to start', () => {
      const record = watch.records
        .slice(from)
        .find(
          (one) =>
            one.valueType === 'PROCESS_INSTANCE' &&
            one.intent === 'ELEMENT_ACTIVATED' &&
            one.value.bpmnElementType === 'PROCESS' &&
            isOfVersion(one),
        )
      return record && String(record.value.processInstanceKey)
    })

  const message = model.messages.find(({ starts }) => starts)
  if (message) {
    const { started, correlationKey } = withFreshKey(variables, startKeyOf(model))
    await engine.publishMessage({
      name: message.name,
      correlationKey,
      messageId: randomUUID(),
      ttlMs: 60_000,
      variables: started,
    })
    return { key: await begun(), started }
  }
  if (model.startsByTimer) {
    const dueAt = await watch.until(
      'the timer that starts it',
      () =>
        watch.records.findLast(
          (record) => record.valueType === 'TIMER' && record.intent === 'CREATED' && isOfVersion(record),
        )?.value.dueDate as number | undefined,
    )
    await clock.add(Math.max(dueAt - (await clock.now()), 0) + 1000)
    return { key: await begun(), started: {} }
  }
  await engine.createInstance(model.processId, variables)
  return { key: await begun(), started: variables }
}
