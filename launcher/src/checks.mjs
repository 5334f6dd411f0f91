import { existsSync } from 'node:fs'
import { inRepository, repositoryRoot } from './paths.mjs'
import { note, say, seconds } from './print.mjs'
import { run } from './run.mjs'

const tool = (...parts) => inRepository('node_modules', ...parts)
const tsx = ['--import', 'tsx']
const biome = tool('@biomejs', 'biome', 'bin', 'biome')
const tsc = tool('@typescript', 'native', 'bin', 'tsc')
const vueTsc = tool('vue-tsc', 'bin', 'vue-tsc.js')
const depcruise = tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const folders = [
  'domain',
  'processes',
  'engine-workers',
  'api',
  'migrations',
  'ui/src',
  'web/src',
  'portal/src',
]

/** Everything that needs no server; each line is a command for Node.js that can be run alone. */
const checks = [
  { name: 'format and lint', needs: 'biome.json', args: [biome, 'check', '--error-on-warnings'] },
  { name: 'types', needs: 'tsconfig.json', args: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types of ui', needs: 'ui/tsconfig.json', args: [vueTsc, '--noEmit', '-p', 'ui/tsconfig.json'] },
  { name: 'types of web', needs: 'web/tsconfig.json', args: [vueTsc, '--noEmit', '-p', 'web/tsconfig.json'] },
  {
    name: 'types of portal',
    needs: 'portal/tsconfig.json',
    args: [vueTsc, '--noEmit', '-p', 'portal/tsconfig.json'],
  },
  {
    name: 'import direction',
    needs: '.dependency-cruiser.cjs',
    args: [depcruise, '--config', '.dependency-cruiser.cjs', ...folders],
  },
  { name: 'unused code', needs: 'knip.json', args: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
  { name: 'models', needs: 'processes/tools/lint.ts', args: [...tsx, 'processes/tools/lint.ts'] },
  {
    name: 'API description',
    needs: 'api/src/write-openapi.ts',
    args: [...tsx, 'api/src/write-openapi.ts', '--check'],
  },
  { name: 'compose and settings', needs: 'deploy/check-config.mjs', args: ['deploy/check-config.mjs'] },
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
