import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { z } from 'zod'
import { decodeCursor } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import type { MailQuery } from './outbox-mails.schema.ts'

export interface MailRow {
  id: string
  template: string
  recipients: string[]
  subject: string
  state: 'queued' | 'sent' | 'failed' | 'held' | 'uncertain' | 'cancelled'
  attempts: number
  last_error: string | null
  created_at: Date
  sent_at: Date | null
  client_id: string | null
  client_name: string | null
  row_version: number
  sort_at: string
}

export interface FullMailRow extends MailRow {
  html: string
  body_text: string
  attachments: { filename: string }[]
  record_kind: string | null
  record_id: string | null
  message_id: string | null
}

const listed = [
  'm.id',
  'm.template',
  'm.recipients',
  'm.subject',
  'm.state',
  'm.attempts',
  'm.last_error',
  'm.created_at',
  'm.sent_at',
  'm.client_id',
  'c.name as client_name',
  'm.row_version',
]

/** Mails within the caller's scope of the outbox; row-level security knows the company alone. */
function visibleMails(user: User, trx: Trx) {
  const mails = trx('email as m').leftJoin('client as c', 'c.id', 'm.client_id')
  return user.permissions.outbox?.scope === 'company'
    ? mails
    : mails.where((either) => either.whereNull('m.client_id').orWhereNotNull('c.id'))
}

const escaped = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`

/** A page of mails, newest first. */
export function listMails(filter: z.infer<typeof MailQuery>, user: User, trx: Trx): Promise<MailRow[]> {
  const mails = visibleMails(user, trx)
  if (filter.state) mails.where('m.state', filter.state)
  if (filter.template) mails.where('m.template', filter.template)
  if (filter.clientId) mails.where('m.client_id', filter.clientId)
  if (filter.q)
    mails.where((either) =>
      either
        .whereILike('m.subject', escaped(filter.q!))
        .orWhereRaw(`array_to_string(m.recipients, ' ') ilike ?`, [escaped(filter.q!)]),
    )
  const after = decodeCursor(filter.cursor, 2)
  if (after) mails.whereRaw('(m.created_at, m.id) < (?::timestamptz, ?::uuid)', after as string[])
  return mails
    .orderBy([
      { column: 'm.created_at', order: 'desc' },
      { column: 'm.id', order: 'desc' },
    ])
    .limit(filter.limit + 1)
    .select([...listed, trx.raw('m.created_at::text as sort_at')]) as unknown as Promise<MailRow[]>
}

/** One mail as it was written. */
export const findMail = (id: string, user: User, trx: Trx): Promise<FullMailRow | undefined> =>
  visibleMails(user, trx)
    .where('m.id', id)
    .first([
      ...listed,
      'm.html',
      'm.body_text',
      'm.attachments',
      'm.record_kind',
      'm.record_id',
      'm.message_id',
    ]) as unknown as Promise<FullMailRow | undefined>

/** Changes the state of a mail that is still in one of the given states; false when it moved on meanwhile. */
export const moveMail = async (id: string, from: string[], to: string, trx: Trx): Promise<boolean> =>
  (await trx('email').where({ id }).whereIn('state', from).update({ state: to })) > 0
