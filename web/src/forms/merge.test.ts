import { describe, expect, it } from 'vitest'
import { changesOf, compare } from './merge.ts'

const base = { name: 'Zuvarna', city: 'Mumbai', pinCode: null as string | null, tags: ['a'] }

describe('two people at one form', () => {
  it('asks only about what both changed, and keeps the rest of either', () => {
    const mine = { ...base, name: 'Zuvarna Finserv', city: 'Pune' }
    const theirs = { ...base, name: 'Zuvarna Limited', pinCode: '400001' }
    expect(compare(base, mine, theirs)).toEqual({
      conflicts: [{ field: 'name', theirs: 'Zuvarna Limited', mine: 'Zuvarna Finserv' }],
      merged: { name: 'Zuvarna Finserv', city: 'Pune', pinCode: '400001', tags: ['a'] },
    })
  })

  it('asks nothing when both wrote the same', () => {
    const both = { ...base, city: 'Pune' }
    expect(compare(base, both, { ...both }).conflicts).toEqual([])
  })

  it('sends what differs from where the form began, by value', () => {
    expect(changesOf(base, { ...base, tags: ['a'], pinCode: '411001' })).toEqual({ pinCode: '411001' })
  })
})
