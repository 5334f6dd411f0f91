import { computeInvoice, type InvoiceLineInput } from '@zippcrm/domain/billing/compute-invoice.ts'
import type { CreditNote, Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import { describe, expect, it } from 'vitest'
import { creditNotePaper } from './credit-note-paper.ts'
import { invoicePaper, invoiceTemplate } from './invoice-paper.ts'
import { missingOnInvoice } from './rule-46.ts'
import { taxRows } from './tax-rows.ts'
import { upiLink, upiQr } from './upi-qr.ts'
import { readZip, writeZip } from './zip.ts'

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
const lines = money.lines.map((line, index) => ({
  ...inputs[index],
  ...line,
  seq: index + 1,
  description: `Line ${index + 1}`,
  sac: index === 2 ? null : '998311',
})) as unknown as InvoiceLine[]
const address = { line1: '1 Fort', city: 'Mumbai', stateCode: '27', pinCode: '400001', country: 'IN' }
const invoice = {
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

describe('invoice paper', () => {
  const paper = invoicePaper(invoice, lines, { subject: ['Filing'], qrCaption: '', logo: false })

  it('carries the items of Rule 46 ready to print', () => {
    expect(paper).toMatchObject({
      title: 'TAX INVOICE',
      copyMark: 'ORIGINAL FOR RECIPIENT',
      number: 'INV-2026-000042',
      issueDate: '15 Jun 2026',
      placeOfSupply: 'Maharashtra (27)',
      reverseCharge: 'No',
      supplier: {
        name: 'Firm LLP',
        registrations: [{ line: 'GSTIN 27ZZAFS0002B1Z2' }, { line: 'PAN ZZAFS0002B' }],
      },
      recipient: { name: 'आशा सलाहकार' },
      total: '₹77,855.17',
      deductions: [{ label: 'Less TDS u/s 194J(b) @ 10%', amount: '−₹6,174.17' }],
      netPayable: '₹71,681.00',
      amountInWords: 'Rupees Seventy Seven Thousand Eight Hundred Fifty Five and Seventeen Paise Only',
      signatory: 'Kavita Deshmukh, Partner',
    })
    expect(paper.sums).toEqual([
      { label: 'Taxable value', amount: '₹61,741.67' },
      { label: 'CGST @ 9%', amount: '₹5,556.75' },
      { label: 'SGST @ 9%', amount: '₹5,556.75' },
      { label: 'Reimbursement at cost (Rule 33)', amount: '₹5,000.00' },
    ])
    expect(paper.lines.map((line) => [line.quantity, line.gst])).toEqual([
      ['1', '18%'],
      ['445 min', '18%'],
      ['1', 'at cost'],
    ])
  })

  it('prints papers without tax without tax columns', () => {
    const bill = { ...invoice, kind: 'bill_of_supply', supplyType: 'exempt' } as Invoice
    expect(invoiceTemplate(bill)).toBe('bill-of-supply.odt')
    const { sums, title } = invoicePaper(bill, lines, { subject: [], qrCaption: '', logo: false })
    expect([title, sums.some((row) => /GST/.test(row.label))]).toEqual(['BILL OF SUPPLY', false])
  })

  it('names what is missing before anything is rendered', () => {
    expect(missingOnInvoice(invoice, lines)).toEqual([])
    const unsigned = {
      ...invoice,
      supplierSnapshot: { ...invoice.supplierSnapshot!, signatoryName: null },
    } as Invoice
    expect(missingOnInvoice(unsigned, [])).toEqual(['authorised signatory', 'a line'])
  })

  it('says UTGST in union territories, and IGST at nothing under a letter of undertaking', () => {
    const labels = (over: Partial<Invoice>) => taxRows({ ...invoice, ...over }, lines).map((row) => row.label)
    expect(labels({ placeOfSupply: '04' })).toEqual(['CGST @ 9%', 'UTGST @ 9%'])
    expect(labels({ supplyType: 'inter' })).toEqual(['IGST @ 18%'])
    expect(labels({ supplyType: 'sez_lut' })).toEqual(['IGST @ 0%'])
  })
})

describe('credit note paper', () => {
  it('names the invoice it corrects with value, tax and total', () => {
    const note = {
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
    expect(creditNotePaper(note, invoice, lines.slice(0, 1), { logo: false })).toMatchObject({
      title: 'CREDIT NOTE',
      number: 'CN-2026-000007',
      invoiceNumber: 'INV-2026-000042',
      invoiceDate: '15 Jun 2026',
      reason: 'Fee reduced',
      total: '₹10,000.00',
      sums: [
        { label: 'Value credited', amount: '₹8,474.58' },
        { label: 'CGST credited', amount: '₹762.71' },
        { label: 'SGST credited', amount: '₹762.71' },
      ],
    })
  })
})

describe('UPI code', () => {
  const payment = {
    vpa: 'firm@demo',
    name: 'Firm LLP',
    amountMinor: 7_168_100,
    currency: 'INR',
    reference: 'INV-2026-000042',
  }

  it('opens the payment of the net amount', () => {
    expect(upiLink(payment)).toBe(
      'upi://pay?pa=firm@demo&pn=Firm%20LLP&am=71681.00&cu=INR&tr=INV-2026-000042',
    )
  })

  it('is left out without an address and above the limit', async () => {
    expect(await upiQr({ ...payment, vpa: null })).toBeNull()
    expect(await upiQr({ ...payment, amountMinor: 10_000_001 })).toBeNull()
    expect((await upiQr(payment))?.subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('office files', () => {
  it('reads what it wrote', () => {
    const entries = new Map([
      ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
      ['content.xml', Buffer.from(`<a>${'₹'.repeat(5000)}</a>`)],
    ])
    expect(readZip(writeZip(entries))).toEqual(entries)
  })
})
