import type { Trx } from '../database/trx.ts'
import { isHindrance, type OperationRequest, type Planned } from './operation.ts'

/** So many instances of one process one person may move to another step or version alone (UI-40). */
export const movedAlone = 50

/** So long, in business time, what one person moved alone counts together. */
const counted = '24 hours'

export interface SecondPerson {
  needed: boolean
  /** How many other instances of the same process this person moved alone within the last 24 hours. */
  movedBefore: number
}

interface Mover {
  companyId: string
  userId: string
}

/** Instances by process, each once however many steps are done on it. */
type ByProcess = Map<string, Set<string>>

function add(to: ByProcess, processId: string, instance: string) {
  const known = to.get(processId) ?? new Set()
  to.set(processId, known.add(instance))
}

/**
 * What this person has sent alone lately by operations of this kind. What two people agreed on does not count, nor what
 * could not be sent or was taken back before; what the engine refused does, since it may have moved all the same.
 */
async function sentAlone(
  { companyId, userId }: Mover,
  kind: string,
  processes: string[],
  trx: Trx,
): Promise<ByProcess> {
  const rows: { processId: string; engineId: string; key: string }[] = await trx('process_operation as o')
    .join('process_operation_item as s', 's.operation_id', 'o.id')
    .join('process_instance as i', (on) =>
      on.on('i.engine_id', 's.engine_id').andOn('i.key', 's.process_instance_key'),
    )
    .where({ 'o.company_id': companyId, 'o.created_by': userId, 'o.kind': kind })
    .whereNull('o.approval')
    .whereRaw('o.created_at > app_now() - ?::interval', [counted])
    .whereNotNull('s.command_id')
    .whereNot('s.state', 'stopped')
    .whereIn('i.process_id', processes)
    .distinct('i.process_id as processId', 'i.engine_id as engineId', trx.raw('i.key::text as key'))
  const found: ByProcess = new Map()
  for (const { processId, engineId, key } of rows) add(found, processId, `${engineId}:${key}`)
  return found
}

/**
 * Whether a plan has to wait for a second person: together with what the same person moved alone by operations of the
 * same kind within the last 24 hours of business time, more than fifty instances of one process would move. Counting
 * operations one by one would let a thousand be moved in parts of fifty (UI-40, ADR 19).
 */
export async function secondPerson(
  { kind }: Pick<OperationRequest, 'kind'>,
  planned: Planned[],
  mover: Mover,
  trx: Trx,
): Promise<SecondPerson> {
  const going = planned.filter((plan) => !isHindrance(plan))
  if ((kind !== 'modify' && kind !== 'migrate') || !going.length) return { needed: false, movedBefore: 0 }
  const now: ByProcess = new Map()
  for (const { instance } of going) add(now, instance.processId, `${instance.engineId}:${instance.key}`)
  const before = await sentAlone(mover, kind, [...now.keys()], trx)
  const counts = [...now].map(([processId, instances]) => {
    const others = [...(before.get(processId) ?? [])].filter((instance) => !instances.has(instance))
    return { movedBefore: others.length, together: others.length + instances.size }
  })
  return {
    needed: counts.some(({ together }) => together > movedAlone),
    movedBefore: Math.max(...counts.map(({ movedBefore }) => movedBefore)),
  }
}

/** Lets the operations of one person count one after the other: two sent at once would not see each other. */
export const inTurn = ({ userId }: Mover, trx: Trx) =>
  trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`moves:${userId}`])
