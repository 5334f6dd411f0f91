import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
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
  { name: 'screens', projects: ['screens'], text: 'every screen by day and night', inBrowser: true },
]

/** More broken files than this are no accident of a busy machine: they are not looked at again. */
const FILES_LOOKED_AT_TWICE = 4

const isBroken = ({ status }) => status === 'failed'

/** Every test that failed, with its file and the first line of what it said. A file that failed outside of its tests, in a hook or on loading, stands for one. */
export function failures(report) {
  return report.testResults.filter(isBroken).flatMap(({ name, message, assertionResults }) => {
    const file = relative(repositoryRoot, name)
    const tests = assertionResults.filter(isBroken)
    if (!tests.length) return [{ file, test: '', said: firstLine(message) }]
    return tests.map(({ fullName, failureMessages }) => ({
      file,
      test: fullName,
      said: firstLine(failureMessages?.[0]),
    }))
  })
}

function firstLine(text = '') {
  return text.trim().split('\n', 1)[0]
}

/** The report with the files of a second look in place of what they said at first. */
export function withSecondLook(report, second) {
  const again = new Map(second.testResults.map((result) => [result.name, result]))
  return { ...report, testResults: report.testResults.map((result) => again.get(result.name) ?? result) }
}

function countPassed(report) {
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length
}

/** Runs the test runner once and returns its exit code and its report, if it wrote one. */
async function look({ projects, filters, file, env, onChild }) {
  rmSync(file, { force: true })
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
  return { code, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] } }
}

/**
 * Runs one ring with the test runner and returns what passed and failed. `onChild` gets the child, to end it early.
 * A few broken files are run again by themselves: what passes then counts as passed, and `wavering` names it.
 */
export async function runRing({ name, projects, text }, { env, resultsDir, filters = [], onChild }) {
  const from = performance.now()
  const file = join(resultsDir, `${name}.json`)
  mkdirSync(resultsDir, { recursive: true })
  say(`\n== ${text}`)
  let { code, report } = await look({ projects, filters, file, env, onChild })
  const broken = failures(report)
  const files = [...new Set(broken.map((failure) => failure.file))]
  let wavering = []
  if (files.length && files.length <= FILES_LOOKED_AT_TWICE) {
    say(`\n== a second look at ${files.join(', ')}`)
    const second = await look({ projects, filters: files, file: `${file}.second`, env, onChild })
    rmSync(`${file}.second`, { force: true })
    report = withSecondLook(report, second.report)
    writeFileSync(file, JSON.stringify(report))
    code = second.code
    const still = new Set(failures(report).map(({ file, test }) => `${file} ${test}`))
    wavering = broken.filter(({ file, test }) => !still.has(`${file} ${test}`))
  }
  const failed = failures(report)
  // The runner also fails on errors outside of any test; they must not be lost in the sum.
  if (code !== 0 && !failed.length)
    failed.push({ file: name, test: '', said: 'an error outside of any test' })
  return {
    name,
    passed: countPassed(report),
    failed: failed.length,
    failures: failed,
    wavering,
    ms: performance.now() - from,
  }
}
