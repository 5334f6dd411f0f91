import { formatDateTime } from '@zippcrm/ui/format/dates.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'

export interface Collision {
  title: string
  text: string
  /** What the person had typed, to be taken elsewhere. */
  typed: string | undefined
}

/** The answers of a form as text that can be pasted elsewhere. */
export const readable = (data: Record<string, unknown>) =>
  Object.values(data)
    .filter((value) => ['string', 'number'].includes(typeof value) && value !== '')
    .join('\n')

/** Two people on one task: who was quicker, when, and what becomes of what the other one typed (ENG-13). */
export function useCollision() {
  const { t } = useI18n()
  const what = ref<Collision>()

  /** Says whether it was a collision. */
  function tell(error: unknown, typed?: Record<string, unknown>): boolean {
    const { code, by, at } = asProblem(error) as { code?: string; by?: string | null; at?: string | null }
    const kept = typed ? readable(typed) || undefined : undefined
    const name = by ?? t('inbox.someone')
    if (code === 'TASK_GONE')
      what.value = {
        title: by ? t('inbox.goneBy', { name, at: formatDateTime(at ?? null) }) : t('inbox.gone'),
        text: t(kept ? 'inbox.goneText' : 'inbox.goneNoDraft'),
        typed: kept,
      }
    else if (code === 'TASK_ALREADY_CLAIMED')
      what.value = { title: t('inbox.claimedBy', { name }), text: t('inbox.claimedText'), typed: kept }
    else return false
    return true
  }

  return { what, tell }
}
