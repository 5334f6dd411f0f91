import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { CreditNote, FirmProfile, Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import type { Storage } from '@zippcrm/domain/documents/storage.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { z } from 'zod'
import { subjectMatterOf } from '../billing/invoice-facts.ts'
import { creditNotePaper } from '../documents/credit-note-paper.ts'
import { invoicePaper, invoiceTemplate } from '../documents/invoice-paper.ts'
import type { DocumentRenderer, RenderRequest } from '../documents/renderer.ts'
import { missingOnInvoice } from '../documents/rule-46.ts'
import { upiQr } from '../documents/upi-qr.ts'
import { BpmnError, defineEffect, type EffectContext } from '../worker.ts'

export interface PdfDeps {
  renderer: DocumentRenderer
  storage: Storage
}

interface Paper {
  title: string
  number: string
  clientId: string
  invoiceId: string
  issuedOn: string
  request: RenderRequest
}

/**
 * Renders an issued invoice or credit note once and stores it in the vault. A paper that is stored already is left
 * alone: everything later is sent from the same bytes (BIL-23, DOC-40).
 */
export const pdfEffect = ({ renderer, storage }: PdfDeps) =>
  defineEffect({
    kind: 'pdf',
    payload: z.object({ paper: z.enum(['invoice', 'credit-note']), id: z.uuid() }),

    async run({ paper: kind, id }, context) {
      const paper = await context.inCompany((trx) => read(kind, id, context, trx))
      if (!paper) return {}
      const bytes = await renderer.toPdf(paper.request)
      const stored = await storage.put(context.companyId, bytes)
      await context.inCompany(async (trx) => {
        const table = kind === 'invoice' ? 'invoice' : 'credit_note'
        const row = await trx(table).where({ id }).forUpdate().first('pdf_version_id')
        if (row.pdf_version_id) return
        const documentId = newId()
        await documentRepository.insert(
          {
            id: documentId,
            companyId: context.companyId,
            clientId: paper.clientId,
            invoiceId: paper.invoiceId,
            folder: kind === 'invoice' ? 'Invoices' : 'Credit notes',
            title: paper.title,
            docType: kind === 'invoice' ? 'invoice' : 'credit_note',
            origin: 'generated',
            portalVisible: true,
            issuedOn: paper.issuedOn,
            referenceNo: paper.number,
            currentVersion: 1,
          },
          trx,
        )
        const version = await documentRepository.addFirstVersion(
          {
            companyId: context.companyId,
            documentId,
            stored,
            filename: `${paper.number}.pdf`,
            mime: 'application/pdf',
            uploadedByKind: 'worker',
            uploadedBy: null,
            scanState: 'clean',
            scanEngine: 'generated',
          },
          trx,
        )
        await trx(table).where({ id }).update({ pdf_version_id: version.id })
      })
      context.log.info({ number: paper.number, bytes: stored.sizeBytes }, 'paper rendered')
      return {}
    },
  })

async function read(
  kind: 'invoice' | 'credit-note',
  id: string,
  { clock, companyId }: EffectContext,
  trx: Trx,
): Promise<Paper | undefined> {
  const b = billing(clock)
  const note = kind === 'credit-note' ? await b.notes.find(id, trx) : undefined
  const invoice = await b.invoices.find(note?.invoiceId ?? id, trx)
  if (!invoice || (kind === 'credit-note' && !note)) throw new Error(`There is no ${kind} ${id}`)
  if ((note ?? invoice).pdfVersionId) return undefined

  const lines = await b.invoices.lines(invoice.id, trx)
  const missing = missingOnInvoice(invoice, lines)
  if (missing.length > 0) throw new BpmnError('RENDER_FAILED', `The paper lacks ${missing.join(', ')}`)
  const firm = (await b.firm.findProfile(companyId, trx))!
  const request = note
    ? creditNoteRequest(note, invoice, lines, firm.logoPng, firm.brandColour)
    : await invoiceRequest(invoice, lines, firm, await subjectOf(invoice, trx))
  const number = note ? note.creditNumber! : invoice.invoiceNumber!
  return {
    title: note ? `Credit note ${number}` : `Invoice ${number}`,
    number,
    clientId: invoice.clientId,
    invoiceId: invoice.id,
    issuedOn: note?.issueDate ?? invoice.issueDate!,
    request,
  }
}

async function invoiceRequest(
  invoice: Invoice,
  lines: InvoiceLine[],
  firm: FirmProfile,
  subject: string[],
): Promise<RenderRequest> {
  const qr = await upiQr({
    vpa: invoice.supplierSnapshot!.bank?.upiVpa,
    name: invoice.supplierSnapshot!.legalName,
    amountMinor: invoice.netPayableMinor,
    currency: invoice.currency,
    reference: invoice.invoiceNumber!,
  })
  const qrCaption = qr ? 'Scan to pay the net amount by UPI' : ''
  return {
    template: invoiceTemplate(invoice),
    data: invoicePaper(invoice, lines, { subject, qrCaption, logo: firm.logoPng !== null }),
    brandColour: firm.brandColour,
    pictures: { ...(qr && { 'qr.png': qr }), ...(firm.logoPng && { 'logo.png': firm.logoPng }) },
  }
}

function creditNoteRequest(
  note: CreditNote,
  invoice: Invoice,
  lines: InvoiceLine[],
  logo: Buffer | null,
  brandColour: string,
): RenderRequest {
  return {
    template: 'credit-note.odt',
    data: creditNotePaper(note, invoice, lines, { logo: logo !== null }),
    brandColour,
    pictures: logo ? { 'logo.png': logo } : {},
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
