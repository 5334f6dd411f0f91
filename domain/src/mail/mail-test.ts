import type { Trx } from '../database/trx.ts'
import { outbox } from '../outbox/outbox.ts'

/** The effect that sends somebody a mail to see whether mail works. */
export const mailTestKind = 'mail-test'

const keyOf = (testId: string) => `${mailTestKind}:${testId}`

interface MailTest {
  id: string
  companyId: string
  to: string
  name: string
}

/** Has a test mail sent, once. */
export const queueMailTest = ({ id, companyId, to, name }: MailTest, trx: Trx): Promise<void> =>
  outbox.effect({ companyId, kind: mailTestKind, naturalKey: keyOf(id), payload: { to, name } }, trx)

/** How a test mail ended; undefined while it is on its way. `error` is what the mail server said. */
export async function endOfMailTest(id: string, trx: Trx): Promise<{ error: string | null } | undefined> {
  const row = await trx('effect')
    .where({ natural_key: keyOf(id) })
    .first('state', 'last_error')
  if (row?.state === 'done') return { error: null }
  return row?.state === 'failed' || row?.state === 'uncertain' ? { error: row.last_error } : undefined
}
