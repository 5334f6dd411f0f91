import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SupplyType } from '../gst/supply-type.ts'
import { toInrMinor } from '../money/currency.ts'
import { tdsTerms } from '../tds/tds-terms.ts'
import { computeInvoice, type InvoiceLineInput, type InvoiceTerms } from './compute-invoice.ts'

const line = (unitPriceMinor: number, over: Partial<InvoiceLineInput> = {}): InvoiceLineInput => ({
  kind: 'service',
  quantity: '1',
  unitPriceMinor,
  treatment: 'taxable',
  gstRateBp: 1800,
  tdsApplicable: true,
  ...over,
})
const tenPercent = { kind: 'professional', label: 'TDS', rateBp: 1000, thresholdMinor: null }
const twoPercent = { ...tenPercent, rateBp: 200 }

const vector = (
  supplyType: SupplyType,
  lines: InvoiceLineInput[],
  [taxableMinor, cgstMinor, igstMinor, totalMinor, tdsMinor]: number[],
  terms: Partial<InvoiceTerms> = {},
) => {
  const input = { supplyType, tds: tenPercent, ...terms }
  expect(computeInvoice(lines, input)).toMatchObject({
    taxableMinor,
    cgstMinor,
    sgstMinor: cgstMinor,
    igstMinor,
    totalMinor,
    tdsMinor,
    netPayableMinor: totalMinor! - tdsMinor!,
  })
}

describe('worked examples of file 05', () => {
  it('BIL-01 BIL-07 BIL-09 W01 intra-State with 10 % TDS', () => {
    vector('intra', [line(10_000_000)], [10_000_000, 900_000, 0, 11_800_000, 1_000_000])
  })

  it('BIL-01 BIL-07 BIL-09 W02 inter-State with 10 % TDS', () => {
    vector('inter', [line(7_500_000)], [7_500_000, 0, 1_350_000, 8_850_000, 750_000])
  })

  it('BIL-01 BIL-08 W03 rounds each half up', () => {
    vector('intra', [line(10_050)], [10_050, 905, 0, 11_860, 0], { tds: null })
  })

  it('BIL-01 BIL-08 W04 is one paisa less inter-State', () => {
    vector('inter', [line(10_050)], [10_050, 0, 1_809, 11_859, 0], { tds: null })
  })

  it('BIL-01 BIL-08 W05 rounds per line, not on the sum', () => {
    vector('intra', [line(3_339), line(3_339), line(3_339)], [10_017, 903, 0, 11_823, 1_002])
  })

  it('BIL-01 BIL-09 W06 keeps the filing fee outside value, tax and TDS', () => {
    const lines = [
      line(4_800_000, { discountBp: 1000 }),
      line(250_000, { kind: 'time', quantity: '445' }),
      line(500_000, { kind: 'reimbursement', treatment: 'pure_agent' }),
    ]
    vector('intra', lines, [6_174_167, 555_675, 0, 7_785_517, 617_417])
    expect(computeInvoice(lines, { supplyType: 'intra' })).toMatchObject({
      reimbursementMinor: 500_000,
      lines: [
        { taxableMinor: 4_320_000 },
        { taxableMinor: 1_854_167 },
        { taxableMinor: 500_000, cgstMinor: 0 },
      ],
    })
  })

  it('BIL-01 BIL-11 W07 charges an SEZ unit no tax under LUT', () => {
    vector('sez_lut', [line(25_000_000)], [25_000_000, 0, 0, 25_000_000, 2_500_000])
  })

  it('BIL-01 BIL-11 W08 charges IGST without LUT', () => {
    vector('sez_tax', [line(25_000_000)], [25_000_000, 0, 4_500_000, 29_500_000, 2_500_000])
  })

  it('BIL-01 BIL-13 W11 shows reverse-charge tax and charges none', () => {
    const terms = { reverseCharge: true }
    vector('intra', [line(4_000_000)], [4_000_000, 0, 0, 4_000_000, 400_000], terms)
    expect(computeInvoice([line(4_000_000)], { supplyType: 'intra', ...terms }).reverseChargeTax).toEqual({
      cgstMinor: 360_000,
      sgstMinor: 360_000,
      igstMinor: 0,
    })
  })

  it('BIL-01 BIL-15 W12 rounds total and TDS to the rupee when the firm wants it', () => {
    const rounding = { tds: twoPercent, roundTotal: 'rupee', tdsRounding: 'rupee' } as const
    vector('intra', [line(1_234_567)], [1_234_567, 111_111, 0, 1_456_800, 24_700], rounding)
    expect(computeInvoice([line(1_234_567)], { supplyType: 'intra', ...rounding }).roundOffMinor).toBe(11)
    expect(computeInvoice([line(1_234_567)], { supplyType: 'intra' }).roundOffMinor).toBe(0)
  })

  it('BIL-01 BIL-12 W13 exports in dollars without tax and states the rupee value', () => {
    const { totalMinor, igstMinor } = computeInvoice([line(250_000)], { supplyType: 'export_lut' })
    expect([totalMinor, igstMinor, toInrMinor(totalMinor, '83.1275')]).toEqual([250_000, 0, 20_781_875n])
  })

  it('BIL-01 BIL-10 W14 deducts from the whole year once the threshold is crossed', () => {
    const tds = { ...tenPercent, thresholdMinor: 5_000_000 }
    vector('inter', [line(3_000_000)], [3_000_000, 0, 540_000, 3_540_000, 0], { tds })
    vector('inter', [line(2_500_000)], [2_500_000, 0, 450_000, 2_950_000, 550_000], {
      tds,
      tdsHistory: { baseMinor: 3_000_000, deductedBaseMinor: 0 },
    })
  })

  it('BIL-01 BIL-59 BIL-60 W15 taxes a surcharge that bears no TDS', () => {
    const lines = [
      line(2_000_000, { discountBp: 1000 }),
      line(36_000, { kind: 'surcharge', tdsApplicable: false }),
    ]
    vector('intra', lines, [1_836_000, 165_240, 0, 2_166_480, 180_000])
  })
})

