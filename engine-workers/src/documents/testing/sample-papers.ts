import { computeInvoice, type InvoiceLineInput } from '@zippcrm/domain/billing/compute-invoice.ts'
import type { CreditNote, Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'

const service = {
  kind: 'service',
  quantity: '1',
  treatment: 'taxable',
  gstRateBp: 1800,
  tdsApplicable: true,
} as const
// W06 of file 05: a discounted fee, hours, and a fee paid for the client.
const inputs: InvoiceLineInput[] = [
  { ...service, unitPriceMinor: 4_800_000, discountBp: 1000 },
  { ...service, kind: 'time', quantity: '445', unitPriceMinor: 250_000 },
  {
    ...service,
    kind: 'reimbursement',
    unitPriceMinor: 500_000,
    treatment: 'pure_agent',
    gstRateBp: 0,
    tdsApplicable: false,
  },
]
const tds = { kind: 'professional', label: 'TDS u/s 194J(b)', rateBp: 1000, thresholdMinor: null }
const money = computeInvoice(inputs, { supplyType: 'intra', tds })
/** Lines of the sample invoice. */
export const sampleLines = money.lines.map((line, index) => ({
  ...inputs[index],
  ...line,
  seq: index + 1,
  description: `Line ${index + 1}`,
  sac: index === 2 ? null : '998311',
})) as unknown as InvoiceLine[]
const address = { line1: '1 Fort', city: 'Mumbai', stateCode: '27', pinCode: '400001', country: 'IN' }
/** A tax invoice with every item of Rule 46. */
export const sampleInvoice = {
  ...money,
  kind: 'tax_invoice',
  invoiceNumber: 'INV-2026-000042',
  issueDate: '2026-06-15',
  dueDate: '2026-06-30',
  currency: 'INR',
  placeOfSupply: '27',
  supplyType: 'intra',
  reverseCharge: false,
  tdsLabel: tds.label,
  tdsRateBp: 1000,
  endorsement: null,
  supplierSnapshot: {
    legalName: 'Firm LLP',
    tradeName: null,
    gstin: '27ZZAFS0002B1Z2',
    pan: 'ZZAFS0002B',
    cinLlpin: null,
    stateCode: '27',
    address,
    email: 'accounts@firm.example.com',
    phone: null,
    signatoryName: 'Kavita Deshmukh',
    signatoryDesignation: 'Partner',
    bank: {
      beneficiary: 'Firm LLP',
      accountNo: '000011112222',
      ifsc: 'DEMO0000001',
      bank: 'Demo Bank',
      upiVpa: 'firm@demo',
    },
    registrationKind: 'regular',
  },
  recipientSnapshot: {
    legalName: 'आशा सलाहकार',
    gstCategory: 'registered',
    gstin: '27ZZACN0001A1ZG',
    tan: null,
    address,
  },
} as unknown as Invoice

/** A credit note for the sample invoice. */
export const sampleNote = {
  creditNumber: 'CN-2026-000007',
  issueDate: '2026-06-20',
  currency: 'INR',
  taxableMinor: 847_458,
  cgstMinor: 76_271,
  sgstMinor: 76_271,
  igstMinor: 0,
  reimbursementMinor: 0,
  roundOffMinor: 0,
  creditAmountMinor: 1_000_000,
  tdsReductionMinor: 84_746,
  reason: 'Fee reduced',
} as CreditNote
