import { billing } from '@zippcrm/domain/billing/billing.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { formatMoney } from '@zippcrm/domain/money/format.ts'
import { z } from 'zod'
import { invoiceOf, pdfAttachment } from '../billing/invoice-facts.ts'
import { portalPage } from '../billing/portal-page.ts'
import { tellPortal } from '../billing/tell-portal.ts'
import { firmName } from '../mail/firm-name.ts'
import { invoicePaidReceiptMail } from '../mail/templates/invoice-paid-receipt.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/**
 * Serves "Send receipt" in invoice-lifecycle (BIL-30).
 *
 * Safe to repeat: one receipt per invoice and last payment.
 */
export const sendReceipt = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'invoice.send-receipt',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock, companyId }) {
      const invoice = await invoiceOf(invoiceId, clock, trx)
      const payments = await billing(clock).payments.listByInvoice(invoiceId, trx)
      const last = payments.at(-1)
      // Settled by a credit note alone: the note was the client's notice, nothing was received.
      if (!last) return {}
      const link = `/invoices/${invoiceId}`
      const received = formatMoney(invoice.receivedMinor, invoice.currency)
      const dedupeKey = `invoice-paid:${invoiceId}:${last.id}`
      if (invoice.contactEmails.length > 0) {
        await outgoingMail.queue(
          {
            companyId,
            dedupeKey,
            template: 'invoice_paid_receipt',
            recipients: invoice.contactEmails,
            ...invoicePaidReceiptMail({
              firm: await firmName(companyId, trx),
              client: invoice.recipientSnapshot!.legalName,
              number: invoice.invoiceNumber!,
              receivedOn: last.receivedOn,
              received,
              tdsWithheld:
                invoice.tdsWithheldMinor > 0 ? formatMoney(invoice.tdsWithheldMinor, invoice.currency) : null,
              url: portalPage(portalUrl, link),
            }),
            attachments: pdfAttachment(invoice.invoiceNumber, invoice.pdfVersionId),
            recordKind: 'invoice',
            recordId: invoiceId,
            clientId: invoice.clientId,
          },
          trx,
        )
      }
      await tellPortal(
        {
          companyId,
          clientId: invoice.clientId,
          dedupeKey,
          kind: 'invoice-paid',
          title: `Invoice ${invoice.invoiceNumber} is paid`,
          body: `Thank you, we received ${received}.`,
          link,
        },
        trx,
      )
      return {}
    },
  })
