import { camelKeys } from '@zippcrm/domain/billing/camel-keys.ts'
import { invoiceSorts } from '@zippcrm/domain/billing/invoice.repository.ts'
import { lineInput } from '@zippcrm/domain/billing/line-input.ts'
import { z } from 'zod'
import { PageQuery, sortBy } from '../../http/page.ts'

const day = z.iso.date()
const money = z.number().int()

/** A body that may also use the snake_case names of the first release. */
export const body = <T extends z.ZodType>(schema: T) => z.preprocess(camelKeys, schema)

export const InvoiceId = z.object({ invoiceId: z.uuid() })
export const ClientId = z.object({ clientId: z.uuid() })
export const ProjectId = z.object({ projectId: z.uuid() })

export const InvoiceQuery = PageQuery.extend({
  status: z.enum(['draft', 'sent', 'overdue', 'paid', 'cancelled', 'open']).optional(),
  projectId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  fy: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  q: z.string().max(100).optional(),
  sort: sortBy(invoiceSorts, '-created'),
})

const draftFields = {
  lines: z.array(lineInput).min(1).max(200).optional(),
  issueDate: day.nullish(),
  dueDate: day.nullish(),
  placeOfSupply: z.string().length(2).nullish(),
  posReason: z.string().max(300).nullish(),
  reverseCharge: z.boolean().optional(),
  notes: z.string().max(2000).nullish(),
  contactEmails: z.array(z.email()).max(10).optional(),
}

export const NewInvoice = body(z.strictObject({ milestoneId: z.uuid().nullish(), ...draftFields }))
export const PreviewInvoice = body(z.strictObject({ clientId: z.uuid(), ...draftFields }))

/** Amounts and lines while draft; afterwards status, due date, contacts and notes. */
export const ChangeInvoice = body(
  z.strictObject({
    ...draftFields,
    status: z.enum(['sent', 'overdue', 'paid', 'cancelled', 'draft']).optional(),
    amount: z.union([z.number(), z.string()]).nullish(),
    amountMinor: z.number().nullish(),
    tdsAmount: z.union([z.number(), z.string()]).nullish(),
    tdsAmountMinor: z.number().nullish(),
    paidOn: day.nullish(),
    method: z.enum(['bank', 'upi', 'cheque', 'cash', 'card', 'set_off']).nullish(),
    reference: z.string().max(100).nullish(),
  }),
)
export type InvoiceQuery = z.infer<typeof InvoiceQuery>
export type ChangeInvoice = z.infer<typeof ChangeInvoice>

export const InvoiceLineView = z.object({
  id: z.string(),
  seq: z.number(),
  kind: z.string(),
  description: z.string(),
  sac: z.string().nullable(),
  quantity: z.string(),
  uqc: z.string(),
  unitPriceMinor: money,
  discountBp: z.number().nullable(),
  discountMinor: money.nullable(),
  taxableMinor: money,
  treatment: z.string(),
  gstRateBp: z.number(),
  cgstMinor: money,
  sgstMinor: money,
  igstMinor: money,
  tdsApplicable: z.boolean(),
  proofVersionId: z.string().nullable(),
})

/** A party as the paper prints it; the address is ready to read, one line each. */
export const InvoiceParty = z.object({
  name: z.string(),
  address: z.string(),
  gstin: z.string().nullable(),
  email: z.string().nullable(),
})

export const InvoiceMoneyView = z.object({
  currency: z.string(),
  taxableMinor: money,
  cgstMinor: money,
  sgstMinor: money,
  igstMinor: money,
  reimbursementMinor: money,
  roundOffMinor: money,
  totalMinor: money,
  tdsLabel: z.string().nullable(),
  tdsRateBp: z.number().nullable(),
  tdsBaseMinor: money,
  tdsMinor: money,
  netPayableMinor: money,
  /** Names of the first release, in rupees. */
  amount: z.number(),
  gst_amount: z.number(),
  tds_amount: z.number(),
  amountInWords: z.string(),
  stateTaxLabel: z.enum(['SGST', 'UTGST']),
  taxExplained: z.string(),
})

