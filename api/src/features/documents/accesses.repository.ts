import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface AccessRow {
  id: string
  at: Date
  /** Its place in the list, to the microsecond. */
  position: string
  version: number
  actorKind: string
  actor: string | null
  channel: string
  result: 'served' | 'refused'
  ip: string | null
  userAgent: string | null
}

/** Who fetched a document's files or was refused them, newest first, one row more than asked for (DOC-25). */
export function accessesOf(
  documentId: string,
  { before, limit }: { before?: [at: string, id: string]; limit: number },
  trx: Trx,
): Promise<AccessRow[]> {
  const query = trx('download_event as e')
    .join('document_version as v', 'v.id', 'e.document_version_id')
    .joinRaw(`left join staff_user s on e.actor_kind = 'user' and s.id = e.actor_id`)
    .joinRaw(`left join portal_user p on e.actor_kind = 'portal_user' and p.id = e.actor_id`)
    .where('v.document_id', documentId)
    .orderBy([
      { column: 'e.at', order: 'desc' },
      { column: 'e.id', order: 'desc' },
    ])
    .limit(limit + 1)
    .select({
      id: 'e.id',
      at: 'e.at',
      version: 'v.version',
      actorKind: 'e.actor_kind',
      channel: 'e.channel',
      result: 'e.result',
      userAgent: 'e.user_agent',
    })
    .select(
      trx.raw('coalesce(s.full_name, p.contact_name) as actor'),
      trx.raw('host(e.ip) as ip'),
      trx.raw('e.at::text as position'),
    )
  if (before) query.whereRaw('(e.at, e.id) < (?::timestamptz, ?::uuid)', before)
  return query
}
