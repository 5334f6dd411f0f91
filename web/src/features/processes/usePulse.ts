import { useRecord } from '@zippcrm/ui/http/queries.ts'
import { onScopeDispose } from 'vue'

export interface Pulse {
  state: 'live' | 'behind' | 'silent'
  lagMs: number
  recordedAt: string | null
  waiting: number
  refused: number
  incidents: number
  /** Operations that wait for this person as the second one. */
  approvals: number
  workers: { type: string; state: 'working' | 'late'; oldestAt: string | null }[]
}

const EVERY_MS = 10_000

/** How engine and workers are doing, asked again and again while it is on screen. */
export function usePulse() {
  const { data, reload } = useRecord('/process-pulse')
  const timer = setInterval(() => void reload(), EVERY_MS)
  onScopeDispose(() => clearInterval(timer))
  return data
}
