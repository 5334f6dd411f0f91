import { expect, it } from 'vitest'
import { processRows } from './process-table.ts'

const version = (processId: string, version: number, active: number, incident = 0) => ({
  processId,
  name: processId,
  version,
  deployedAt: '2026-11-21T00:00:00Z',
  active,
  incident,
  completed: 1,
  cancelled: 0,
})

it('sums the versions of a process and puts what needs somebody first', () => {
  const rows = processRows([version('calm', 1, 9), version('failing', 1, 1, 2), version('failing', 2, 3)])

  expect(
    rows.map(({ processId, active, incident, completed }) => [processId, active, incident, completed]),
  ).toEqual([
    ['failing', 4, 2, 2],
    ['calm', 9, 0, 1],
  ])
  expect(rows[0]?.versions.map((row) => row.version)).toEqual([2, 1])
})
