import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { proofOf, requirementsOf, type TestReport } from './support/requirements.ts'

// Which requirements of the specification have a passing test: tsx e2e/ledger.ts [report.json …]
const root = fileURLToPath(new URL('..', import.meta.url))
const chapters = join(root, 'docs', 'spec')
const reportFolder = process.env.TEST_RESULTS_DIR ?? join(root, '.data', 'reports')

const inFolder = (folder: string, ending: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : []
const readReport = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as TestReport

const reports = process.argv.length > 2 ? process.argv.slice(2) : inFolder(reportFolder, '.json')
const { passed, failed } = proofOf(reports.map(readReport))
const known = new Set<string>()
const open: string[] = []
const share = (ids: string[]) => `${ids.filter((id) => passed.has(id)).length} of ${ids.length}`.padStart(10)

console.log(`${'chapter'.padEnd(28)}${'all'.padStart(10)}${'P1'.padStart(12)}`)
for (const file of inFolder(chapters, '.md')) {
  const requirements = requirementsOf(readFileSync(file, 'utf8'))
  if (requirements.length === 0) continue
  const all = requirements.map(({ id }) => id)
  const first = requirements.filter(({ priority }) => priority === '1').map(({ id }) => id)
  for (const id of all) known.add(id)
  open.push(...first.filter((id) => !passed.has(id)))
  console.log(`${file.slice(chapters.length + 1).padEnd(28)}${share(all)}  ${share(first)}`)
}
const ids = [...known]
console.log(`${'together'.padEnd(28)}${share(ids)}`)
console.log(`\nP1 without a passing test (${open.length}): ${open.join(' ')}`)

const unknown = [...passed, ...failed].filter((id) => !known.has(id))
if (unknown.length) console.log(`\nNamed by tests, but in no chapter: ${unknown.join(' ')}`)
if (failed.size) console.log(`\nNamed by a failing test: ${[...failed].sort().join(' ')}`)
process.exitCode = unknown.length || failed.size ? 1 : 0
