import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { ageingBand, daysLate } from './ageing.ts'
import { assertSeriesPrefix, formatDocumentNumber } from './document-number.ts'
import { financialYearOf } from './financial-year.ts'
import { assertTransition, openStatus, paymentStateOf } from './invoice-status.ts'

describe('numbers', () => {
  it.each([
    ['2026-03-31T18:29:00Z', 'INV', 'INV-2025-000001'],
    ['2026-03-31T18:31:00Z', 'INV', 'INV-2026-000001'],
    ['2027-02-10T06:00:00Z', 'CN', 'CN-2026-000001'],
  ])('BIL-25 at %s the number is in the financial year of the company zone', (instant, prefix, expected) => {
    const fy = financialYearOf(localDate(new Date(instant)))
    expect(formatDocumentNumber(prefix, fy, 1)).toBe(expected)
  })

  it('BIL-24 prints six digits', () => {
    expect(formatDocumentNumber('INV', financialYearOf('2026-06-15'), 42)).toBe('INV-2026-000042')
    expect(financialYearOf('2026-06-15').label).toBe('2026-27')
    expect(financialYearOf('2099-12-01').label).toBe('2099-00')
  })

  it('BIL-25 refuses prefixes and numbers beyond 16 characters', () => {
    const code = (run: () => unknown) => {
      try {
        return run()
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(
      ['INV', 'A1', '0IN', 'I', 'INVOI', 'in'].map((prefix) => code(() => assertSeriesPrefix(prefix))),
    ).toEqual(['INV', 'A1', ...Array(4).fill('SERIES_FORMAT')])
    expect(code(() => formatDocumentNumber('INVX', financialYearOf('2026-06-15'), 1))).toBe(
      'INVX-2026-000001',
    )
    expect(code(() => formatDocumentNumber('INVX', financialYearOf('2026-06-15'), 1_000_000))).toBe(
      'SERIES_FORMAT',
    )
  })
})

describe('status', () => {
  it('BIL-28 names the allowed moves when it refuses one', () => {
    expect(() => assertTransition('draft', 'paid')).toThrow(
      expect.objectContaining({
        code: 'TRANSITION_NOT_ALLOWED',
        extra: { from: 'draft', to: 'paid', allowed: ['sent'] },
      }),
    )
    expect(() => assertTransition('sent', 'overdue')).not.toThrow()
  })

  it('BIL-32 counts an invoice as overdue only after its due date', () => {
    expect(['2026-06-14', '2026-06-15', '2026-06-16'].map((due) => openStatus(due, '2026-06-15'))).toEqual([
      'overdue',
      'sent',
      'sent',
    ])
  })

  it('computes the payment state', () => {
    const state = (receivedMinor: number, tdsWithheldMinor = 0) =>
      paymentStateOf({
        totalMinor: 100,
        creditedMinor: 0,
        receivedMinor,
        tdsWithheldMinor,
        writtenOffMinor: 0,
      })
    expect([state(0), state(50), state(90, 10), state(101)]).toEqual([
      'unpaid',
      'part_paid',
      'paid',
      'overpaid',
    ])
  })
})

describe('ageing', () => {
  it('BIL-37 puts late days into bands', () => {
    expect([0, 1, 30, 31, 60, 61, 90, 91].map(ageingBand)).toEqual([
      null,
      '1-30',
      '1-30',
      '31-60',
      '31-60',
      '61-90',
      '61-90',
      '90+',
    ])
    expect([daysLate('2026-05-31', '2026-06-15'), daysLate('2026-06-15', '2026-06-15')]).toEqual([15, 0])
  })
})
