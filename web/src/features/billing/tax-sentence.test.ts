import { describe, expect, it } from 'vitest'
import { percent, taxSentence } from './tax-sentence.ts'

const line = {
  seq: 1,
  description: '',
  sac: null,
  quantity: 1,
  unitPriceMinor: 0,
  taxableMinor: 0,
  gstRateBp: 1800,
  cgstMinor: 0,
  sgstMinor: 0,
  igstMinor: 0,
}

describe('tax sentence', () => {
  it('halves the rate inside one state', () => {
    const invoice = {
      supplyType: 'intra',
      placeOfSupply: '27',
      placeOfSupplyName: 'Maharashtra',
      lines: [line],
      reverseCharge: false,
    }
    expect(taxSentence(invoice)).toEqual({
      key: 'billing.tax.intra',
      values: { state: 'Maharashtra', rate: '18', half: '9' },
    })
  })

  it('speaks of reverse charge first', () => {
    const invoice = {
      supplyType: 'inter',
      placeOfSupply: '07',
      placeOfSupplyName: null,
      lines: [line],
      reverseCharge: true,
    }
    expect(taxSentence(invoice).key).toBe('billing.tax.reverse')
  })

  it('writes basis points as percent', () => {
    expect([1800, 250, 0].map(percent)).toEqual(['18', '2.5', '0'])
  })
})
