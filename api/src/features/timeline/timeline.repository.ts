import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { clientHappenings, invoiceHappenings } from './record-happenings.ts'

export interface Happening {
  id: string
  at: Date
  kind: (typeof timelineKinds)[number]
  title: string
  text: string | null
  who: string | null
  /** The instant as the database writes it, finer than a Date. */
  exact: string
}

export const timelineKinds = [
  'client',
  'project',
  'stage',
  'evidence',
  'request',
  'upload',
  'liaison',
  'email',
  'invoice',
  'licence',
] as const

/**
 * Everything that happened on a project, from the rows that already know when and who: each act once. Row-level
 * security narrows every part to what the caller may see.
 */
const projectHappenings = `
  select 'project-' || a.id as id, a.at, 'project' as kind,
         case a.action when 'project.open' then 'Project opened' when 'project.start' then 'Project started'
                       when 'project.cancel' then 'Project cancelled' when 'project.set-members' then 'People changed'
                       else 'Project changed' end as title,
         a.reason as text, a.actor_id as who
    from audit_log a
   where a.company_id = app_company() and a.entity = 'project' and a.entity_id = :record and a.actor_kind = 'user'
     and a.action like 'project.%'
     and (a.action <> 'project.open' or a.diff @> '[{"field": "number"}]')
  union all
  select 'entered-' || s.id, s.entered_at, 'stage', s.name || ' begun', null, null
    from project_stage s where s.project_id = :record and s.entered_at is not null
  union all
  select 'asked-' || s.id || s.attempts, s.submitted_at, 'stage', s.name || ': gate asked for', null, s.submitted_by
    from project_stage s where s.project_id = :record and s.submitted_at is not null and s.state = 'in_review'
  union all
  select 'asked-' || t.id, t.submitted_at, 'stage', initcap(t.stage) || ': gate asked for', null, t.submitted_by
    from project_stage_attempt t where t.project_id = :record and t.submitted_at is not null
  union all
  select 'decided-' || t.id, t.decided_at, 'stage', initcap(t.stage) || case t.decision when 'pass' then ' passed' else ' returned' end, t.comment, t.decided_by
    from project_stage_attempt t where t.project_id = :record
  union all
  select 'submitted-' || e.id, e.submitted_at, 'evidence', 'Evidence submitted: ' || i.title, v.filename, e.submitted_by
    from evidence e join checklist_item i on i.id = e.checklist_item_id join document_version v on v.id = e.document_version_id
   where e.project_id = :record
  union all
  select 'verified-' || e.id, e.decided_at, 'evidence', 'Evidence ' || e.state || ': ' || i.title, e.reject_reason, e.decided_by
    from evidence e join checklist_item i on i.id = e.checklist_item_id
   where e.project_id = :record and e.decided_at is not null
  union all
  select 'requested-' || r.id, r.created_at, 'request', 'Asked for: ' || r.title, r.number, r.created_by
    from document_request r where r.project_id = :record
  union all
  select 'closed-' || r.id, r.closed_at, 'request', 'Request ' || r.state || ': ' || r.title, r.closed_reason, null
    from document_request r where r.project_id = :record and r.closed_at is not null
  union all
  select 'received-' || u.id, u.received_at, 'upload', 'File received: ' || v.filename, u.note, u.uploaded_by
    from upload u join document_version v on v.id = u.document_version_id where u.project_id = :record
  union all
  select 'reviewed-' || u.id, u.decided_at, 'upload', 'File ' || u.state || ': ' || v.filename, u.client_reason, u.reviewer_id
    from upload u join document_version v on v.id = u.document_version_id where u.project_id = :record and u.decided_at is not null
  union all
  select 'liaison-' || l.id, l.occurred_at, 'liaison', case l.direction when 'incoming' then 'From ' else 'To ' end || l.regulator || ': ' || l.subject, l.summary, l.created_by
    from liaison_log l where l.project_id = :record
  union all
  select 'email-' || m.id, coalesce(m.sent_at, m.created_at), 'email', 'Mail ' || m.state || ': ' || m.subject, null, null
    from email m
   where (m.record_kind = 'project' and m.record_id = :record)
      or (m.record_kind = 'document_request' and m.record_id in (select id from document_request where project_id = :record))
      or (m.record_kind = 'invoice' and m.record_id in (select id from invoice where project_id = :record))
  union all
  select 'invoice-' || i.id, i.created_at, 'invoice', 'Invoice drafted', i.draft_ref, null from invoice i where i.project_id = :record and i.is_active
  union all
  select 'invoice-sent-' || i.id, i.sent_at, 'invoice', 'Invoice issued: ' || i.invoice_number, null, null from invoice i where i.project_id = :record and i.sent_at is not null
  union all
  select 'invoice-overdue-' || i.id, i.overdue_at, 'invoice', 'Invoice overdue: ' || i.invoice_number, null, null from invoice i where i.project_id = :record and i.overdue_at is not null
  union all
  select 'invoice-paid-' || i.id, i.paid_at, 'invoice', 'Invoice paid: ' || i.invoice_number, null, null from invoice i where i.project_id = :record and i.paid_at is not null
  union all
  select 'licence-' || l.id, l.created_at, 'licence', 'Licence stored: ' || l.licence_no, null, null from issued_licence l where l.project_id = :record`

const happeningsOf = { client: clientHappenings, project: projectHappenings, invoice: invoiceHappenings }

/** One page of a record's timeline, newest first, one row more than asked for (PRJ-44). */
export async function timelineOf(
  record: { kind: keyof typeof happeningsOf; id: string },
  filter: { kinds?: string[]; before?: [string, string]; limit: number },
  trx: Trx,
): Promise<Happening[]> {
  const { rows } = await trx.raw(
    `select h.id, h.at, h.kind, h.title, h.text, coalesce(s.full_name, p.contact_name) as who, h.at::text as exact
       from (${happeningsOf[record.kind]}) h
       left join staff_user s on s.id = h.who
       left join portal_user p on p.id = h.who
      where (:kinds::text[] is null or h.kind = any(:kinds::text[]))
        and (:at::timestamptz is null or (h.at, h.id) < (:at::timestamptz, :id))
      order by h.at desc, h.id desc
      limit :limit`,
    {
      record: record.id,
      kinds: filter.kinds ?? null,
      at: filter.before?.[0] ?? null,
      id: filter.before?.[1] ?? '',
      limit: filter.limit + 1,
    },
  )
  return rows
}
