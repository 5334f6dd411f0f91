import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import samples from '../../data/gstin-samples.json' with { type: 'json' }
import { checkGstin, gstinCheckCharacter, type TaxpayerType } from './gstin.ts'
import { parsePan, parseTan } from './pan.ts'

const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'accepted'
}

describe('GSTIN', () => {
  it.each(['27AAPFU0939F1ZV', '27AAACZ1234A1ZV', '29AAACZ1234A1ZR', '07AAACZ1234A1ZX', '24AABFK4321C1Z3'])(
    'BIL-03 accepts %s of the G1 list',
    (gstin) => {
      expect(checkGstin(gstin, { type: 'ordinary' })).toMatchObject({ gstin, stateCode: gstin.slice(0, 2) })
    },
  )

  it.each(['27AAPFU0939F1ZO', '27ABCDE1234F1Z5'])(
    'BIL-03 refuses %s of the G1 list by its check character',
    (gstin) => {
      expect(code(() => checkGstin(gstin))).toBe('GSTIN_CHECKSUM')
    },
  )

  it.each(samples.gstinValid)('BIL-03 accepts sample $gstin', ({ gstin, type, pan, state }) => {
    expect(checkGstin(gstin, { type: type as TaxpayerType, pan })).toMatchObject({
      type,
      pan,
      stateCode: state,
    })
  })

  it.each(samples.gstinInvalid)('BIL-03 answers $error_code: $reason', (sample) => {
    const type = (sample.expected_type ?? undefined) as TaxpayerType | undefined
    expect(code(() => checkGstin(sample.value, { type, pan: sample.account_pan }))).toBe(sample.error_code)
  })

  it.each(samples.gstinNormalised)('BIL-03 stores $stored after $normalisation', ({ raw, stored }) => {
    expect(checkGstin(raw).gstin).toBe(stored)
  })

  it('BIL-03 notices every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    fc.assert(
      fc.property(
        fc.constantFrom(...samples.gstinValid.map((row) => row.gstin)),
        fc.integer({ min: 0, max: 13 }),
        fc.constantFrom(...alphabet),
        (gstin, position, letter) => {
          fc.pre(gstin[position] !== letter)
          const wrong = gstin.slice(0, position) + letter + gstin.slice(position + 1, 14)
          expect(gstinCheckCharacter(wrong)).not.toBe(gstin[14])
        },
      ),
    )
  })
})

describe('PAN and TAN', () => {
  it.each(samples.panValid)('accepts PAN %s', (pan) => {
    expect(parsePan(pan)).toBe(pan)
  })

  it.each(samples.panInvalid)('refuses PAN "%s"', (pan) => {
    expect(code(() => parsePan(pan))).toBe('PAN_FORMAT')
  })

  it.each(samples.panNormalised)('stores PAN $stored after $normalisation', ({ raw, stored }) => {
    expect(parsePan(raw)).toBe(stored)
  })

  it('reads a TAN', () => {
    expect([parseTan(' muma12345b '), code(() => parseTan('MUM12345B'))]).toEqual([
      'MUMA12345B',
      'TAN_FORMAT',
    ])
  })
})
