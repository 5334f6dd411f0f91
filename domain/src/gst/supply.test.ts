import { describe, expect, it } from 'vitest'
import { gstRateOn } from './gst-rate.ts'
import { stateTaxLabel } from './line-tax.ts'
import { type PlaceOfSupplyFacts, placeOfSupply } from './place-of-supply.ts'
import { checkSac } from './sac.ts'
import { allStates, isPlaceOfSupply, stateLabel } from './states.ts'
import { decideSupplyType, endorsementOf, invoiceKindOf, type SupplyFacts } from './supply-type.ts'

const facts = (over: Partial<PlaceOfSupplyFacts>): PlaceOfSupplyFacts => ({
  supplierState: '27',
  recipientCountry: 'IN',
  ...over,
})

const supply = (over: Partial<SupplyFacts>): SupplyFacts => ({
  registrationKind: 'regular',
  supplierState: '27',
  placeOfSupply: '27',
  recipientCategory: 'registered',
  issueDate: '2026-06-15',
  ...over,
})

describe('place of supply', () => {
  it.each([
    ['abroad', { recipientCountry: 'US', recipientAddressState: '27' }, '96', 'recipient_abroad'],
    [
      'override',
      { recipientGstin: '29AAACZ1234A1ZR', override: { code: '07', reason: 'Event in Delhi' } },
      '07',
      'override',
    ],
    [
      'registered',
      { recipientGstin: '29AAACZ1234A1ZR', recipientAddressState: '27' },
      '29',
      'registered_recipient',
    ],
    ['unregistered', { recipientAddressState: '24' }, '24', 'address_on_record'],
    ['no address', {}, '27', 'supplier_location'],
    ['retired code', { recipientAddressState: '28' }, '37', 'address_on_record'],
  ] as const)('BIL-06 %s', (_, over, expected, reason) => {
    expect(placeOfSupply(facts(over))).toMatchObject({ code: expected, reason })
  })

  it('BIL-06 refuses an override without a reason', () => {
    expect(() => placeOfSupply(facts({ override: { code: '07', reason: ' ' } }))).toThrow(
      expect.objectContaining({ code: 'REASON_REQUIRED' }),
    )
  })

  it('does not offer retired states as a place of supply', () => {
    expect(['25', '28', '27', '96', '99'].map(isPlaceOfSupply)).toEqual([false, false, true, true, false])
    expect([stateLabel('27'), stateLabel('xx'), allStates().length]).toEqual(['Maharashtra (27)', 'xx', 41])
  })
})

describe('supply type', () => {
  const lut = { from: '2026-04-01', to: '2027-03-31' }

  it.each([
    ['Mumbai to Pune', supply({}), 'intra'],
    ['Mumbai to Bengaluru', supply({ placeOfSupply: '29' }), 'inter'],
    ['SEZ in the same state under LUT', supply({ recipientCategory: 'sez_unit', lut }), 'sez_lut'],
    ['SEZ without LUT', supply({ recipientCategory: 'sez_developer' }), 'sez_tax'],
    [
      'SEZ after the LUT ended',
      supply({ recipientCategory: 'sez_unit', lut, issueDate: '2027-04-01' }),
      'sez_tax',
    ],
    ['export under LUT', supply({ placeOfSupply: '96', lut, exportConditionsMet: true }), 'export_lut'],
    ['export, conditions not ticked', supply({ placeOfSupply: '96', lut }), 'export_tax'],
    ['composition supplier', supply({ registrationKind: 'composition' }), 'exempt'],
  ] as const)('BIL-07 %s', (_, input, expected) => {
    expect(decideSupplyType(input)).toBe(expected)
  })

  it('BIL-07 reads the rate from the dated table', () => {
    expect(gstRateOn('2026-06-15')).toBe(1800)
    expect(() => gstRateOn('2017-06-30')).toThrow(expect.objectContaining({ code: 'GST_RATE_MISSING' }))
  })

  it('BIL-07 prints UTGST in union territories without a legislature', () => {
    expect(['04', '26', '31', '35', '38', '97', '07', '34', '01', '27'].map(stateTaxLabel)).toEqual([
      ...Array(6).fill('UTGST'),
      ...Array(4).fill('SGST'),
    ])
  })

  it('carries the Rule 46 endorsement on exports and SEZ supplies only', () => {
    expect(endorsementOf('intra')).toBeNull()
    expect(endorsementOf('sez_lut')).toMatch(/WITHOUT PAYMENT OF INTEGRATED TAX$/)
    expect(endorsementOf('export_tax')).toMatch(/ON PAYMENT OF INTEGRATED TAX$/)
  })

  it('chooses the paper by registration and treatment', () => {
    expect([
      invoiceKindOf('regular', false),
      invoiceKindOf('regular', true),
      invoiceKindOf('composition', false),
      invoiceKindOf('unregistered', false),
    ]).toEqual(['tax_invoice', 'bill_of_supply', 'bill_of_supply', 'plain_invoice'])
  })
})

describe('service codes', () => {
  it('BIL-18 asks for as many digits as the turnover needs', () => {
    const refused = (code: string, band: 'le_5cr' | 'gt_5cr') => {
      try {
        return checkSac(code, band)
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect([
      refused('998222', 'gt_5cr'),
      refused('9982', 'le_5cr'),
      refused('9982', 'gt_5cr'),
      refused('12345', 'le_5cr'),
    ]).toEqual(['998222', '9982', 'SAC_INVALID', 'SAC_INVALID'])
  })
})
