import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { Operation, OperationItem } from './operation.ts'
import { valueText } from './values.ts'

export const ITEM_STATES = ['done', 'failed', 'sent', 'queued', 'stopped'] as const

export const ITEM_TONE: Record<OperationItem['state'], Tone> = {
  done: 'success',
  failed: 'error',
  sent: 'primary',
  queued: 'neutral',
  stopped: 'hold',
}

export type OperationState = 'done' | 'partly' | 'running' | 'asked' | 'declined'

export const OPERATION_TONE: Record<OperationState, Tone> = {
  done: 'success',
  partly: 'warning',
  running: 'primary',
  asked: 'waiting',
  declined: 'neutral',
}

/** How an operation stands as a whole. */
export function stateOfOperation({ approval, endedAt, failed, stopped }: Operation): OperationState {
  if (approval?.state === 'waiting') return 'asked'
  if (approval?.state === 'declined') return 'declined'
  if (!endedAt) return 'running'
  return failed || stopped ? 'partly' : 'done'
}

/** What an item changed, field by field: what stood there and what stands there now. */
export function changesOf({ before, after }: Pick<OperationItem, 'before' | 'after'>) {
  const text = (value: unknown) => (value === undefined || value === null ? '–' : valueText(value))
  return [...new Set([...Object.keys(before), ...Object.keys(after ?? {})])].map((field) => ({
    field,
    old: text(before[field]),
    new: text(after?.[field]),
  }))
}
