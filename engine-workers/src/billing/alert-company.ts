import { daysLate } from '@zippcrm/domain/billing/ageing.ts'
import { billing } from '@zippcrm/domain/billing/billing.ts'
import { outstandingNet } from '@zippcrm/domain/billing/invoice-settlement.ts'
import type { Invoice } from '@zippcrm/domain/billing/records.ts'
import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { formatMoney } from '@zippcrm/domain/money/format.ts'
import { channelsFor } from '@zippcrm/domain/notices/notice-settings.ts'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { invoiceOverdueMail } from '../mail/templates/invoice-overdue.ts'
import type { CompanyOfSweep } from './each-company.ts'
import { pdfAttachment } from './invoice-facts.ts'
import { overdueAlertsWanted } from './overdue-setting.ts'
import { portalPage } from './portal-page.ts'
import { tellPortal } from './tell-portal.ts'

/**
 * Sends what waits of a company: for each newly overdue invoice one mail to the billing contact and one notice to
 * every operations user (BIL-33). Mails and notices carry invoice and due date as their key, so none is doubled.
 */
export async function alertCompany(
  company: CompanyOfSweep,
  portalUrl: string,
  clock: Clock,
  trx: Trx,
): Promise<number> {
  const { invoices } = billing(clock)
  const passes = await trx('overdue_pass').where({ company_id: company.id, alerts: 'pending' }).forUpdate()
  const wanted = passes.length > 0 && (await overdueAlertsWanted(company.id, trx))
  let alerts = 0
  for (const pass of passes) {
    for (const invoiceId of wanted ? pass.invoice_ids : []) {
      const invoice = await invoices.find(invoiceId, trx)
      // Paid or moved between the two steps: nothing is late any more.
      if (invoice?.status !== 'overdue') continue
      await alert(invoice, company, clock.today(company.timezone), portalUrl, trx)
      alerts += 1
    }
    await trx('overdue_pass')
      .where({ id: pass.id })
      .update({ alerts: wanted ? 'done' : 'skipped' })
  }
  return alerts
}

async function alert(
  invoice: Invoice,
  company: CompanyOfSweep,
  today: string,
  portalUrl: string,
  trx: Trx,
): Promise<void> {
  const dedupeKey = `invoice-overdue:${invoice.id}:${invoice.dueDate}:1`
  const late = daysLate(invoice.dueDate!, today)
  const outstanding = formatMoney(outstandingNet(invoice), invoice.currency)
  const client = invoice.recipientSnapshot!.legalName
  const link = `/invoices/${invoice.id}`
  const wanted = await channelsFor(company.id, 'invoice-overdue', trx)
  if (wanted.email && invoice.contactEmails.length > 0) {
    await outgoingMail.queue(
      {
        companyId: company.id,
        dedupeKey,
        template: 'invoice_overdue',
        recipients: invoice.contactEmails,
        ...invoiceOverdueMail({
          firm: company.name,
          client,
          number: invoice.invoiceNumber!,
          dueDate: invoice.dueDate!,
          daysLate: late,
          outstanding,
          url: portalPage(portalUrl, link),
        }),
        attachments: pdfAttachment(invoice.invoiceNumber, invoice.pdfVersionId),
        recordKind: 'invoice',
        recordId: invoice.id,
        clientId: invoice.clientId,
      },
      trx,
    )
  }
  await tellPortal(
    {
      companyId: company.id,
      clientId: invoice.clientId,
      dedupeKey,
      kind: 'invoice-overdue',
      title: `Invoice ${invoice.invoiceNumber} is overdue`,
      body: `${outstanding} was due on ${printDate(invoice.dueDate!)}.`,
      link,
    },
    trx,
  )
  const reached = invoice.contactEmails.length > 0
  await tellStaff(
    {
      companyId: company.id,
      userIds: await peopleOf('operations', company.id, trx),
      dedupeKey,
      kind: 'invoice-overdue',
      title: `${invoice.invoiceNumber} of ${client} is overdue`,
      body: reached
        ? `${outstanding}, ${late} days late.`
        : `${outstanding}, ${late} days late. The client has no billing e-mail: enter one and send the reminder by hand.`,
      link: `/billing/invoices/${invoice.id}`,
      clientId: invoice.clientId,
    },
    trx,
  )
}
