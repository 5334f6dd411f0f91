import { contracts } from '../tools/contracts.ts'
import { describeCoverage, readCoverage, uncovered } from './coverage.ts'

/** Prints what the last run of the process tests has passed, and fails when a process has an element that never ran. */
const coverages = readCoverage()
for (const coverage of coverages) process.stdout.write(`${describeCoverage(coverage)}\n`)

const incomplete = uncovered(
  coverages,
  contracts.map(({ processId }) => processId),
)
if (incomplete.length) {
  process.stdout.write(`Below 100 % of flow nodes: ${incomplete.join(', ')}\n`)
  process.exitCode = 1
}
