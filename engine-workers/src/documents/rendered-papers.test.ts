import type { Invoice } from '@zippcrm/domain/billing/records.ts'
import qrcode from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PdfContent, readPdf } from '../../../e2e/support/pdf.ts'
import { creditNotePaper } from './credit-note-paper.ts'
import { documentRenderer } from './document-renderer.ts'
import { invoicePaper, invoiceTemplate } from './invoice-paper.ts'
import type { CopyOf } from './paper-parts.ts'
import type { RenderRequest } from './renderer.ts'
import { missingOnInvoice } from './rule-46.ts'
import { hostileTexts } from './testing/hostile-texts.ts'
import { fontsOfPdf, pictureInPdf } from './testing/picture-in-pdf.ts'
import { sampleInvoice, sampleLines, sampleNote } from './testing/sample-papers.ts'
import { upiLink, upiQr } from './upi-qr.ts'

const renderer = documentRenderer({ sofficePath: process.env.SOFFICE_PATH ?? 'soffice' })
const printAll = async (requests: RenderRequest[]) =>
  renderer.print(await Promise.all(requests.map(renderer.fill)))
const upi = {
  vpa: 'firm@demo',
  name: 'Firm LLP',
  amountMinor: 7_168_100,
  currency: 'INR',
  reference: 'INV-2026-000042',
}

const paperOf = (over: Partial<Invoice>, copyOf?: CopyOf, lines = sampleLines): RenderRequest => {
  const invoice = { ...sampleInvoice, ...over } as Invoice
  return {
    template: invoiceTemplate(invoice),
    data: invoicePaper(invoice, lines, { subject: ['Filing'], qrCaption: '', copyOf }),
  }
}
const withoutTax = { supplyType: 'exempt', cgstMinor: 0, sgstMinor: 0 } as const
const hostile = hostileTexts(500)
const manyLines = hostile.map((description, index) => ({ ...sampleLines[0]!, seq: index + 1, description }))

