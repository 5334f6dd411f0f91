import { describe, expect, it } from 'vitest'
import { columnChoice, completeChoice, placeColumns, type TableColumn } from './columns.ts'

const columns: TableColumn[] = [
  { key: 'name', label: 'Name', width: 200, grow: true, fixed: true },
  { key: 'city', label: 'City', width: 100, from: 600 },
  { key: 'owner', label: 'Owner', width: 100, optional: true },
  { key: 'amount', label: 'Amount', width: 120 },
]
const place = (width: number, chosen: Parameters<typeof placeColumns>[1] = [], offset = 0) =>
  placeColumns(columns, chosen, { width, offset }).map(({ key, width, pinned, left }) => [
    key,
    width,
    left,
    pinned,
  ])

describe('columns of a list', () => {
  it('fill the width there is, and leave out what a narrow table has no room for', () => {
    expect(place(800)).toEqual([
      ['name', 580, 0, false],
      ['city', 100, 580, false],
      ['amount', 120, 680, false],
    ])
    expect(place(500).map(([key]) => key)).toEqual(['name', 'amount'])
  })

  it('are those that were chosen, in that order, with pinned ones in front', () => {
    const chosen = [{ key: 'amount', width: 300 }, { key: 'owner', pinned: true }, { key: 'gone' }]
    expect(place(1000, chosen, 40)).toEqual([
      ['owner', 100, 40, true],
      ['name', 560, 140, false],
      ['amount', 300, 700, false],
    ])
  })

  it('are never wider than a phone: the name gives way, and the last ones are left out', () => {
    expect(place(340, [], 40)).toEqual([
      ['name', 180, 40, false],
      ['amount', 120, 220, false],
    ])
    expect(place(220, [], 40)).toEqual([['name', 180, 40, false]])
  })

  it('do not stay pinned where they would cover the table', () => {
    expect(place(700, [{ key: 'name', width: 500, pinned: true }, { key: 'amount' }])[0]?.[3]).toBe(false)
  })

  it('are chosen, moved, pinned and resized within bounds', () => {
    const change = columnChoice(columns, [])
    expect(change.toggle('city').map(({ key }) => key)).toEqual(['name', 'amount'])
    expect(change.toggle('owner').map(({ key }) => key)).toEqual(['name', 'city', 'amount', 'owner'])
    expect(change.toggle('name')).toEqual(completeChoice(columns, []))
    expect(change.move('amount', -1).map(({ key }) => key)).toEqual(['name', 'amount', 'city'])
    expect(change.move('name', -1).map(({ key }) => key)).toEqual(['name', 'city', 'amount'])
    expect(change.pin('city', true)[1]).toEqual({ key: 'city', pinned: true })
    expect([change.resize('city', 10)[1]?.width, change.resize('city', 5000)[1]?.width]).toEqual([64, 800])
  })
})
