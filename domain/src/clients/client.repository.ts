import { type After, orderBy, type SortKeys, type SortOf } from '../database/keyset.ts'
import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { Client, Contact } from './records.ts'

const clients = recordsOf<Client>('client')
const contacts = recordsOf<Contact>('contact')

export interface ClientFilter {
  search?: string
  status?: string
  ownerId?: string
  sort: SortOf<typeof clientSorts>
  after?: After
  limit: number
}

const openProjects = `(select count(*)::int from project p where p.client_id = c.id and p.status in ('draft', 'active', 'on_hold'))`

/** What clients can be ordered by. */
export const clientSorts = {
  name: { sql: 'lower(c.name)', type: 'text' },
  number: { sql: 'c.code', type: 'text' },
  status: { sql: 'c.status', type: 'text' },
  industry: { sql: `lower(coalesce(c.industry, ''))`, type: 'text' },
  city: { sql: `lower(coalesce(c.city, ''))`, type: 'text' },
  ownerName: { sql: `lower(coalesce(o.full_name, ''))`, type: 'text' },
  openProjects: { sql: openProjects, type: 'int' },
  outstandingMinor: {
    sql: `(select coalesce(sum(i.outstanding_minor), 0)::bigint from invoice i where i.client_id = c.id and i.status in ('sent', 'overdue'))`,
    type: 'bigint',
  },
} as const satisfies SortKeys

/** Clients and the people at them. */
export const clientRepository = {
  find: (id: string, trx: Trx) => clients.findOne({ id }, trx),
  findAll: (ids: string[], trx: Trx) => clients.list((query) => query.whereIn('id', ids), trx),
  insert: (client: Partial<Client>, trx: Trx) => clients.insert(client, trx),
  patch: (id: string, change: Partial<Client>, trx: Trx) => clients.patch(id, change, trx),

  async giveTo(ownerUserId: string | null, ids: string[], trx: Trx): Promise<void> {
    await trx('client').whereIn('id', ids).update({ owner_user_id: ownerUserId })
  },

  /** Clients, one more than asked for, with their open projects counted. */
  async list({ search, status, ownerId, sort, after, limit }: ClientFilter, trx: Trx) {
    const query = trx('client as c')
      .leftJoin('staff_user as o', 'o.id', 'c.owner_user_id')
      .where('c.is_active', true)
      .limit(limit + 1)
      .select(
        'c.id',
        'c.code',
        'c.name',
        'c.status',
        'c.regulator',
        'c.industry',
        'c.city',
        trx.ref('c.entity_type').as('entityType'),
        trx.ref('c.state_code').as('stateCode'),
        trx.ref('o.full_name').as('ownerName'),
        trx.raw(`${openProjects} as "openProjects"`),
      )
    query.select(orderBy(query, { keys: clientSorts, sort, id: 'c.id', after }, trx))
    if (ownerId) query.where('c.owner_user_id', ownerId)
    if (status) query.where('c.status', status)
    if (search)
      query.whereRaw(`(lower(c.name) like lower(?) or lower(c.code) like lower(?))`, [
        `%${escapeLike(search)}%`,
        `${escapeLike(search)}%`,
      ])
    return (await query) as ClientListRow[]
  },

  contactsOf: (clientId: string, trx: Trx) =>
    contacts.list(
      (query) =>
        query.where({ client_id: clientId, is_active: true }).orderByRaw('is_primary desc, first_name'),
      trx,
    ),
  findContact: (id: string, trx: Trx) => contacts.findOne({ id, isActive: true }, trx),
  patchContact: (id: string, change: Partial<Contact>, trx: Trx) => contacts.patch(id, change, trx),
  /** Leaves a client without primary contact, for the next one. */
  clearPrimary: (clientId: string, trx: Trx) =>
    trx('contact').where({ client_id: clientId, is_primary: true }).update({ is_primary: false }),
  insertContact: (contact: Partial<Contact>, trx: Trx) => contacts.insert(contact, trx),

  /** The next `C-NNNNNN` of a company. */
  async nextCode(companyId: string, trx: Trx): Promise<string> {
    const { rows } = await trx.raw(
      `insert into document_sequence (company_id, scope, series, fy, next_value) values (?, '', 'C', '', 2)
       on conflict (company_id, scope, series, fy) do update set next_value = document_sequence.next_value + 1
       returning next_value - 1 as value`,
      [companyId],
    )
    return `C-${String(rows[0].value).padStart(6, '0')}`
  },
}

export interface ClientListRow {
  id: string
  code: string
  name: string
  status: Client['status']
  regulator: string | null
  industry: string | null
  city: string | null
  entityType: string
  stateCode: string | null
  ownerName: string | null
  openProjects: number
  sortKey: string
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`)

export type ClientRepository = typeof clientRepository
