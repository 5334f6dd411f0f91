import { existsSync } from 'node:fs'
import { inRepository, repositoryRoot } from './paths.mjs'
import { note, say, seconds } from './print.mjs'
import { run } from './run.mjs'

const tool = (...parts) => inRepository('node_modules', ...parts)

/** What is checked without running the product; a check whose configuration is not there is left out. */
const checks = [
  {
    name: 'format and lint',
    needs: 'biome.json',
    args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
  },
  {
    name: 'types',
    needs: 'tsconfig.json',
    args: [tool('@typescript', 'native', 'bin', 'tsc'), '-p', 'tsconfig.json'],
  },
  {
    name: 'types of ui',
    needs: 'ui/tsconfig.json',
    args: [tool('vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit', '-p', 'ui'],
  },
  {
    name: 'types of web',
    needs: 'web/tsconfig.json',
    args: [tool('vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit', '-p', 'web'],
  },
  {
    name: 'types of portal',
    needs: 'portal/tsconfig.json',
    args: [tool('vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit', '-p', 'portal'],
  },
  {
    name: 'direction of imports',
    needs: '.dependency-cruiser.cjs',
    args: [
      tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...['domain', 'processes', 'api', 'engine-workers', 'migrations', 'ui', 'web', 'portal'],
    ],
  },
  { name: 'unused code', needs: 'knip.json', args: [tool('knip', 'bin', 'knip.js')] },
  {
    name: 'configuration of containers',
    needs: 'deploy/check-config.mjs',
    args: ['deploy/check-config.mjs'],
  },
]

/** Runs the checks one after another; each counts as one test. */
export async function runChecks({ env = process.env } = {}) {
  const from = performance.now()
  const result = { name: 'checks', passed: 0, failed: 0 }
  const configured = checks.filter(({ needs }) => existsSync(inRepository(needs)))
  for (const { name, args } of configured) {
    const started = performance.now()
    const { code, stdout, stderr } = await run(process.execPath, args, {
      cwd: repositoryRoot,
      env,
      check: false,
    })
    note('check', `${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds(started)})`)
    if (code !== 0)
      say(`${stdout}\n${stderr}`.trim().split('\n').slice(-40).join('\n').replace(/^/gm, '  | '))
    result[code === 0 ? 'passed' : 'failed'] += 1
  }
  return { ...result, ms: performance.now() - from }
}
