import { createHash, randomBytes } from 'node:crypto'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'

export interface DownloadLink {
  url: string
  expiresAt: string
}

/** The form in which a link's token is stored; the token itself is only in the link. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest()

/** Makes a link of one hour to one stored file version for the person asking (PRJ-22, DOC-23). */
export async function mintDownloadLink(
  link: { companyId: string; versionId: string; actorKind: 'user' | 'portal_user'; actorId: string },
  trx: Trx,
): Promise<DownloadLink> {
  const token = randomBytes(32).toString('base64url')
  const id = newId()
  // Links follow the real clock, so the database's wall time decides when one ends.
  const { rows } = await trx.raw(
    `select clock_timestamp() as issued, clock_timestamp() + interval '1 hour' as expires`,
  )
  await trx('download_link').insert({
    id,
    company_id: link.companyId,
    token_hash: tokenHash(token),
    document_version_id: link.versionId,
    actor_kind: link.actorKind,
    actor_id: link.actorId,
    issued_at: rows[0].issued,
    expires_at: rows[0].expires,
  })
  return { url: `/api/files/${token}`, expiresAt: rows[0].expires.toISOString() }
}
