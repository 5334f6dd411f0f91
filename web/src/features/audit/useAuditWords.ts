import { formatDateTime } from '@zippcrm/ui/format/dates.ts'
import { useI18n } from 'vue-i18n'
import type { AuditEntry } from './types.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** `project_stage` and `stage.decide` as words: stored names are not sentences. */
const spaced = (name: string) => name.replace(/[._-]+/g, ' ').replace(/^\w/, (first) => first.toUpperCase())

/** Words for what the audit trail holds as names. */
export function useAuditWords() {
  const { t } = useI18n()
  const who = ({ actor, onBehalfOf }: AuditEntry) => {
    const name = actor.name ?? t(`audit.actor.${actor.kind}`)
    return onBehalfOf?.name ? t('audit.onBehalf', { actor: name, person: onBehalfOf.name }) : name
  }
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–'
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
    if (Array.isArray(value)) return value.map(shown).join(', ') || '–'
    if (typeof value === 'string' && INSTANT.test(value)) return formatDateTime(value)
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return { who, shown, nameOf: spaced }
}
