import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'

export interface ExpiringPaper {
  kind: 'document' | 'evidence' | 'issued_licence'
  id: string
  title: string
  clientId: string
  projectId: string | null
  expiresOn: string
  portalVisible: boolean
  offsets: number[]
  /** Who looks after it. */
  ownerId: string | null
  alertId: string | null
  lastSent: number | null
}

/** Days before which nothing is ever due, whatever a family asks for. */
const horizonDays = 400
const defaultOffsets = '{90,60,30,7,0}'

const papers = `
  select 'document' as kind, d.id, d.title, d.client_id, d.project_id, d.expires_on, d.portal_visible
    from document d where d.status = 'active' and d.expires_on is not null
  union all
  select 'evidence', e.id, d.title, d.client_id, e.project_id, e.valid_until, d.portal_visible
    from evidence e join document_version v on v.id = e.document_version_id join document d on d.id = v.document_id
   where e.state = 'verified' and e.valid_until is not null and d.expires_on is distinct from e.valid_until
  union all
  select 'issued_licence', l.id, 'Licence ' || l.licence_no, l.client_id, l.project_id, l.expires_on, p.portal_visible
    from issued_licence l join project p on p.id = l.project_id where l.expires_on is not null`

/** Papers that run out, and what has been said about them. */
export const expiryRepository = {
  /** What runs out in one project, soonest first. */
  async of(
    projectId: string,
    trx: Trx,
  ): Promise<Pick<ExpiringPaper, 'kind' | 'id' | 'title' | 'expiresOn'>[]> {
    const { rows } = await trx.raw(
      `select x.kind, x.id, x.title, x.expires_on as "expiresOn" from (${papers}) x where x.project_id = ?
        order by x.expires_on, x.id`,
      [projectId],
    )
    return rows
  },

  /** Every paper of the company whose day is near or has come since it was last looked at. */
  async near(today: string, trx: Trx): Promise<ExpiringPaper[]> {
    const { rows } = await trx.raw(
      `select x.kind, x.id, x.title, x.client_id as "clientId", x.project_id as "projectId", x.expires_on as "expiresOn",
              x.portal_visible as "portalVisible", coalesce(f.expiry_offsets, ?::int[]) as offsets,
              coalesce(p.lead_consultant_id, p.manager_id, c.owner_user_id) as "ownerId",
              a.id as "alertId", a.last_offset_sent as "lastSent"
         from (${papers}) x
         join client c on c.id = x.client_id
         left join project p on p.id = x.project_id
         left join workflow_family f on f.id = p.family_id
         left join expiry_alert a on a.subject_kind = x.kind and a.subject_id = x.id and a.expires_on = x.expires_on
        where x.expires_on <= ?::date + ${horizonDays} and (a.id is null or a.state in ('watching', 'alerted'))
        order by x.expires_on, x.id`,
      [defaultOffsets, today],
    )
    return rows
  },

  /** Remembers what has been said; a paper that is far from its day is watched in silence. */
  async note(
    companyId: string,
    paper: ExpiringPaper,
    { lastSent, today }: { lastSent: number | null; today: string },
    trx: Trx,
  ): Promise<void> {
    const state = paper.expiresOn < today ? 'expired' : lastSent === null ? 'watching' : 'alerted'
    await trx('expiry_alert')
      .insert({
        id: newId(),
        company_id: companyId,
        subject_kind: paper.kind,
        subject_id: paper.id,
        client_id: paper.clientId,
        project_id: paper.projectId,
        expires_on: paper.expiresOn,
        offsets_days: paper.offsets,
        last_offset_sent: lastSent,
        state,
      })
      .onConflict(['subject_kind', 'subject_id', 'expires_on'])
      .merge(['last_offset_sent', 'state'])
  },
}
