import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { Invoice } from '@zippcrm/domain/billing/records.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** Reads an invoice that a job names; without it the job cannot go on, and the incident says so. */
export async function invoiceOf(invoiceId: string, clock: Clock, trx: Trx): Promise<Invoice> {
  const invoice = await billing(clock).invoices.find(invoiceId, trx)
  if (!invoice) {
    throw new Error(`There is no invoice ${invoiceId}. Set variable invoiceId to an existing one and retry.`)
  }
  return invoice
}

/** The stored PDF as an attachment, named after the paper's number. */
export function pdfAttachment(number: string | null, pdfVersionId: string | null) {
  return pdfVersionId ? [{ documentVersionId: pdfVersionId, filename: `${number}.pdf` }] : []
}

/** What an invoice is for: the title of its milestone or project. */
export async function subjectMatterOf(invoice: Invoice, trx: Trx): Promise<string | null> {
  if (invoice.milestoneId) {
    const milestone = await trx('billing_milestone').where({ id: invoice.milestoneId }).first('title')
    if (milestone) return milestone.title
  }
  if (!invoice.projectId) return null
  const project = await trx('project').where({ id: invoice.projectId }).first('title')
  return project?.title ?? null
}
