import { useToast } from '@nuxt/ui/composables'
import type { Invoice } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'
import { useCommand, useRecord } from '@zippcrm/ui/http/queries.ts'
import { type MaybeRefOrGetter, toValue } from 'vue'
import { useI18n } from 'vue-i18n'

const REFRESH = ['invoices', 'clients', 'projects', 'tasks', 'mission-control']

export interface CreditInput {
  reason: string
  creditAmountMinor: number
}
export interface PaymentInput {
  receivedOn: string
  method: string
  reference: string
  amountMinor: number
  tdsMinor: number
}

/** An invoice and what finance can do with it. */
export function useInvoice(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const toast = useToast()
  const path = () => `/invoices/${toValue(id)}`
  const invoice = useRecord<Invoice>(path)
  const tell = (title: string) => () => toast.add({ title, color: 'success', icon: 'i-lucide-check' })

  const credit = useCommand(
    (input: CreditInput) => api().post<{ number?: string }>(`${path()}/credit-note`, input),
    { refresh: REFRESH, onDone: tell(t('billing.credited')) },
  )
  const pay = useCommand((input: PaymentInput) => api().post(`${path()}/payments`, input), {
    refresh: REFRESH,
    onDone: tell(t('billing.paid')),
  })
  const issue = useCommand(
    () => api().patch(path(), { status: 'sent' }, { version: invoice.data.value?.rowVersion }),
    { refresh: REFRESH, onDone: tell(t('billing.issuing')) },
  )
  const refused = (error: unknown) => {
    const problem = asProblem(error)
    toast.add({
      title: problem.title,
      description: problem.detail,
      color: 'error',
      icon: 'i-lucide-circle-alert',
    })
  }
  return {
    ...invoice,
    credit,
    pay,
    isIssuing: issue.isBusy,
    issue: () => issue.runAsync().catch(refused),
  }
}
