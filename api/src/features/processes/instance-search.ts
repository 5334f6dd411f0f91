import type { Rows, Trx } from '@zippcrm/domain/database/trx.ts'
import { isPersonal } from '@zippcrm/domain/engine-view/personal-variable.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import { findRecords } from '@zippcrm/domain/search/find-records.ts'
import type { InstanceQuery } from './processes.schema.ts'

export const VariablePersonal = defineError(
  'VARIABLE_PERSONAL',
  422,
  'Personal data cannot be searched for among variables',
)

/** What narrows a list of instances; applied to `process_instance as i`. */
type Narrow = (rows: Rows) => unknown

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** What a search text can mean: an instance key, a business key, or the number or name of a record. */
async function namedBy(q: string, trx: Trx) {
  const id = uuid.exec(q)?.[0]
  if (id) return { keys: [], subjectIds: [id], clientIds: [id] }
  if (/^\d{10,19}$/.test(q)) return { keys: [q], subjectIds: [], clientIds: [] }
  const found = await findRecords({ q, limit: 100 }, trx)
  const requests = await trx('document_request').where('number', q.toUpperCase()).select('id')
  return {
    keys: [],
    subjectIds: [...found, ...requests].map((record) => record.id),
    clientIds: found.filter((record) => record.kind === 'client').map((record) => record.id),
  }
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Instances with an open incident whose message holds a text; open incidents are few, so they are looked at first. */
const withError =
  (error: string): Narrow =>
  (rows) =>
    rows.whereRaw(
      `i.key in (select x.process_instance_key from incident x where x.state = 'open' and x.message ilike ?)`,
      [`%${escapeLike(error)}%`],
    )

const withCause =
  (fingerprint: string): Narrow =>
  (rows) =>
    rows.whereRaw(
      `i.key in (select x.process_instance_key from incident x where x.state = 'open' and x.fingerprint = ?)`,
      [fingerprint],
    )

/** Instances with a variable of exactly this value, as text. */
function withVariable(condition: string): Narrow {
  const [name = '', ...value] = condition.split('=')
  if (isPersonal(name.trim()))
    throw new VariablePersonal(
      `“${name.trim()}” holds personal data. Search for the client or record instead.`,
      [{ field: '/variable', code: 'VARIABLE_PERSONAL', message: 'names personal data' }],
    )
  return (rows) =>
    rows.whereRaw(
      `i.key in (select v.process_instance_key from engine_variable v
                  where v.name = ? and v.value_text = ? and v.scope_key = v.process_instance_key)`,
      [name.trim(), value.join('=').trim().replace(/^"|"$/g, '').slice(0, 200)],
    )
}

/** Turns what a person asks for into conditions; records and clients are looked up first. */
export async function narrowedBy(filter: InstanceQuery, trx: Trx) {
  const named = filter.q ? await namedBy(filter.q, trx) : undefined
  const narrows: Narrow[] = []
  const where = (column: string, value: unknown) => {
    if (value !== undefined) narrows.push((rows) => rows.where(column, value as string))
  }
  where('i.process_id', filter.process)
  where('i.version', filter.version)
  where('i.client_id', filter.clientId)
  where('i.subject_kind', filter.subjectKind)
  where('i.subject_id', filter.subjectId)
  if (filter.startedFrom) narrows.push((rows) => rows.where('i.started_at', '>=', filter.startedFrom!))
  if (filter.startedTo) narrows.push((rows) => rows.where('i.started_at', '<', filter.startedTo!))
  if (filter.state) narrows.push(inState[filter.state])
  if (filter.element)
    narrows.push((rows) =>
      rows.whereRaw(
        `i.key in (select e.process_instance_key from element_instance e where e.element_id = ? and e.state = 'active')`,
        [filter.element!],
      ),
    )
  if (filter.error) narrows.push(withError(filter.error))
  if (filter.fingerprint) narrows.push(withCause(filter.fingerprint))
  if (filter.variable) narrows.push(withVariable(filter.variable))
  if (named)
    narrows.push((rows) =>
      rows.where((either) =>
        either
          .whereRaw('i.key = any(?::bigint[])', [named.keys])
          .orWhereRaw('i.subject_id = any(?::uuid[])', [named.subjectIds])
          .orWhereRaw('i.client_id = any(?::uuid[])', [named.clientIds]),
      ),
    )
  return (rows: Rows) => {
    for (const narrow of narrows) narrow(rows)
    return rows
  }
}

// Written as the partial indexes are, so that each state is found along its own.
const inState: Record<NonNullable<InstanceQuery['state']>, Narrow> = {
  active: (rows) => rows.where('i.state', 'active').where('i.incidents', 0),
  incident: (rows) => rows.where('i.state', 'active').where('i.incidents', '>', 0),
  completed: (rows) => rows.where('i.state', 'completed'),
  cancelled: (rows) => rows.where('i.state', 'cancelled'),
}
