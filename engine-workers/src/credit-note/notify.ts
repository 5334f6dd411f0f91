import { billing } from '@zippcrm/domain/billing/billing.ts'
import { outstandingNet } from '@zippcrm/domain/billing/invoice-settlement.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { formatMoney } from '@zippcrm/domain/money/format.ts'
import { z } from 'zod'
import { invoiceOf, pdfAttachment } from '../billing/invoice-facts.ts'
import { portalPage } from '../billing/portal-page.ts'
import { tellPortal } from '../billing/tell-portal.ts'
import { firmName } from '../mail/firm-name.ts'
import { creditNoteIssuedMail } from '../mail/templates/credit-note-issued.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/**
 * Serves "Notify client" in credit-note (BIL-44).
 *
 * Safe to repeat: one mail and one notice per note.
 */
export const notifyOfCreditNote = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'credit-note.notify',
    input: z.object({ creditNoteId: z.uuid() }),
    output: z.object({}),

    async handle({ creditNoteId }, { trx, clock, companyId }) {
      const note = await billing(clock).notes.find(creditNoteId, trx)
      if (!note) throw new Error(`There is no credit note ${creditNoteId}`)
      const invoice = await invoiceOf(note.invoiceId, clock, trx)
      const link = `/invoices/${invoice.id}`
      const amount = formatMoney(note.creditAmountMinor, note.currency)
      const dedupeKey = `credit-note-issued:${creditNoteId}`
      if (invoice.contactEmails.length > 0) {
        await outgoingMail.queue(
          {
            companyId,
            dedupeKey,
            template: 'credit_note_issued',
            recipients: invoice.contactEmails,
            ...creditNoteIssuedMail({
              firm: await firmName(companyId, trx),
              client: invoice.recipientSnapshot!.legalName,
              number: note.creditNumber!,
              issueDate: note.issueDate!,
              invoiceNumber: invoice.invoiceNumber!,
              reason: note.reason,
              amount,
              balance: formatMoney(Math.max(0, outstandingNet(invoice)), invoice.currency),
              url: portalPage(portalUrl, link),
            }),
            attachments: pdfAttachment(note.creditNumber, note.pdfVersionId),
            recordKind: 'credit-note',
            recordId: creditNoteId,
            clientId: note.clientId,
          },
          trx,
        )
      }
      await tellPortal(
        {
          companyId,
          clientId: note.clientId,
          dedupeKey,
          kind: 'credit-note-issued',
          title: `Credit note ${note.creditNumber}`,
          body: `${amount} is credited to invoice ${invoice.invoiceNumber}.`,
          link,
        },
        trx,
      )
      return {}
    },
  })
