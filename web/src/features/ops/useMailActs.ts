import { useToast } from '@nuxt/ui/composables'
import type { Mail } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { useCommand } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useMe } from '../../session/me.ts'

/** What operations can do about a mail: send it once more, or stop one that has not left (OPS-02). */
export function useMailActs() {
  const { t } = useI18n()
  const me = useMe()
  const toast = useToast()
  const told = (title: string) => ({
    refresh: ['outbox', 'mission-control'],
    onDone: () => void toast.add({ title, color: 'success', icon: 'i-lucide-check' }),
  })
  const refused = (error: unknown) => {
    const { title, detail } = asProblem(error)
    toast.add({ title, description: detail, color: 'error', icon: 'i-lucide-circle-alert' })
  }
  const resend = useCommand(
    (mailId: string) => api().post('/outbox/{mailId}/resend', { path: { mailId } }),
    told(t('outbox.resent')),
  )
  const cancel = useCommand(
    (mailId: string) => api().post('/outbox/{mailId}/cancel', { path: { mailId } }),
    told(t('outbox.cancelled')),
  )
  const may = (mail: Pick<Mail, 'state'>, states: Mail['state'][]) =>
    me.can('outbox', 'A') && states.includes(mail.state)
  return {
    refused,
    isBusy: computed(() => resend.isBusy.value || cancel.isBusy.value),
    canResend: (mail: Pick<Mail, 'state'>) => may(mail, ['failed', 'uncertain', 'sent', 'cancelled']),
    canCancel: (mail: Pick<Mail, 'state'>) => may(mail, ['queued', 'held']),
    resend: (id: string) => resend.runAsync(id).catch(refused),
    cancel: (id: string) => cancel.runAsync(id).catch(refused),
  }
}
