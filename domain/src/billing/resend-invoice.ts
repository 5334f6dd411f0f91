import type { Clock } from '../clock/clock.ts'
import type { Trx } from '../database/trx.ts'
import { outgoingMail } from '../mail/outgoing-mail.ts'
import { RuleError } from '../rule-error.ts'
import { billing } from './billing.ts'

/** Queues the invoice's mail again, with the PDF that is stored: nothing is rendered anew. */
export async function resendInvoice(
  invoiceId: string,
  requestId: string,
  clock: Clock,
  trx: Trx,
): Promise<void> {
  const invoice = await billing(clock).invoices.find(invoiceId, trx)
  if (!invoice) throw new RuleError('NOT_FOUND', 'There is no such invoice', { kind: 'missing' })
  const mail = await trx('email')
    .where({ record_kind: 'invoice', record_id: invoiceId, template: 'invoice_sent' })
    .orderBy('created_at', 'desc')
    .first()
  if (invoice.status === 'draft' || !mail) {
    throw new RuleError('INVOICE_NOT_ISSUED', 'The invoice was not sent yet', { kind: 'conflict' })
  }
  if (invoice.contactEmails.length === 0) {
    throw new RuleError('EMAIL_MISSING', 'The client has no billing e-mail', { kind: 'conflict' })
  }
  await outgoingMail.queue(
    {
      companyId: invoice.companyId,
      dedupeKey: `invoice-resent:${invoiceId}:${requestId}`,
      template: mail.template,
      recipients: invoice.contactEmails,
      subject: mail.subject,
      html: mail.html,
      text: mail.body_text,
      attachments: mail.attachments,
      recordKind: 'invoice',
      recordId: invoiceId,
      clientId: invoice.clientId,
    },
    trx,
  )
}
