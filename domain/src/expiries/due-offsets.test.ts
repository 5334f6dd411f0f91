import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/local-date.ts'
import { dueOffsets } from './due-offsets.ts'

const offsets = [90, 60, 30, 7, 0]
const expiresOn = '2027-03-31'
const on = (daysBefore: number, lastSent: number | null | undefined) =>
  dueOffsets({ expiresOn, offsets, lastSent }, addDays(expiresOn, -daysBefore))

describe('warnings about a paper that runs out', () => {
  it('come on each of the days, once', () => {
    expect(on(91, null)).toEqual([])
    expect(on(90, null)).toEqual([90])
    expect(on(90, 90)).toEqual([])
    expect(on(60, 90)).toEqual([60])
    expect(on(0, 7)).toEqual([0])
    expect(on(-40, 0)).toEqual([])
  })

  it('are made up for after an outage, each of them', () => {
    expect(on(25, 90)).toEqual([60, 30])
    expect(on(-3, 60)).toEqual([30, 7, 0])
  })

  it('start with the nearest one for a paper that comes late', () => {
    expect(on(20, undefined)).toEqual([30])
    expect(on(120, undefined)).toEqual([])
  })

  it('keep to the days a family asks for, in any order', () => {
    expect(dueOffsets({ expiresOn, offsets: [10, 45, 45], lastSent: null }, '2027-03-25')).toEqual([45, 10])
  })
})
