import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { CreditNote, FirmProfile, Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { subjectMatterOf } from '../billing/invoice-facts.ts'
import { creditNotePaper } from '../documents/credit-note-paper.ts'
import { invoicePaper, invoiceTemplate } from '../documents/invoice-paper.ts'
import type { CopyOf } from '../documents/paper-parts.ts'
import type { RenderRequest } from '../documents/renderer.ts'
import { missingOnInvoice } from '../documents/rule-46.ts'
import { upiQr } from '../documents/upi-qr.ts'
import { BpmnError, type EffectContext } from '../worker.ts'

export type PaperKind = 'invoice' | 'credit-note'

/** An issued paper with everything that its copies are rendered from. */
export interface Paper {
  title: string
  number: string
  clientId: string
  invoiceId: string
  issuedOn: string
  /** The client's copy and, of an invoice, the firm's own. */
  copies: { column: 'pdf_version_id' | 'copy_version_id'; suffix: string; request: RenderRequest }[]
}

/** Reads what a paper is rendered from; undefined when it is stored already. A missing item of law stops here (DOC-35). */
export async function readPaper(
  kind: PaperKind,
  id: string,
  { clock, companyId }: Pick<EffectContext, 'clock' | 'companyId'>,
  pans: PanVault,
  trx: Trx,
): Promise<Paper | undefined> {
  const b = billing(clock)
  const note = kind === 'credit-note' ? await b.notes.find(id, trx) : undefined
  const invoice = await b.invoices.find(note?.invoiceId ?? id, trx)
  if (!invoice || (kind === 'credit-note' && !note)) throw new Error(`There is no ${kind} ${id}`)
  if ((note ?? invoice).pdfVersionId) return undefined
  // The paper carries the PAN, the database does not: it is opened for this rendering alone (IAM-42).
  const supplier = invoice.supplierSnapshot
  if (supplier) invoice.supplierSnapshot = { ...supplier, pan: pans.open(supplier.pan) }

  const lines = await b.invoices.lines(invoice.id, trx)
  const missing = missingOnInvoice(invoice, lines)
  if (missing.length > 0) {
    const items = missing.map(({ path, name }) => `${name} (${path})`)
    throw new BpmnError('RENDER_FAILED', `TEMPLATE_DATA_INVALID The paper lacks ${items.join(', ')}`)
  }
  const firm = (await b.firm.findProfile(companyId, trx))!
  const copies: Paper['copies'] = note
    ? [{ column: 'pdf_version_id', suffix: '', request: creditNoteRequest(note, invoice, lines, firm) }]
    : await invoiceCopies(invoice, lines, firm, await subjectOf(invoice, trx))
  const number = note ? note.creditNumber! : invoice.invoiceNumber!
  return {
    title: note ? `Credit note ${number}` : `Invoice ${number}`,
    number,
    clientId: invoice.clientId,
    invoiceId: invoice.id,
    issuedOn: note?.issueDate ?? invoice.issueDate!,
    copies,
  }
}

/** The original for the client and the duplicate for the firm: the same paper but for its mark (Rule 48(2)). */
async function invoiceCopies(
  invoice: Invoice,
  lines: InvoiceLine[],
  firm: FirmProfile,
  subject: string[],
): Promise<Paper['copies']> {
  const qr = await upiQr({
    vpa: invoice.supplierSnapshot!.bank?.upiVpa,
    name: invoice.supplierSnapshot!.legalName,
    amountMinor: invoice.netPayableMinor,
    currency: invoice.currency,
    reference: invoice.invoiceNumber!,
  })
  const qrCaption = qr ? 'Scan to pay the net amount by UPI' : ''
  const request = (copyOf: CopyOf): RenderRequest => ({
    template: invoiceTemplate(invoice),
    data: invoicePaper(invoice, lines, { subject, qrCaption, copyOf }),
    brandColour: firm.brandColour,
    pictures: { ...(qr && { 'qr.png': qr }), ...(firm.logoPng && { 'logo.png': firm.logoPng }) },
  })
  const original = { column: 'pdf_version_id', suffix: '', request: request('recipient') } as const
  if (invoice.kind === 'plain_invoice') return [original]
  return [original, { column: 'copy_version_id', suffix: ' (supplier copy)', request: request('supplier') }]
}

function creditNoteRequest(
  note: CreditNote,
  invoice: Invoice,
  lines: InvoiceLine[],
  { logoPng, brandColour }: FirmProfile,
): RenderRequest {
  return {
    template: 'credit-note.docx',
    data: creditNotePaper(note, invoice, lines),
    brandColour,
    pictures: logoPng ? { 'logo.png': logoPng } : {},
  }
}

/** What the invoice is for: matter and milestone, each on its line. */
async function subjectOf(invoice: Invoice, trx: Trx): Promise<string[]> {
  const project = invoice.projectId
    ? await trx('project').where({ id: invoice.projectId }).first('number', 'title')
    : undefined
  const matter = await subjectMatterOf(invoice, trx)
  return [
    ...new Set([project?.title, project ? `Matter ${project.number}` : undefined, matter ?? undefined]),
  ].filter((line): line is string => Boolean(line))
}
