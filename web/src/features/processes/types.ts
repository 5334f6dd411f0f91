import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { DiagramElement } from '@zippcrm/ui/diagram/steps.ts'

export interface ProcessVersion {
  processId: string
  name: string
  version: number
  active: number
  incident: number
  completed: number
  cancelled: number
}

export type InstanceState = 'active' | 'incident' | 'completed' | 'cancelled'

export interface InstanceSummary {
  key: string
  processId: string
  processName: string
  version: number
  state: InstanceState
  startedAt: string
  endedAt: string | null
  record: { kind: string; id: string; number: string | null; title: string | null } | null
  client: { id: string; name: string } | null
}

export interface Incident {
  key: string
  type: string
  message: string
  elementId: string
  createdAt: string
  state?: string
}

export interface Instance extends InstanceSummary {
  waitsFor: { what: string; whom: string | null; since: string | null; dueAt: string | null } | null
  xml: string
  elements: DiagramElement[]
  flows: string[]
  incidents?: Incident[]
}

export const INSTANCE_TONE: Record<InstanceState, Tone> = {
  active: 'primary',
  incident: 'error',
  completed: 'success',
  cancelled: 'neutral',
}
