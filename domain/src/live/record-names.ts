import type { Trx } from '../database/trx.ts'

export interface RecordName {
  kind: string
  id: string
  number: string | null
  title: string
  /** The project a record belongs to, for links and context. */
  projectId: string | null
}

/** How each kind of record is named on screens: number and title, and the project it hangs on. */
const sources: Record<string, string> = {
  client: `select id, code as number, name as title, null::uuid as project_id from client where id = any(?::uuid[])`,
  project: `select id, number, title, id as project_id from project where id = any(?::uuid[])`,
  'document-request': `select id, number, title, project_id from document_request where id = any(?::uuid[])`,
  upload: `select u.id, r.number, coalesce(r.title, d.title) as title, u.project_id from upload u
             join document d on d.id = u.document_id left join document_request r on r.id = u.document_request_id where u.id = any(?::uuid[])`,
  milestone: `select id, null as number, title, project_id from billing_milestone where id = any(?::uuid[])`,
  invoice: `select i.id, i.invoice_number as number, coalesce(m.title, 'Invoice') as title, i.project_id from invoice i
             left join billing_milestone m on m.id = i.milestone_id where i.id = any(?::uuid[])`,
  'portal-invitation': `select id, null as number, 'Invitation of ' || contact_name as title, null::uuid as project_id
             from portal_invitation where id = any(?::uuid[])`,
  'model-change': `select id, null as number, name || ' (' || process_id || ')' as title, null::uuid as project_id
             from model_change where id = any(?::uuid[])`,
  'sla-clock': `select c.id, null as number, 'Deadline: ' || replace(c.kind, '_', ' ') as title, p.id as project_id from sla_clock c
             left join project p on p.id = c.subject_id where c.id = any(?::uuid[])`,
  'credit-note': `select c.id, c.credit_number as number, 'Credit note for ' || coalesce(i.invoice_number, 'an invoice') as title, i.project_id
             from credit_note c join invoice i on i.id = c.invoice_id where c.id = any(?::uuid[])`,
}

/** Names of records by `<kind>:<id>`, for those the caller may see. One statement for each kind. */
export async function recordNames(
  keys: { kind: string | null; id: string | null }[],
  trx: Trx,
): Promise<Map<string, RecordName>> {
  const names = new Map<string, RecordName>()
  for (const [kind, sql] of Object.entries(sources)) {
    const ids = [...new Set(keys.filter((key) => key.kind === kind && key.id).map((key) => key.id))]
    if (!ids.length) continue
    const { rows } = await trx.raw(sql, [ids as string[]])
    for (const row of rows)
      names.set(`${kind}:${row.id}`, {
        kind,
        id: row.id,
        number: row.number,
        title: row.title,
        projectId: row.project_id,
      })
  }
  return names
}
