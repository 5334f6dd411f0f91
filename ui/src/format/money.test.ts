import { describe, expect, it } from 'vitest'
import { formatMoney, formatMoneyShort, parseMoney } from './money.ts'

describe('formatMoney', () => {
  it.each([
    [50000000, 'INR', '₹5,00,000.00'],
    [12345678950, 'INR', '₹12,34,56,789.50'],
    [0, 'INR', '₹0.00'],
    [5, 'INR', '₹0.05'],
    [99900, 'INR', '₹999.00'],
    [100000, 'INR', '₹1,000.00'],
    [-123456, 'INR', '-₹1,234.56'],
    [1000000000, 'INR', '₹1,00,00,000.00'],
    [123456789, 'USD', '$1,234,567.89'],
    [1234567, 'JPY', 'JPY 1,234,567'],
  ])('UI-50 writes %s minor units of %s as %s', (minor, currency, text) => {
    expect(formatMoney(minor, currency)).toBe(text)
  })

  it('UI-50 keeps every digit of amounts beyond the safe integers', () => {
    expect(formatMoney('9007199254740993')).toBe('₹9,00,71,99,25,47,409.93')
  })
})

describe('formatMoneyShort', () => {
  it.each([
    [10_00_00_000_00, '₹10 Cr'],
    [2_50_000_00, '₹2.5 L'],
    [9_999_00, '₹9,999'],
    [-1_00_000_00, '-₹1 L'],
  ])('UI-50 shortens %s to %s', (minor, text) => {
    expect(formatMoneyShort(minor)).toBe(text)
  })
})

describe('parseMoney', () => {
  it.each([
    ['5 lakh', 5_00_000_00],
    ['1.5 cr', 1_50_00_000_00],
    ['5,00,000', 5_00_000_00],
    ['₹ 1,234.50', 1_234_50],
    ['10k', 10_000_00],
  ])('UI-50 reads %s', (text, minor) => {
    expect(parseMoney(text)).toBe(minor)
  })

  it.each(['5 lac crore', '1.2.3', '', 'abc', '1T', '1.234'])('UI-50 refuses %s', (text) => {
    expect(parseMoney(text)).toBeUndefined()
  })
})
