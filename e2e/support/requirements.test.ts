import { describe, expect, it } from 'vitest'
import { idsOf, proofOf, requirementsOf } from './requirements.ts'

describe('requirements', () => {
  it('are the rows whose first column is an id, with their priority wherever it stands', () => {
    const chapter = [
      '| ID | P | Requirement |',
      '|---|---|---|',
      '| BIL-01 | P1 | Money is `a\\|b` |',
      '| BIL-02 | P2 | Numbers |',
      '',
      '| Method | Who |',
      '| GET /invoices | staff |',
      '| ID | requirement | P |',
      '| ENG-01 | deploys | 1 |',
    ].join('\n')
    expect(requirementsOf(chapter)).toEqual([
      { id: 'BIL-01', priority: '1' },
      { id: 'BIL-02', priority: '2' },
      { id: 'ENG-01', priority: '1' },
    ])
  })

  it('are named by the beginning of a test only', () => {
    expect(idsOf('BIL-08 BIL-09 rounds, unlike BIL-10')).toEqual(['BIL-08', 'BIL-09'])
    expect(idsOf('BIL-08, BIL-09: rounds')).toEqual(['BIL-08', 'BIL-09'])
    expect(idsOf('rounds as BIL-08 says')).toEqual([])
  })

  it('lose their proof when one of their tests fails', () => {
    const report = (title: string, status: string) => ({
      testResults: [{ assertionResults: [{ title, status }] }],
    })
    const { passed, failed } = proofOf([
      report('BIL-08 rounds', 'passed'),
      report('BIL-09 withholds', 'passed'),
      report('BIL-09 prints', 'failed'),
    ])
    expect([...passed]).toEqual(['BIL-08'])
    expect([...failed]).toEqual(['BIL-09'])
  })
})
