import type { Invoice } from '@zippcrm/domain/billing/records.ts'
import { readZip, writeZip } from '@zippcrm/domain/documents/zip.ts'
import { describe, expect, it } from 'vitest'
import { creditNotePaper } from './credit-note-paper.ts'
import { invoicePaper, invoiceTemplate } from './invoice-paper.ts'
import { missingOnInvoice } from './rule-46.ts'
import { taxRows } from './tax-rows.ts'
import { sampleInvoice as invoice, sampleLines as lines, sampleNote } from './testing/sample-papers.ts'
import { upiLink, upiQr } from './upi-qr.ts'

describe('invoice paper', () => {
  const paper = invoicePaper(invoice, lines, { subject: ['Filing'], qrCaption: '' })

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
    expect(invoiceTemplate(bill)).toBe('bill-of-supply.docx')
    const { sums, title } = invoicePaper(bill, lines, { subject: [], qrCaption: '' })
    expect([title, sums.some((row) => /GST/.test(row.label))]).toEqual(['BILL OF SUPPLY', false])
  })

  it('names what is missing before anything is rendered', () => {
    expect(missingOnInvoice(invoice, lines)).toEqual([])
    const unsigned = {
      ...invoice,
      supplierSnapshot: { ...invoice.supplierSnapshot!, signatoryName: null },
    } as Invoice
    expect(missingOnInvoice(unsigned, [])).toEqual([
      { path: '/supplier/signatoryName', name: 'authorised signatory' },
      { path: '/lines', name: 'a line' },
    ])
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
    expect(creditNotePaper(sampleNote, invoice, lines.slice(0, 1))).toMatchObject({
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
