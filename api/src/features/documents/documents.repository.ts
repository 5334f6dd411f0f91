import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface DocumentRow {
  id: string
  title: string
  folder: string
  docType: string | null
  portalVisible: boolean
  filename: string
  mime: string
  sizeBytes: number
  sha256: string
  version: number
  scanState: string
  reviewState: string | null
  uploadedAt: Date
  uploadedBy: string | null
  issuedOn: string | null
  expiresOn: string | null
  project: { id: string; number: string; title: string } | null
  rowVersion: number
}

/** Documents with their newest version. */
export function listDocuments(
  filter: { projectId?: string; clientId?: string; before?: string; limit: number },
  trx: Trx,
): Promise<DocumentRow[]> {
  const query = trx('document as d')
    .joinRaw(
      'join lateral (select * from document_version v where v.document_id = d.id order by v.version desc limit 1) v on true',
    )
    .leftJoin('upload as u', 'u.document_version_id', 'v.id')
    .leftJoin('project as p', 'p.id', 'd.project_id')
    .joinRaw(`left join staff_user s on v.uploaded_by_kind = 'user' and s.id = v.uploaded_by`)
    .joinRaw(`left join portal_user x on v.uploaded_by_kind = 'portal_user' and x.id = v.uploaded_by`)
    .where('d.status', 'active')
    .orderBy('d.id', 'desc')
    .limit(filter.limit + 1)
    .select({
      id: 'd.id',
      title: 'd.title',
      folder: 'd.folder',
      docType: 'd.doc_type',
      portalVisible: 'd.portal_visible',
      filename: 'v.filename',
      mime: 'v.mime',
      sizeBytes: 'v.size_bytes',
      sha256: 'v.sha256',
      version: 'v.version',
      scanState: 'v.scan_state',
      reviewState: 'u.state',
      uploadedAt: 'v.created_at',
      issuedOn: 'd.issued_on',
      expiresOn: 'd.expires_on',
      rowVersion: 'd.row_version',
    })
    .select(
      trx.raw('coalesce(s.full_name, x.contact_name) as "uploadedBy"'),
      trx.raw(
        `case when p.id is not null then json_build_object('id', p.id, 'number', p.number, 'title', p.title) end as project`,
      ),
    )
  if (filter.projectId) query.where('d.project_id', filter.projectId)
  if (filter.clientId) query.where('d.client_id', filter.clientId)
  if (filter.before) query.where('d.id', '<', filter.before)
  return query
}
