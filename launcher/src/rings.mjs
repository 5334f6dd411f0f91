import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRepository, repositoryRoot } from './paths.mjs'
import { say } from './print.mjs'
import { startMark } from './processes.mjs'

/** Rings of tests, in the order they run: each ring has the machine for itself. */
export const rings = [
  { name: 'unit', projects: ['unit', 'ui'], text: 'rules, API, components' },
  {
    name: 'process',
    projects: ['process', 'engine'],
    text: 'processes and job workers on brokers of their own',
  },
  { name: 'walk', projects: ['walk', 'moved-time'], text: 'journeys through everything', inBrowser: true },
  // Asked for by name: contrast is measured while pages still repaint, so that now and then a sound one is refused.
  {
    name: 'screens',
    projects: ['screens'],
    text: 'every screen by day and night',
    inBrowser: true,
    onRequest: true,
  },
]

/** Adds up a report of the test runner. A file that failed outside of its tests, in a hook or on loading, counts as one failure. */
export function countTests(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** Runs one ring with the test runner and returns what passed and failed. `onChild` gets the child, to end it early. */
export async function runRing({ name, projects, text }, { env, resultsDir, filters = [], onChild }) {
  const from = performance.now()
  const file = join(resultsDir, `${name}.json`)
  mkdirSync(resultsDir, { recursive: true })
  rmSync(file, { force: true })
  say(`\n== ${text}`)
  const args = [
    inRepository('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ]
  // A group of its own: brokers and browsers that the tests start can be ended with it.
  const child = spawn(process.execPath, args, { cwd: repositoryRoot, env, stdio: 'inherit', detached: true })
  const exited = new Promise((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)))
  onChild?.({ pid: child.pid, group: true, mark: startMark(child.pid) })
  const code = await exited
  onChild?.(undefined)
  const counted = existsSync(file)
    ? countTests(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  // The runner also fails on errors outside of any test; they must not be lost in the sum.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return { name, passed: counted.passed, failed, ms: performance.now() - from }
}
