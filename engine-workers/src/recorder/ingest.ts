import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import { isPassingDatabaseFault } from '../runtime/database-faults.ts'
import { counter, gauge } from '../runtime/metrics.ts'
import { emptyFold, foldRecord } from './fold.ts'
import type { BulkLine, EngineRecord } from './record.ts'
import { storableJson } from './storable-json.ts'
import { storeFold } from './store.ts'

const lagSeconds = gauge(
  'zippcrm_recorder_lag_seconds',
  'Engine time of the newest stored record against now',
  ['partition'],
)

const recordsStored = counter('zippcrm_recorder_records_total', 'Records taken from the engine', [
  'partition',
])

/** Map.groupBy, which Node 20 does not have yet. */
function groupBy<T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The records come from an engine that this database has not adopted; the exporter keeps them until it has. */
export class EngineUnknown extends Error {
  constructor(engineId: string) {
    super(
      `ENGINE_UNKNOWN engine ${engineId} is not adopted. Adopt it in Ops Center, or start with the data folder that belongs to this database.`,
    )
  }
}

/**
 * Commits a bulk of records and only then lets the exporter go on (ENG-07). Idempotent by partition and position; a
 * record that cannot be stored goes to quarantine, because one poison record must not stop a partition.
 */
export function recorder({ db, log, clock }: { db: Database; log: Logger; clock: Clock }) {
  return async (lines: BulkLine[]): Promise<void> => {
    const byEngine = groupBy(lines, (line) => line.engineId)
    for (const [engineId, own] of byEngine) {
      const records = own.map((line) => line.record)
      await inSession(db, { role: 'zipp_system' }, async (trx) => {
        if (!(await trx('engine').where({ id: engineId }).first('id'))) throw new EngineUnknown(engineId)
        const fresh = await takeFresh(engineId, records, trx)
        try {
          await trx.transaction((savepoint) => storeAll(engineId, fresh, savepoint))
        } catch (error) {
          if (isPassingDatabaseFault(error)) throw error
          log.warn(
            { err: error, records: fresh.length },
            'a batch could not be stored as one; storing records one by one',
          )
          for (const record of fresh) await storeOrQuarantine(engineId, record, trx)
        }
      })
      for (const [partition, of] of groupBy(records, (record) => record.partitionId)) {
        const lag = clock.now().getTime() - of.at(-1)!.timestamp
        lagSeconds.set({ partition: String(partition) }, Math.max(0, lag / 1000))
        recordsStored.inc({ partition: String(partition) }, of.length)
      }
    }
  }

  async function storeOrQuarantine(engineId: string, record: EngineRecord, trx: Trx) {
    try {
      await trx.transaction((savepoint) => storeAll(engineId, [record], savepoint))
    } catch (error) {
      // The database is away, the record is not at fault: the exporter keeps it and sends it again.
      if (isPassingDatabaseFault(error)) throw error
      const message = error instanceof Error ? error.message : String(error)
      log.error({ err: error, position: record.position, valueType: record.valueType }, 'record quarantined')
      await trx('record_quarantine')
        .insert({
          engine_id: engineId,
          partition_id: record.partitionId,
          position: record.position,
          error: message,
          record: storableJson(JSON.stringify(record)),
        })
        .onConflict(['engine_id', 'partition_id', 'position'])
        .ignore()
    }
  }
}

async function storeAll(engineId: string, records: EngineRecord[], trx: Trx) {
  const unreadable = records.find((record) => record.valueType === 'UNREADABLE')
  if (unreadable) throw new Error(String(unreadable.value.error))
  const folded = emptyFold()
  for (const record of records) foldRecord(engineId, record, folded)
  await storeFold(engineId, folded, trx)
}

/** Drops what was stored before and moves the position of each partition; the row lock keeps two senders apart. */
async function takeFresh(engineId: string, records: EngineRecord[], trx: Trx): Promise<EngineRecord[]> {
  const fresh: EngineRecord[] = []
  for (const [partition, own] of groupBy(records, (record) => record.partitionId)) {
    const last = own.reduce((highest, record) =>
      BigInt(record.position) > BigInt(highest.position) ? record : highest,
    )
    await trx('recorder_position')
      .insert({
        engine_id: engineId,
        partition_id: partition,
        position: -1,
        engine_time: new Date(last.timestamp),
      })
      .onConflict(['engine_id', 'partition_id'])
      .ignore()
    const known = await trx('recorder_position')
      .where({ engine_id: engineId, partition_id: partition })
      .forUpdate()
      .first(trx.raw('position::text as position'))
    fresh.push(...own.filter((record) => BigInt(record.position) > BigInt(known.position)))
    if (BigInt(last.position) > BigInt(known.position)) {
      await trx('recorder_position')
        .where({ engine_id: engineId, partition_id: partition })
        .update({
          position: last.position,
          engine_time: new Date(last.timestamp),
          recorded_at: trx.raw('clock_timestamp()'),
        })
    }
  }
  return fresh
}
