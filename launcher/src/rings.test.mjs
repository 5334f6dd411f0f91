import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from './paths.mjs'
import { failures, withSecondLook } from './rings.mjs'

const passed = { status: 'passed', fullName: 'adds up' }
const failed = { status: 'failed', fullName: 'rounds', failureMessages: ['Error: 1 is not 2\n  at line 3'] }
const fileOf = (name, status, assertionResults, message) => ({
  name: join(repositoryRoot, name),
  status,
  assertionResults,
  message,
})

it('names every failed test, and a file that failed outside of its tests once', () => {
  const report = {
    testResults: [
      fileOf('a.test.ts', 'passed', [passed]),
      fileOf('b.test.ts', 'failed', [failed, passed]),
      fileOf('c.test.ts', 'failed', [], 'Error: no such module\n  at line 1'),
      fileOf('d.test.ts', 'failed', [{ status: 'skipped', fullName: 'waits' }], 'Error: hook timed out'),
    ],
  }
  expect(failures(report)).toEqual([
    { file: 'b.test.ts', test: 'rounds', said: 'Error: 1 is not 2' },
    { file: 'c.test.ts', test: '', said: 'Error: no such module' },
    { file: 'd.test.ts', test: '', said: 'Error: hook timed out' },
  ])
})

it('lets the second look at a file stand for the first', () => {
  const first = {
    testResults: [fileOf('a.test.ts', 'passed', [passed]), fileOf('b.test.ts', 'failed', [failed])],
  }
  const second = { testResults: [fileOf('b.test.ts', 'passed', [passed])] }
  expect(failures(withSecondLook(first, second))).toEqual([])
  expect(failures(withSecondLook(first, { testResults: [] }))).toHaveLength(1)
})
