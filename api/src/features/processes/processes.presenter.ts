import type { RecordName } from '@zippcrm/domain/live/record-names.ts'
import type { z } from 'zod'
import type { IncidentRow } from './incidents.repository.ts'
import type { InstanceRow } from './instances.repository.ts'
import type { IncidentView, InstanceView } from './processes.schema.ts'

/** The client of a row, if it has one. */
export const clientOf = (row: { client_id: string | null; client_name: string | null }) =>
  row.client_id && row.client_name ? { id: row.client_id, name: row.client_name } : null

/** What the dashboard shows of an instance. */
export const presentInstance = (row: InstanceRow, record: RecordName | undefined): InstanceView => ({
  key: row.key,
  processId: row.process_id,
  processName: row.process_name,
  version: row.version,
  state: row.state,
  businessKey: row.business_key,
  record: record ?? null,
  client: clientOf(row),
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  parentKey: row.parent_key,
  incidents: row.incidents,
})

/** What the dashboard shows of an incident. */
export const presentIncident = (
  row: IncidentRow,
  record: RecordName | undefined,
): z.infer<typeof IncidentView> => ({
  key: row.key,
  type: row.type,
  message: row.message,
  processId: row.process_id,
  processInstanceKey: row.instance_key,
  elementId: row.element_id,
  elementName: row.element_name,
  fingerprint: row.fingerprint,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  resolvedAt: row.resolved_at?.toISOString() ?? null,
  record: record ?? null,
  client: clientOf(row),
})
