import { useToast } from '@nuxt/ui/composables'
import type { NewPayment } from '@zippcrm/ui/generated/api.ts'
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
  method: NewPayment['method']
  reference: string
  amountMinor: number
  tdsMinor: number
}

/** An invoice and what finance can do with it. */
export function useInvoice(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const toast = useToast()
  const at = () => ({ path: { invoiceId: toValue(id) } })
  const invoice = useRecord('/invoices/{invoiceId}', at)
  const tell = (title: string) => () => toast.add({ title, color: 'success', icon: 'i-lucide-check' })

  const credit = useCommand(
    (input: CreditInput) => api().post('/invoices/{invoiceId}/credit-note', { ...at(), body: input }),
    { refresh: REFRESH, onDone: tell(t('billing.credited')) },
  )
  const pay = useCommand(
    (input: PaymentInput) => api().post('/invoices/{invoiceId}/payments', { ...at(), body: input }),
    {
      refresh: REFRESH,
      onDone: tell(t('billing.paid')),
    },
  )
  const issue = useCommand(
    () =>
      api().patch('/invoices/{invoiceId}', {
        ...at(),
        body: { status: 'sent' },
        version: invoice.data.value?.rowVersion,
      }),
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
