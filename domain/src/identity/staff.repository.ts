import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { OwnerUnknown } from './identity-errors.ts'
import type { StaffUser } from './records.ts'

const users = recordsOf<StaffUser>('staff_user')

export interface StaffFilter {
  search?: string
  status?: string
  role?: string
  /** Only this person, everybody below them in the reporting line, and members of these teams. */
  within?: { userId: string; teamIds: string[] }
  /** Name and id of the last row of the page before. */
  after?: [string, string]
  limit: number
}

export interface StaffRow
  extends Pick<
    StaffUser,
    | 'id'
    | 'email'
    | 'fullName'
    | 'status'
    | 'roleSlugs'
    | 'grade'
    | 'lastLoginAt'
    | 'rowVersion'
    | 'reportsTo'
  > {
  phone: string | null
  reportsToName: string | null
  teams: { id: string; code: string; name: string; function: 'manager' | 'reviewer' | 'member' }[]
}

const columns = `u.id, u.email, u.full_name as "fullName", u.phone, u.status, u.role_slugs as "roleSlugs", u.grade,
  u.reports_to as "reportsTo", m.full_name as "reportsToName", u.last_login_at as "lastLoginAt", u.row_version as "rowVersion",
  (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'function', tm.function) order by t.name), '[]')
     from team_membership tm join team t on t.id = tm.team_id where tm.user_id = u.id and tm.is_active) as teams`

const withinSql = `(u.id = ?
  or u.id in (with recursive below(id) as (
        select s.id from staff_user s where s.reports_to = ?
        union select s.id from staff_user s join below b on s.reports_to = b.id) select id from below)
  or exists (select from team_membership m where m.user_id = u.id and m.is_active and m.team_id = any(?::uuid[])))`

/** Staff accounts. */
export const staffRepository = {
  find: (id: string, trx: Trx) => users.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => users.findForUpdate(id, trx),
  findByEmail: (email: string, trx: Trx) => users.findOne({ email }, trx),
  insert: (user: Partial<StaffUser>, trx: Trx) => users.insert(user, trx),
  patch: (id: string, change: Partial<StaffUser>, trx: Trx) => users.patch(id, change, trx),

  /** One person with team memberships, as lists show them. */
  async row(id: string, { within }: Pick<StaffFilter, 'within'>, trx: Trx): Promise<StaffRow | undefined> {
    const { rows } = await trx.raw(
      `select ${columns} from staff_user u left join staff_user m on m.id = u.reports_to
        where u.id = ?${within ? ` and ${withinSql}` : ''}`,
      [id, ...(within ? [within.userId, within.userId, within.teamIds as never] : [])],
    )
    return rows[0]
  },

  /** People by name, one more than asked for. */
  async list({ search, status, role, within, after, limit }: StaffFilter, trx: Trx): Promise<StaffRow[]> {
    const where = ['true']
    const bindings: (string | number)[] = []
    const narrow = (condition: string, ...values: string[]) => {
      where.push(condition)
      bindings.push(...values)
    }
    if (status) narrow('u.status = ?', status)
    if (role) narrow('? = any(u.role_slugs)', role)
    if (within) {
      where.push(withinSql)
      bindings.push(within.userId, within.userId, within.teamIds as never)
    }
    if (search)
      narrow(
        `(strpos(lower(u.full_name), lower(?)) > 0 or strpos(lower(u.email::text), lower(?)) > 0)`,
        search,
        search,
      )
    if (after) narrow('(lower(u.full_name), u.id) > (lower(?), ?::uuid)', ...after)
    const { rows } = await trx.raw(
      `select ${columns} from staff_user u left join staff_user m on m.id = u.reports_to
        where ${where.join(' and ')} order by lower(u.full_name), u.id limit ?`,
      [...bindings, limit + 1],
    )
    return rows
  },

  /** Names of those who can give somebody a role; for people who come to a closed door (UI-03). */
  async administrators(trx: Trx): Promise<string[]> {
    const rows: { name: string }[] = await trx('staff_user')
      .where({ status: 'active' })
      .whereRaw(`'admin' = any(role_slugs)`)
      .orderBy('full_name')
      .limit(3)
      .select('full_name as name')
    return rows.map(({ name }) => name)
  },

  /** Locks and counts the super admins who can sign in, so that two changes cannot remove the last two. */
  async activeSuperAdmins(trx: Trx): Promise<string[]> {
    const rows: { id: string }[] = await trx('staff_user')
      .whereRaw(`role_slugs @> '{super_admin}'`)
      .whereIn('status', ['active', 'invited'])
      .forUpdate()
      .select('id')
    return rows.map(({ id }) => id)
  },
}

/** Whether somebody of this company can be given work. */
export const isColleague = async (id: string, trx: Trx): Promise<boolean> =>
  (await trx('staff_user').where({ id, status: 'active' }).first('id')) !== undefined

/** Refuses somebody who cannot own work; nobody at all is fine. */
export async function requireColleague(id: string | null | undefined, trx: Trx): Promise<void> {
  if (id && !(await isColleague(id, trx)))
    throw new OwnerUnknown(undefined, [
      { field: '/ownerUserId', code: 'OWNER_UNKNOWN', message: 'Choose a colleague who can sign in' },
    ])
}
