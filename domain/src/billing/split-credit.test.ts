import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SupplyType } from '../gst/supply-type.ts'
import { computeInvoice, type InvoiceLineInput } from './compute-invoice.ts'
import { type CreditableInvoice, creditableTotal, splitCredit, subtractParts } from './split-credit.ts'

const invoiceOf = (
  supplyType: SupplyType,
  unitPriceMinor: number,
  over: Partial<InvoiceLineInput> = {},
): CreditableInvoice => {
  const line: InvoiceLineInput = {
    kind: 'service',
    quantity: '1',
    unitPriceMinor,
    treatment: 'taxable',
    gstRateBp: 1800,
    tdsApplicable: true,
    ...over,
  }
  const tds = { kind: 'professional', label: 'TDS', rateBp: 1000, thresholdMinor: null }
  const remaining = computeInvoice([line], { supplyType, tds })
  return { supplyType, reverseCharge: false, remaining, tdsRateBp: 1000, lines: [line] }
}

const parts = (split: ReturnType<typeof splitCredit>) => [
  split.taxableMinor,
  split.cgstMinor,
  split.sgstMinor,
  split.igstMinor,
  split.totalMinor,
  split.tdsMinor,
]

describe('credit split', () => {
  it('BIL-42 W09 and W10 take W01 apart to the last paisa', () => {
    const invoice = invoiceOf('intra', 10_000_000)
    const first = splitCredit(1_000_000, invoice)
    expect(parts(first)).toEqual([847_458, 76_271, 76_271, 0, 1_000_000, 84_746])

    const remaining = subtractParts(invoice.remaining, first)
    const second = splitCredit(10_800_000, { ...invoice, remaining })
    expect(parts(second)).toEqual([9_152_542, 823_729, 823_729, 0, 10_800_000, 915_254])
    expect(second.exhausts).toBe(true)
  })

  it('BIL-42 W16 splits inter-State credits', () => {
    const invoice = invoiceOf('inter', 7_500_000)
    expect(parts(splitCredit(177_000, invoice))).toEqual([150_000, 0, 0, 27_000, 177_000, 15_000])
    expect(splitCredit(500_001, invoice)).toMatchObject({ taxableMinor: 423_730, igstMinor: 76_271 })
  })

  it('BIL-41 says what is left when the credit is too large', () => {
    expect(() => splitCredit(11_800_001, invoiceOf('intra', 10_000_000))).toThrow(
      expect.objectContaining({ code: 'CREDIT_EXCEEDS_INVOICE', extra: { remaining_minor: 11_800_000 } }),
    )
  })

  it('BIL-42 asks for lines when rates or treatments are mixed', () => {
    const invoice = invoiceOf('intra', 10_000_000)
    const mixed = { ...invoice, lines: [...invoice.lines, { ...invoice.lines[0]!, gstRateBp: 500 }] }
    expect(() => splitCredit(100, mixed)).toThrow(expect.objectContaining({ code: 'CREDIT_LINES_REQUIRED' }))
    expect(splitCredit(11_800_000, mixed)).toMatchObject({ exhausts: true, totalMinor: 11_800_000 })
  })

  it.each([0, -1, 1.5])('BIL-40 refuses a credit of %s', (amount) => {
    expect(() => splitCredit(amount, invoiceOf('intra', 100))).toThrow(
      expect.objectContaining({ code: 'CREDIT_AMOUNT_INVALID' }),
    )
  })

  it('BIL-42 any chain of notes ends at zero in every column and never below on the way', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 50_000_000 }),
        fc.constantFrom<SupplyType>('intra', 'inter', 'sez_lut'),
        fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 8 }),
        (price, supplyType, shares) => {
          let invoice = invoiceOf(supplyType, price)
          for (const share of shares) {
            const left = creditableTotal(invoice.remaining)
            const amount = Math.floor((left * share) / 10_000)
            if (amount === 0) continue
            const split = splitCredit(amount, invoice)
            expect(creditableTotal(split)).toBe(amount)
            expect(split.cgstMinor).toBe(split.sgstMinor)
            invoice = { ...invoice, remaining: subtractParts(invoice.remaining, split) }
            expect(Math.min(...Object.values(pick(invoice.remaining)))).toBeGreaterThanOrEqual(0)
          }
          const last = splitCredit(creditableTotal(invoice.remaining), invoice)
          expect(Object.values(pick(subtractParts(invoice.remaining, last)))).toEqual([0, 0, 0, 0, 0])
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

const pick = ({
  taxableMinor,
  cgstMinor,
  sgstMinor,
  igstMinor,
  tdsMinor,
}: CreditableInvoice['remaining']) => ({
  taxableMinor,
  cgstMinor,
  sgstMinor,
  igstMinor,
  tdsMinor,
})
