import { csvCell } from '../../http/csv.ts'
import type { AuditRow } from './audit.repository.ts'

const columns: [name: string, value: (row: AuditRow) => string | null][] = [
  ['at', (row) => row.at.toISOString()],
  ['actor_kind', (row) => row.actorKind],
  ['actor', (row) => row.actorName ?? row.actorId],
  ['on_behalf_of', (row) => row.onBehalfOfName ?? row.onBehalfOf],
  ['action', (row) => row.action],
  ['entity', (row) => row.entity],
  ['entity_id', (row) => row.entityId],
  ['changes', (row) => JSON.stringify(row.diff)],
  ['reason', (row) => row.reason],
  ['process_instance_key', (row) => row.processInstanceKey],
]

export const csvHeader = `${columns.map(([name]) => name).join(',')}\r\n`

/** Lines of the exported audit trail. */
export const csvLines = (rows: AuditRow[]): string =>
  rows.map((row) => `${columns.map(([, value]) => csvCell(value(row))).join(',')}\r\n`).join('')
