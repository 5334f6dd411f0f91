import { expect, it } from 'vitest'
import { countTests } from './rings.mjs'

it('counts a file that failed outside of its tests as one failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'skipped' }] },
    ],
  }
  expect(countTests(report)).toEqual({ passed: 5, failed: 3 })
})
