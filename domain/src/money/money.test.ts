import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertCurrency, toInrMinor } from './currency.ts'
import { formatDecimal, parseDecimal, readTwins, toDecimalNumber } from './decimal.ts'
import { formatAmount, formatMoney, formatRate } from './format.ts'
import { assertMinor, MAX_MINOR, mulDiv, roundToRupee, shareOf } from './minor.ts'
import { amountInWords } from './words.ts'

const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'nothing refused'
}

describe('minor units', () => {
  it('BIL-01 rounds a half unit up in magnitude', () => {
    expect([mulDiv(10050, 900, 10000), mulDiv(-10050, 900, 10000), shareOf(10050, 1800)]).toEqual([
      905, -905, 1809,
    ])
  })

  it('BIL-01 stays exact where binary floating point would not', () => {
    expect(parseDecimal('0.1') + parseDecimal('0.2')).toBe(30)
    expect(mulDiv(9_007_199_254_740_991, 1, 1)).toBe(9_007_199_254_740_991)
    expect(code(() => mulDiv(MAX_MINOR, MAX_MINOR, 1))).toBe('MONEY_OUT_OF_RANGE')
  })

  it('rounds to whole rupees with fifty paise going up', () => {
    expect([1_456_789, 1_456_750, 1_456_749].map(roundToRupee)).toEqual([1_456_800, 1_456_800, 1_456_700])
  })

  it('refuses amounts that are no whole, positive minor units', () => {
    expect([1.5, -1, MAX_MINOR + 1, '5'].map((value) => code(() => assertMinor(value)))).toEqual([
      'MONEY_NOT_INTEGER',
      'AMOUNT_NEGATIVE',
      'MONEY_OUT_OF_RANGE',
      'MONEY_NOT_INTEGER',
    ])
  })
})

describe('decimal twins', () => {
  it('BIL-02 stores 118.50 rupees and 11850 paise alike', () => {
    expect([readTwins(118.5, undefined), readTwins(undefined, 11850), readTwins('118.50', 11850)]).toEqual([
      11850, 11850, 11850,
    ])
  })

  it('BIL-02 refuses a third decimal and twins that differ', () => {
    expect(code(() => readTwins(118.505, undefined))).toBe('MONEY_PRECISION')
    expect(code(() => readTwins(118.5, 11851))).toBe('MONEY_CONFLICT')
    expect(code(() => parseDecimal(1e-7))).toBe('MONEY_PRECISION')
    expect(code(() => parseDecimal(1e22))).toBe('MONEY_OUT_OF_RANGE')
    expect(code(() => parseDecimal('-1'))).toBe('AMOUNT_NEGATIVE')
  })

  it('BIL-02 gives back what it read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_MINOR }), (minor) => {
        expect(parseDecimal(formatDecimal(minor))).toBe(minor)
        expect(parseDecimal(toDecimalNumber(minor))).toBe(minor)
      }),
    )
  })
})

describe('currency', () => {
  it('knows the currencies it invoices in', () => {
    expect([assertCurrency('USD'), code(() => assertCurrency('XXX'))]).toEqual(['USD', 'CURRENCY_UNKNOWN'])
  })

  it('values USD 2,500.00 at 83.1275 as 20781875 paise', () => {
    expect(toInrMinor(250_000, '83.1275')).toBe(20_781_875n)
    expect(code(() => toInrMinor(1, '0'))).toBe('FX_RATE_REQUIRED')
  })
})

describe('reading', () => {
  it('BIL-16 groups the Indian way', () => {
    expect(formatMoney(123_456_700)).toBe('₹12,34,567.00')
    expect(formatMoney(12_345_678_901)).toBe('₹12,34,56,789.01')
    expect(formatMoney(99_999)).toBe('₹999.99')
    expect(formatAmount(-100_050)).toBe('−1,000.50')
    expect(formatMoney(123_456_700, 'USD')).toBe('US$1,234,567.00')
    expect([formatRate(1800), formatRate(250), formatRate(10)]).toEqual(['18%', '2.5%', '0.1%'])
  })

  it('BIL-16 writes amounts in words with lakh and crore', () => {
    expect(
      [11_800_000, 1_456_789, 12_345_678_901, 100, 0, 10_000_000_000_00].map((minor) => amountInWords(minor)),
    ).toEqual([
      'Rupees One Lakh Eighteen Thousand Only',
      'Rupees Fourteen Thousand Five Hundred Sixty Seven and Eighty Nine Paise Only',
      'Rupees Twelve Crore Thirty Four Lakh Fifty Six Thousand Seven Hundred Eighty Nine and One Paise Only',
      'Rupees One Only',
      'Rupees Zero Only',
      'Rupees One Thousand Crore Only',
    ])
  })
})
