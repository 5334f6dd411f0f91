import { createHash, randomBytes } from 'node:crypto'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import {
  FileInfected,
  LinkExpired,
  LinkInvalid,
  ScanPending,
} from '@zippcrm/domain/documents/document-errors.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { User } from '../../http/user.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest()

export interface Redeemed {
  storageKey: string
  filename: string
  mime: string
  sizeBytes: number
}

/** One-hour links to one version. Rights are checked when a link is made; only the token's hash is kept (PRJ-22). */
export const links = {
  async make(
    documentId: string,
    version: number | undefined,
    user: User,
    trx: Trx,
  ): Promise<{ url: string; expiresAt: string }> {
    const document = await documentRepository.find(documentId, trx)
    const versions = document ? await documentRepository.versionsOf(documentId, trx) : []
    const chosen =
      version === undefined ? versions[0] : versions.find((candidate) => candidate.version === version)
    if (!chosen) throw new NotFound()
    if (chosen.scanState === 'infected') throw new FileInfected()
    if (chosen.scanState === 'pending' || chosen.scanState === 'error') throw new ScanPending()

    const token = randomBytes(32).toString('base64url')
    await trx('download_link').insert({
      id: newId(),
      company_id: user.companyId,
      token_hash: hashOf(token),
      document_version_id: chosen.id,
      actor_kind: user.kind === 'portal' ? 'portal_user' : 'user',
      actor_id: user.id,
      // Both by the database's clock, so that a minute of drift cannot make a link longer than an hour.
      issued_at: trx.raw('clock_timestamp()'),
      expires_at: trx.raw(`clock_timestamp() + interval '59 minutes 59 seconds'`),
    })
    return { url: `/api/files/${token}`, expiresAt: new Date(Date.now() + 3_599_000).toISOString() }
  },

  /** What a token opens; expired ones are 410, unknown, revoked and withdrawn ones 404 with the same words. */
  async redeem(
    token: string,
    caller: { ip?: string; userAgent?: string },
    trx: Trx,
  ): Promise<Redeemed | 'LINK_EXPIRED' | 'LINK_INVALID'> {
    const { rows } = await trx.raw('select * from redeem_download_link(?, ?, ?)', [
      hashOf(token),
      caller.ip ?? null,
      caller.userAgent ?? null,
    ])
    const [row] = rows
    if (row.verdict !== 'OK') return row.verdict
    return {
      storageKey: row.storage_key,
      filename: row.filename,
      mime: row.mime,
      sizeBytes: Number(row.size_bytes),
    }
  },

  /** The refusal of a link that opens nothing. */
  refusal: (verdict: 'LINK_EXPIRED' | 'LINK_INVALID') =>
    verdict === 'LINK_EXPIRED' ? new LinkExpired() : new LinkInvalid(),
}
