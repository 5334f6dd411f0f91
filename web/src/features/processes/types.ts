import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { InstanceDetail, InstanceState, Instance as InstanceSummary } from '@zippcrm/ui/generated/api.ts'

export type {
  Incident,
  IncidentGroup,
  Instance as InstanceSummary,
  InstanceDetail as Instance,
  InstanceState,
  Process as ProcessVersion,
} from '@zippcrm/ui/generated/api.ts'

export const INSTANCE_STATES: InstanceState[] = ['active', 'incident', 'completed', 'cancelled']

/** What every row of the dashboard hangs on: its record and its client. */
export type OfRecord = Pick<InstanceSummary, 'record' | 'client'>

export type WaitsFor = NonNullable<InstanceDetail['waitsFor']>

export const INSTANCE_TONE: Record<InstanceState, Tone> = {
  active: 'primary',
  incident: 'error',
  completed: 'success',
  cancelled: 'neutral',
}

/** How a record is called in one word: its number, or its title while it has none. */
export const recordWord = ({ record }: Pick<OfRecord, 'record'>): string | undefined =>
  record?.number ?? record?.title ?? undefined
