import { formatMoney } from '@zippcrm/domain/money/format.ts'
import { z } from 'zod'
import { invoiceOf, subjectMatterOf } from '../billing/invoice-facts.ts'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Notify operations" in invoice-lifecycle (BIL-20).
 *
 * Safe to repeat: one notice per invoice and person.
 */
export const notifyCreated = () =>
  defineWorker({
    type: 'invoice.notify-created',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock, companyId }) {
      const invoice = await invoiceOf(invoiceId, clock, trx)
      const client = await trx('client').where({ id: invoice.clientId }).first('name')
      const matter = await subjectMatterOf(invoice, trx)
      await tellStaff(
        {
          companyId,
          userIds: [
            ...(await peopleOf('operations', companyId, trx)),
            ...(await peopleOf('finance', companyId, trx)),
          ],
          dedupeKey: `invoice-created:${invoiceId}`,
          kind: 'invoice-created',
          title: `Draft for ${client.name}: ${formatMoney(invoice.totalMinor, invoice.currency)} waits for review`,
          body: matter ?? '',
          link: `/billing/invoices/${invoiceId}`,
          clientId: invoice.clientId,
        },
        trx,
      )
      return {}
    },
  })
