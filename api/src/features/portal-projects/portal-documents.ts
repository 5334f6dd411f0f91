import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface PortalDocumentRow {
  id: string
  title: string
  folder: string
  filename: string
  sizeBytes: number
  uploadedAt: Date
  expiresOn: string | null
  project: { id: string; number: string; title: string } | null
}

/** Documents that staff share with the client, newest first, one more than asked for. Names of staff are never read. */
export function sharedDocuments(
  filter: { projectId?: string; before?: string; limit: number },
  trx: Trx,
): Promise<PortalDocumentRow[]> {
  const query = trx('document as d')
    .joinRaw(
      'join lateral (select * from document_version v where v.document_id = d.id order by v.version desc limit 1) v on true',
    )
    .leftJoin('project as p', 'p.id', 'd.project_id')
    .where({ 'd.status': 'active', 'd.portal_visible': true })
    .orderBy('d.id', 'desc')
    .limit(filter.limit + 1)
    .select({
      id: 'd.id',
      title: 'd.title',
      folder: 'd.folder',
      filename: 'v.filename',
      sizeBytes: 'v.size_bytes',
      uploadedAt: 'v.created_at',
      expiresOn: 'd.expires_on',
    })
    .select(
      trx.raw(
        `case when p.id is not null then json_build_object('id', p.id, 'number', p.number, 'title', p.title) end as project`,
      ),
    )
  if (filter.projectId) query.where('d.project_id', filter.projectId)
  if (filter.before) query.where('d.id', '<', filter.before)
  return query
}

/** A document as the client reads it. */
export const presentPortalDocument = (row: PortalDocumentRow) => ({
  id: row.id,
  title: row.title,
  folder: row.folder,
  filename: row.filename,
  sizeBytes: row.sizeBytes,
  uploadedAt: row.uploadedAt.toISOString(),
  expiresOn: row.expiresOn,
  project: row.project,
})
