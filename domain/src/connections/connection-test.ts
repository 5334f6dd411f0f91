import type { Trx } from '../database/trx.ts'
import { outbox } from '../outbox/outbox.ts'

/** Effects that try a connection out by sending something to the person who asks. */
export type ConnectionTestKind = 'mail-test' | 'whatsapp-test'

interface ConnectionTest {
  kind: ConnectionTestKind
  id: string
  companyId: string
  payload: { to: string; name: string }
}

const keyOf = ({ kind, id }: Pick<ConnectionTest, 'kind' | 'id'>) => `${kind}:${id}`

/** Has a connection tried out, once, by those who use it. */
export const queueConnectionTest = (test: ConnectionTest, trx: Trx): Promise<void> => {
  const { companyId, kind, payload } = test
  return outbox.effect({ companyId, kind, naturalKey: keyOf(test), payload }, trx)
}

/** How a test ended; undefined while it runs. `error` is what the other side said. */
export async function endOfConnectionTest(
  test: Pick<ConnectionTest, 'kind' | 'id'>,
  trx: Trx,
): Promise<{ error: string | null } | undefined> {
  const row = await trx('effect')
    .where({ natural_key: keyOf(test) })
    .first('state', 'last_error')
  if (row?.state === 'done') return { error: null }
  return row?.state === 'failed' || row?.state === 'uncertain' ? { error: row.last_error } : undefined
}
