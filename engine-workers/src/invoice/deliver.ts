import { billingProfileRepository } from '@zippcrm/domain/billing/billing-profile.repository.ts'
import { invoiceRepository } from '@zippcrm/domain/billing/invoice.repository.ts'
import type { Invoice } from '@zippcrm/domain/billing/records.ts'
import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { formatMoney } from '@zippcrm/domain/money/format.ts'
import { z } from 'zod'
import { invoiceOf, pdfAttachment, subjectMatterOf } from '../billing/invoice-facts.ts'
import { portalPage } from '../billing/portal-page.ts'
import { tellPortal } from '../billing/tell-portal.ts'
import { firmName } from '../mail/firm-name.ts'
import { invoiceSentMail } from '../mail/templates/invoice-sent.ts'
import { BpmnError, defer, defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

const corrected = z.object({ billingEmail: z.email() })

/**
 * Serves "Deliver invoice" in invoice-lifecycle: mails the stored PDF and shows the invoice in the portal.
 *
 * Safe to repeat: the mail's key is the invoice and its recipients, so only a corrected address is mailed anew.
 */
export const deliverInvoice = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'invoice.deliver',
    input: z.object({ invoiceId: z.uuid(), submissionId: z.uuid().nullish() }),
    output: z.object({}),

    async handle({ invoiceId, submissionId }, { trx, clock, companyId, submission }) {
      let invoice = await invoiceOf(invoiceId, clock, trx)
      const answer = submissionId ? corrected.safeParse((await submission(submissionId)).data) : undefined
      if (answer?.success) invoice = await useAddress(invoice, answer.data.billingEmail, trx)
      if (invoice.contactEmails.length === 0) {
        throw new BpmnError('EMAIL_UNDELIVERABLE', 'The client has no billing e-mail')
      }
      const link = `/invoices/${invoiceId}`
      const netPayable = formatMoney(invoice.netPayableMinor, invoice.currency)
      const recipients = [...invoice.contactEmails].sort()
      const emailId = await outgoingMail.write(
        {
          companyId,
          dedupeKey: `invoice-sent:${invoiceId}:${recipients.join(',')}`,
          template: 'invoice_sent',
          recipients,
          ...invoiceSentMail({
            firm: await firmName(companyId, trx),
            client: invoice.recipientSnapshot!.legalName,
            number: invoice.invoiceNumber!,
            subjectMatter: await subjectMatterOf(invoice, trx),
            dueDate: invoice.dueDate!,
            total: formatMoney(invoice.totalMinor, invoice.currency),
            tds: invoice.tdsMinor > 0 ? formatMoney(invoice.tdsMinor, invoice.currency) : null,
            netPayable,
            url: portalPage(portalUrl, link),
          }),
          attachments: pdfAttachment(invoice.invoiceNumber, invoice.pdfVersionId),
          recordKind: 'invoice',
          recordId: invoiceId,
          clientId: invoice.clientId,
        },
        trx,
      )
      await tellPortal(
        {
          companyId,
          clientId: invoice.clientId,
          dedupeKey: `invoice-sent:${invoiceId}`,
          kind: 'invoice-sent',
          title: `Invoice ${invoice.invoiceNumber}`,
          body: `${netPayable} is payable by ${printDate(invoice.dueDate!)}.`,
          link,
        },
        trx,
      )
      return defer({ kind: 'mail', naturalKey: `mail:${emailId}`, payload: { emailId } })
    },
  })

/** Takes the address that operations corrected, for this invoice and the next ones. */
async function useAddress(invoice: Invoice, email: string, trx: Trx): Promise<Invoice> {
  if (invoice.contactEmails.length === 1 && invoice.contactEmails[0] === email) return invoice
  await billingProfileRepository.save(invoice.companyId, invoice.clientId, { billingEmails: [email] }, trx)
  return invoiceRepository.patch(invoice.id, { contactEmails: [email] }, trx)
}
