import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { z } from 'zod'
import type { UploadReviewView } from './upload-reviews.schema.ts'

type Review = z.infer<typeof UploadReviewView>

export interface UploadRow {
  id: string
  filename: string
  mime: string
  sizeBytes: number
  receivedAt: Date
  uploadedById: string
  uploadedBy: string | null
  source: Review['source']
  note: string | null
  scanState: Review['scanState']
  encryptedPdf: boolean
  scripted: boolean
  state: Review['state']
  clientReason: string | null
  internalNote: string | null
  reviewer: string | null
  decidedAt: Date | null
  documentId: string
  documentVersionId: string
  version: number
  client: { id: string; name: string }
  project: { id: string; number: string; title: string } | null
  request: { id: string; number: string; title: string; instructions: string } | null
  checklistItem: { id: string; title: string } | null
  docType: string | null
  expiresOn: string | null
  task: { key: string; assignee: { id: string; name: string } | null } | null
  rowVersion: number
}

const base = (trx: Trx) =>
  trx('upload as u')
    .join('document_version as v', 'v.id', 'u.document_version_id')
    .join('document as o', 'o.id', 'u.document_id')
    .join('client as c', 'c.id', 'u.client_id')
    .leftJoin('project as p', 'p.id', 'u.project_id')
    .leftJoin('document_request as r', 'r.id', 'u.document_request_id')
    .leftJoin('checklist_item as i', 'i.id', 'u.checklist_item_id')
    .leftJoin('staff_user as s', 's.id', 'u.uploaded_by')
    .leftJoin('portal_user as x', 'x.id', 'u.uploaded_by')
    .leftJoin('staff_user as d', 'd.id', 'u.reviewer_id')
    .joinRaw(
      `left join lateral (select t.job_key, t.assignee_id from user_task t
         where t.subject_kind = 'upload' and t.subject_id = u.id and t.element_id = 'userTask_reviewUpload'
           and t.state in ('open', 'completing') limit 1) t on true`,
    )
    .leftJoin('staff_user as a', 'a.id', 't.assignee_id')
    .select({
      id: 'u.id',
      filename: 'v.filename',
      mime: 'v.mime',
      sizeBytes: 'v.size_bytes',
      receivedAt: 'u.received_at',
      uploadedById: 'u.uploaded_by',
      source: 'u.source',
      note: 'u.note',
      scanState: 'v.scan_state',
      encryptedPdf: 'v.encrypted_pdf',
      scripted: 'v.scripted',
      docType: 'o.doc_type',
      expiresOn: 'o.expires_on',
      state: 'u.state',
      clientReason: 'u.client_reason',
      internalNote: 'u.internal_note',
      reviewer: 'd.full_name',
      decidedAt: 'u.decided_at',
      documentId: 'u.document_id',
      documentVersionId: 'v.id',
      version: 'v.version',
      rowVersion: 'u.row_version',
    })
    .select(
      trx.raw('coalesce(s.full_name, x.contact_name) as "uploadedBy"'),
      trx.raw(`json_build_object('id', c.id, 'name', c.name) as client`),
      trx.raw(
        `case when p.id is not null then json_build_object('id', p.id, 'number', p.number, 'title', p.title) end as project`,
      ),
      trx.raw(
        `case when r.id is not null then json_build_object('id', r.id, 'number', r.number, 'title', r.title, 'instructions', r.instructions) end as request`,
      ),
      trx.raw(
        `case when i.id is not null then json_build_object('id', i.id, 'title', i.title) end as "checklistItem"`,
      ),
      trx.raw(
        `case when t.job_key is not null then json_build_object('key', t.job_key::text, 'assignee',
           case when a.id is not null then json_build_object('id', a.id, 'name', a.full_name) end) end as task`,
      ),
    )

/** Uploads by state, oldest first, one more than asked for (OPS-17). */
export function listUploads(
  filter: {
    states: string[]
    clientId?: string
    projectId?: string
    /** Leaves out what somebody other than this person has taken. */
    freeFor?: string
    after?: string
    limit: number
  },
  trx: Trx,
): Promise<UploadRow[]> {
  const query = base(trx)
    .whereIn('u.state', filter.states)
    .orderBy('u.id')
    .limit(filter.limit + 1)
  if (filter.clientId) query.where('u.client_id', filter.clientId)
  if (filter.projectId) query.where('u.project_id', filter.projectId)
  if (filter.freeFor)
    query.where((free) => free.whereNull('t.assignee_id').orWhere('t.assignee_id', filter.freeFor!))
  if (filter.after) query.where('u.id', '>', filter.after)
  return query
}

/** One upload in any state. */
export const findUploadRow = (id: string, trx: Trx): Promise<UploadRow | undefined> =>
  base(trx).where('u.id', id).first()