export const CreditNoteView = z.object({
  id: z.string(),
  number: z.string().nullable(),
  invoiceId: z.string(),
  clientId: z.string(),
  kind: z.string(),
  status: z.enum(['pending_approval', 'issued', 'rejected']),
  reason: z.string(),
  reasonCode: z.string(),
  issueDate: z.string().nullable(),
  currency: z.string(),
  taxableMinor: money,
  cgstMinor: money,
  sgstMinor: money,
  igstMinor: money,
  reimbursementMinor: money,
  roundOffMinor: money,
  creditAmountMinor: money,
  creditAmount: z.number(),
  tdsReductionMinor: money,
  unappliedMinor: money,
  hasPdf: z.boolean(),
  rowVersion: z.number(),
})

export const PaymentView = z.object({
  id: z.string(),
  receivedOn: z.string(),
  method: z.string(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
  amountMinor: money,
  tdsMinor: money,
  currency: z.string(),
  status: z.string(),
})

export const InvoiceStatus = z.enum(['draft', 'sent', 'overdue', 'paid', 'cancelled'])

/** A row of a list of invoices. */
export const InvoiceSummary = z.object({
  id: z.string(),
  number: z.string().nullable(),
  invoice_number: z.string().nullable(),
  draftRef: z.string(),
  status: InvoiceStatus,
  paymentState: z.string(),
  client: z.object({ id: z.string(), name: z.string() }),
  project: z.object({ id: z.string(), number: z.string(), title: z.string() }).nullable(),
  milestone: z.object({ id: z.string(), title: z.string() }).nullable(),
  owner: z.string().nullable(),
  fy: z.string().nullable(),
  issueDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  daysLate: z.number(),
  ageingBand: z.string().nullable(),
  currency: z.string(),
  taxableMinor: money,
  totalMinor: money,
  netPayableMinor: money,
  outstandingMinor: money,
  /** What the client still has to transfer after its deduction. */
  outstandingNetMinor: money,
  amount: z.number(),
  gst_amount: z.number(),
  tds_amount: z.number(),
  hasPdf: z.boolean(),
  rowVersion: z.number(),
})

/** One invoice as its paper will be, with what happened to it. */
export const InvoiceView = InvoiceSummary.extend({
  ...InvoiceMoneyView.shape,
  kind: z.string(),
  gstin: z.string().nullable(),
  supplier: InvoiceParty.nullable(),
  recipient: InvoiceParty.nullable(),
  placeOfSupply: z.string().nullable(),
  placeOfSupplyName: z.string().nullable(),
  posReason: z.string().nullable(),
  supplyType: z.string().nullable(),
  reverseCharge: z.boolean(),
  endorsement: z.string().nullable(),
  lines: z.array(InvoiceLineView),
  creditedMinor: money,
  receivedMinor: money,
  tdsWithheldMinor: money,
  writtenOffMinor: money,
  expectedTdsMinor: money,
  creditableMinor: money,
  notes: z.string().nullable(),
  contactEmails: z.array(z.string()),
  /** What keeps a draft from being issued. */
  findings: z.array(z.object({ code: z.string(), message: z.string(), field: z.string().optional() })),
  allowedStatuses: z.array(z.string()),
  creditNotes: z.array(CreditNoteView),
  settling: z.boolean().describe('A credit note is issued and not yet taken off what is outstanding'),
  payments: z.array(PaymentView),
  /** The open task *Review draft invoice*, if the caller may work on it. */
  draftTaskKey: z.string().nullable(),
  processInstanceKey: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  overdueAt: z.string().nullable(),
  paidAt: z.string().nullable(),
  cancelledAt: z.string().nullable(),
})

export const InvoiceTotals = z.object({
  billedMinor: money,
  creditedMinor: money,
  receivedMinor: money,
  tdsMinor: money,
  outstandingMinor: money,
  overdueMinor: money,
  currency: z.string(),
})

export const InvoiceList = z.object({
  items: z.array(InvoiceSummary),
  nextCursor: z.string().nullable(),
  totals: InvoiceTotals.optional(),
})

export const InvoicePreview = InvoiceMoneyView.extend({
  kind: z.string(),
  placeOfSupply: z.string(),
  placeOfSupplyName: z.string(),
  posReason: z.string(),
  supplyType: z.string(),
  endorsement: z.string().nullable(),
  lines: z.array(InvoiceLineView.omit({ id: true, seq: true })),
})

/** Rule 48(2): the client’s original or the firm’s duplicate. */
export const PdfCopy = z.object({ copy: z.enum(['recipient', 'supplier']).default('recipient') })
export const FileLink = z.object({ url: z.string(), filename: z.string(), expiresAt: z.string() })
