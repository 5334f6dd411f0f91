import { expect, it } from 'vitest'
import { mountBase } from '../testing/mount.ts'
import InvoiceOpen from './InvoiceOpen.vue'

it('names what is open, and no sum while a credit note is being settled', () => {
  const shown = (settling: boolean) =>
    mountBase(InvoiceOpen, { invoice: { settling, currency: 'INR' }, minor: 1_18_000_00 }).text()
  expect(shown(false)).toBe('₹1,18,000.00')
  expect(shown(true)).toBe('being settled…')
})
