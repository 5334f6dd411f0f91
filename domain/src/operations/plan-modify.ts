import type { Trx } from '../database/trx.ts'
import type { ModifyRequest, Planned, TargetInstance } from './operation.ts'

interface LiveElement {
  key: string
  element_id: string
}

/** Elements that hold a token now, and the newest key of the instance, after which all keys are new. */
async function readTokens({ engineId, key }: TargetInstance, trx: Trx) {
  const mine = { engine_id: engineId, process_instance_key: key }
  const live: LiveElement[] = await trx('element_instance')
    .where({ ...mine, state: 'active' })
    .orderBy('key')
    .select(trx.raw('key::text as key'), 'element_id')
  const newest = await trx('element_instance').where(mine).first(trx.raw('max(key)::text as key'))
  return { live, newest: newest?.key ?? key }
}

const elementsOf = async ({ engineId, definitionKey }: TargetInstance, trx: Trx) => {
  const row = await trx('process_definition')
    .where({ engine_id: engineId, key: definitionKey })
    .first('elements')
  return new Set(Object.keys(row?.elements ?? {}))
}

/** Adding, taking away and moving tokens. A move takes every token of an element and adds as many where they go. */
export async function planModify(
  instances: TargetInstance[],
  request: ModifyRequest,
  trx: Trx,
): Promise<Planned[]> {
  const planned: Planned[] = []
  for (const instance of instances) planned.push(await planOne(instance, request, trx))
  return planned
}

async function planOne(
  instance: TargetInstance,
  { activate, terminate, move }: ModifyRequest,
  trx: Trx,
): Promise<Planned> {
  const known = await elementsOf(instance, trx)
  const named = [...activate.map(({ elementId }) => elementId), ...move.map(({ to }) => to)]
  const strange = named.find((id) => !known.has(id))
  if (strange) return { instance, problem: `Its version ${instance.version} has no element ${strange}.` }

  const { live, newest } = await readTokens(instance, trx)
  const on = (id: string) => live.filter((element) => element.element_id === id)
  const ended = terminate.flatMap((target) =>
    'elementId' in target
      ? on(target.elementId)
      : live.filter((element) => element.key === target.elementInstanceKey),
  )
  const moved = move.flatMap(({ from }) => on(from))
  const taken = [...new Set([...ended, ...moved].map((element) => element.key))]
  const added = [
    ...activate,
    ...move.flatMap(({ from, to }) => on(from).map(() => ({ elementId: to }) as (typeof activate)[number])),
  ]
  const empty = move.find(({ from }) => !on(from).length)
  if (empty) return { instance, problem: `It has no token on ${empty.from}.` }
  if (terminate.length && !ended.length)
    return { instance, problem: 'It has no token on what is to be ended.' }

  return {
    instance,
    targetKey: null,
    elementId: move[0]?.to ?? activate[0]?.elementId ?? ended[0]?.element_id ?? null,
    before: { tokens: live.map((element) => element.element_id) },
    expected: { activated: added.map(({ elementId }) => elementId), terminated: taken, newest },
    command: {
      kind: 'modify_instance',
      payload: { processInstanceKey: instance.key, activate: added, terminate: taken },
    },
  }
}
