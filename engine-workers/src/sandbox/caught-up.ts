import { randomUUID } from 'node:crypto'
import type { Engine } from '../runtime/engine.ts'
import { MARKER } from './record-server.ts'
import type { RecordWatch } from './watch.ts'

/**
 * Resolves when the records tell everything that the engine did until now. What follows from one command stands in the
 * log before the next one, so that a message to nobody, once it is read back, has all of it before it.
 */
export async function caughtUp(
  engine: Pick<Engine, 'publishMessage'>,
  { records, until }: RecordWatch,
): Promise<void> {
  const id = randomUUID()
  const from = records.length
  await engine.publishMessage({ name: MARKER, correlationKey: id, messageId: id, ttlMs: 0, variables: {} })
  await until(
    'the records to catch up',
    () =>
      records.slice(from).some(({ valueType, value }) => valueType === 'MESSAGE' && value.messageId === id) ||
      undefined,
  )
}