describe('any invoice', () => {
  const anyLine = fc.record({
    kind: fc.constantFrom('service' as const, 'time' as const),
    quantity: fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 1000).toFixed(3)),
    unitPriceMinor: fc.integer({ min: 0, max: 10_000_000 }),
    discountBp: fc.integer({ min: 0, max: 10_000 }),
    treatment: fc.constantFrom('taxable' as const, 'nil' as const, 'pure_agent' as const),
    gstRateBp: fc.constantFrom(0, 500, 1200, 1800, 2800),
    tdsApplicable: fc.boolean(),
  })

  it('BIL-08 adds up: total is the sum of its parts and CGST equals SGST', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<SupplyType>('intra', 'inter', 'sez_tax', 'sez_lut', 'exempt'),
        fc.constantFrom('none' as const, 'rupee' as const),
        (lines, supplyType, roundTotal) => {
          const money = computeInvoice(lines, { supplyType, roundTotal, tds: tenPercent })
          const { taxableMinor, cgstMinor, sgstMinor, igstMinor, reimbursementMinor, roundOffMinor } = money
          expect(money.totalMinor).toBe(
            taxableMinor + cgstMinor + sgstMinor + igstMinor + reimbursementMinor + roundOffMinor,
          )
          expect(cgstMinor).toBe(sgstMinor)
          expect(cgstMinor).toBe(money.lines.reduce((total, row) => total + row.cgstMinor, 0))
          expect(roundOffMinor).toBeGreaterThanOrEqual(-49)
          expect(roundOffMinor).toBeLessThanOrEqual(50)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('refuses a discount above the line and a quantity of nothing', () => {
    const run = (over: Partial<InvoiceLineInput>) => () =>
      computeInvoice([line(100, over)], { supplyType: 'intra' })
    expect(run({ discountMinor: 101 })).toThrow(expect.objectContaining({ code: 'DISCOUNT_EXCEEDS_LINE' }))
    expect(run({ quantity: '0' })).toThrow(expect.objectContaining({ code: 'QUANTITY_INVALID' }))
  })
})

describe('TDS terms', () => {
  const profile = { mode: 'each_invoice', kind: 'professional', rateBp: null } as const

  it('BIL-10 prints another label from 1 April 2026 and deducts the same', () => {
    const [before, after] = ['2026-03-31', '2026-04-01'].map((date) => tdsTerms(profile, date)!)
    expect(before).toMatchObject({ label: 'TDS u/s 194J(b)', rateBp: 1000 })
    expect(after).toMatchObject({ label: 'TDS u/s 393(1) Sl. 6(iii).D(b), code 1027', rateBp: 1000 })
  })

  it('BIL-10 prefers certificate, then the client, then the table', () => {
    const lowerDeduction = { certificateNo: 'LDC1', rateBp: 100, validTo: '2026-09-30', limitMinor: 1_000 }
    const certified = { ...profile, rateBp: 750, lowerDeduction }
    expect([
      tdsTerms(certified, '2026-09-30')?.rateBp,
      tdsTerms(certified, '2026-10-01')?.rateBp,
      tdsTerms(certified, '2026-09-30', { baseMinor: 5_000, deductedBaseMinor: 1_000 })?.rateBp,
      tdsTerms(profile, '2026-09-30')?.rateBp,
      tdsTerms({ ...profile, mode: 'none' }, '2026-09-30'),
    ]).toEqual([100, 750, 750, 1000, null])
  })
})
