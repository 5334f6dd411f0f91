import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { DiagramElement } from '@zippcrm/ui/diagram/steps.ts'

export interface ProcessVersion {
  processId: string
  name: string
  version: number
  deployedAt: string
  active: number
  incident: number
  completed: number
  cancelled: number
}

export type InstanceState = 'active' | 'incident' | 'completed' | 'cancelled'
export const INSTANCE_STATES: InstanceState[] = ['active', 'incident', 'completed', 'cancelled']

interface RecordName {
  kind: string
  id: string
  number: string | null
  title: string | null
}

/** What every row of the dashboard hangs on: its record and its client. */
export interface OfRecord {
  record: RecordName | null
  client: { id: string; name: string } | null
}

export interface InstanceSummary extends OfRecord {
  key: string
  processId: string
  processName: string
  version: number
  state: InstanceState
  startedAt: string
  endedAt: string | null
}

export interface Incident extends OfRecord {
  key: string
  type: string
  message: string
  processId: string
  processInstanceKey: string
  elementId: string
  elementName: string | null
  createdAt: string
  resolvedAt: string | null
  state: 'open' | 'resolved'
}

export interface IncidentGroup {
  fingerprint: string
  processId: string
  elementId: string
  elementName: string
  message: string
  count: number
  clients: number
  clientNames: string[]
  firstSeenAt: string
  lastSeenAt: string
}

export interface WaitsFor {
  what: string
  whom: string | null
  since: string | null
  dueAt: string | null
}

export interface Instance extends InstanceSummary {
  businessKey: string | null
  waitsFor: WaitsFor | null
  xml: string
  elements: DiagramElement[]
  flows: string[]
  incidents: Incident[]
}

export const INSTANCE_TONE: Record<InstanceState, Tone> = {
  active: 'primary',
  incident: 'error',
  completed: 'success',
  cancelled: 'neutral',
}

/** How a record is called in one word: its number, or its title while it has none. */
export const recordWord = ({ record }: OfRecord): string | undefined =>
  record?.number ?? record?.title ?? undefined
