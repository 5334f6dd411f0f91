export type Tone = 'neutral' | 'primary' | 'success' | 'warning' | 'error' | 'waiting' | 'hold'

/** Every tone has a sign of its own, so that colour is never the only difference. */
export const TONE_ICONS: Record<Tone, string> = {
  neutral: 'i-lucide-circle',
  primary: 'i-lucide-circle-dot',
  success: 'i-lucide-circle-check',
  warning: 'i-lucide-clock-alert',
  error: 'i-lucide-circle-alert',
  waiting: 'i-lucide-hourglass',
  hold: 'i-lucide-circle-pause',
}