describe('papers as they are printed', () => {
  // One run of the office for all of them, on a host that stands in another zone.
  const names = ['original', 'duplicate', 'bill', 'plain', 'note', 'large', 'hostile'] as const
  const printed = {} as Record<(typeof names)[number], { text: string; file: Buffer; read: PdfContent }>

  beforeAll(async () => {
    const zone = process.env.TZ
    process.env.TZ = 'Europe/Paris'
    try {
      const supplier = sampleInvoice.supplierSnapshot!
      const original = paperOf({})
      const qr = await upiQr(upi)
      const files = await printAll([
        {
          ...original,
          data: { ...original.data, qrCaption: 'Scan to pay' },
          pictures: { 'qr.png': qr! },
        },
        paperOf({}, 'supplier'),
        paperOf({ ...withoutTax, kind: 'bill_of_supply' }),
        paperOf({
          ...withoutTax,
          kind: 'plain_invoice',
          supplierSnapshot: { ...supplier, gstin: null, registrationKind: 'unregistered' },
        }),
        {
          template: 'credit-note.docx',
          data: creditNotePaper(sampleNote, sampleInvoice, sampleLines.slice(0, 1)),
        },
        paperOf({ totalMinor: 123_456_700, issueDate: '2026-04-01' }),
        paperOf({ ...withoutTax, kind: 'bill_of_supply' }, undefined, manyLines),
      ])
      for (const [index, name] of names.entries()) {
        const read = await readPdf(files[index]!)
        printed[name] = { file: files[index]!, read, text: read.text }
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  }, 120_000)

  it('BIL-17 prints every item of Rule 46, one copy for each side, and papers without tax without tax columns', () => {
    const { original, duplicate, bill, plain } = printed
    const items = [
      ...['TAX INVOICE', 'INV-2026-000042', '15 Jun 2026', '30 Jun 2026', 'आशा', 'GSTIN 27ZZACN0001A1ZG'],
      ...[
        'Firm LLP',
        '1 Fort',
        'Mumbai',
        'GSTIN 27ZZAFS0002B1Z2',
        'PAN ZZAFS0002B',
        'State Maharashtra (27)',
      ],
      ...['998311', 'Line 1', '445 min', '₹61,741.67', 'CGST @ 9%', 'SGST @ 9%', '₹5,556.75'],
      ...['Reimbursement at cost (Rule 33)', '₹77,855.17', 'Less TDS u/s 194J(b) @ 10%', '₹71,681.00'],
      ...['Place of supply', 'Maharashtra (27)', 'Tax payable on reverse charge: No'],
      ...['A/c 000011112222', 'IFSC DEMO0000001', 'Kavita Deshmukh, Partner', 'Authorised signatory'],
      'Rupees Seventy Seven Thousand Eight Hundred Fifty Five and Seventeen Paise Only',
    ]
    for (const item of items) expect(original.text).toContain(item)
    expect(original.text).toContain('ORIGINAL FOR RECIPIENT')
    expect(duplicate.text).toContain('DUPLICATE FOR SUPPLIER')
    expect(duplicate.text).not.toContain('ORIGINAL FOR RECIPIENT')
    expect([bill.text.includes('BILL OF SUPPLY'), plain.text.includes('GSTIN 27ZZAFS')]).toEqual([
      true,
      false,
    ])
    for (const { text } of [bill, plain])
      expect(text).not.toMatch(/CGST|SGST|IGST|Taxable value|Amount GST|18%/)

    const { supplierSnapshot: supplier, recipientSnapshot: recipient } = sampleInvoice
    const without = (over: object) => missingOnInvoice({ ...sampleInvoice, ...over } as Invoice, sampleLines)
    const stopped: Record<string, object> = {
      '/invoiceNumber': { invoiceNumber: null },
      '/issueDate': { issueDate: null },
      '/placeOfSupply': { placeOfSupply: null },
      '/supplier/legalName': { supplierSnapshot: { ...supplier, legalName: '' } },
      '/supplier/address': { supplierSnapshot: { ...supplier, address: {} } },
      '/supplier/gstin': { supplierSnapshot: { ...supplier, gstin: null } },
      '/supplier/bank': { supplierSnapshot: { ...supplier, bank: null } },
      '/supplier/signatoryName': { supplierSnapshot: { ...supplier, signatoryName: null } },
      '/recipient/legalName': { recipientSnapshot: { ...recipient, legalName: '' } },
      '/recipient/address': { recipientSnapshot: { ...recipient, address: {} } },
      '/recipient/gstin': { recipientSnapshot: { ...recipient, gstin: null } },
    }
    for (const [path, over] of Object.entries(stopped)) expect(without(over)).toMatchObject([{ path }])
    const unnamed = sampleLines.map((line) => ({ ...line, description: '', sac: null }))
    expect(missingOnInvoice(sampleInvoice, unnamed).map(({ name }) => name)).toContain('SAC of line 1')
  })

  it('prints every item of Rule 53 on a credit note', () => {
    const items = [
      ...[
        'CREDIT NOTE',
        'CN-2026-000007',
        '20 Jun 2026',
        'Against invoice',
        'INV-2026-000042',
        '15 Jun 2026',
      ],
      ...['Firm LLP', '1 Fort', 'GSTIN 27ZZAFS0002B1Z2', 'आशा', 'GSTIN 27ZZACN0001A1ZG', 'Fee reduced'],
      ...['Rate of tax', '18%', 'Value credited', '₹8,474.58', 'CGST credited', 'SGST credited', '₹762.71'],
      ...['₹10,000.00', 'Kavita Deshmukh, Partner', 'Authorised signatory'],
    ]
    for (const item of items) expect(printed.note.text).toContain(item)
  })

  it('DOC-34 prints Indian amounts, dates and names wherever the host stands', async () => {
    const zone = process.env.TZ
    process.env.TZ = 'UTC'
    const paper = paperOf({ totalMinor: 123_456_700, issueDate: '2026-04-01' })
    const utc = await readPdf((await printAll([paper]))[0]!)
    process.env.TZ = zone ?? ''
    for (const { text } of [printed.large, utc]) {
      expect(text).toContain('₹12,34,567.00')
      expect(text).toContain('1 Apr 2026')
      expect(text).toContain('आशा')
    }
    expect(utc.text).toBe(printed.large.text)
    const fonts = await fontsOfPdf(printed.large.file)
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((font) => !font.embedded)).toEqual([])
    expect(fonts.some(({ name }) => /Devanagari/i.test(name))).toBe(true)
  })

  it('DOC-36 prints 500 texts with tags, markup and control characters as the texts they are', () => {
    const squeeze = (text: string) => text.replace(/\s/g, '')
    const paper = squeeze(printed.hostile.text)
    const latin = /^[\x20-\x7e]*$/
    const broken = hostile.filter((text, index) => {
      const inside = paper.split(`T${index + 1}:`)[1]?.split(`:E${index + 1}`)[0]
      // Other scripts are drawn from glyphs that a PDF lists in another order.
      const expected = text.slice(`T${index + 1}: `.length, -` :E${index + 1}`.length)
      return inside === undefined || (latin.test(expected) && inside !== squeeze(expected))
    })
    expect(broken).toEqual([])
  })

  it('DOC-37 puts pictures in the places kept for them, and refuses a template without the place', async () => {
    const picture = await pictureInPdf(printed.original.file)
    const { modules } = qrcode.create(upiLink(upi))
    const step = picture.size / (modules.size + 2)
    const middle = (module: number) => Math.floor((module + 1.5) * step)
    const read = Array.from({ length: modules.size ** 2 }, (_, index) =>
      Number(picture.isDark(middle(index % modules.size), middle(Math.floor(index / modules.size)))),
    )
    expect(read).toEqual([...modules.data])

    const misplaced = {
      ...paperOf({}),
      template: 'credit-note.docx',
      pictures: { 'qr.png': (await upiQr(upi))! },
    }
    await expect(renderer.fill(misplaced)).rejects.toThrow(
      'TEMPLATE_IMAGE_MISSING credit-note.docx has no placeholder qr.png',
    )
  })
})
