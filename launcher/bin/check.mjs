import { performance } from 'node:perf_hooks'
import { checkNode, installPackages } from '../src/install.mjs'
import { repositoryRoot } from '../src/paths.mjs'
import { say, seconds, table } from '../src/print.mjs'
import { run } from '../src/run.mjs'

// `npm run check`: everything that needs no server. Each line is a command that can be run alone.
const bin = (name) => `node_modules/.bin/${name}`
const tsx = (...args) => [process.execPath, ['--import', 'tsx', ...args]]
const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of ui', bin('vue-tsc'), ['--noEmit', '-p', 'ui/tsconfig.json']],
  ['types of web', bin('vue-tsc'), ['--noEmit', '-p', 'web/tsconfig.json']],
  ['types of portal', bin('vue-tsc'), ['--noEmit', '-p', 'portal/tsconfig.json']],
  [
    'import direction',
    bin('depcruise'),
    [
      '--config',
      '.dependency-cruiser.cjs',
      ...'domain processes engine-workers api migrations ui/src web/src portal/src'.split(' '),
    ],
  ],
  ['unused code', bin('knip'), ['--no-progress']],
  ['models', ...tsx('processes/tools/lint.ts')],
  ['API description', ...tsx('api/src/write-openapi.ts', '--check')],
  ['compose and settings', process.execPath, ['deploy/check-config.mjs']],
]

checkNode()
await installPackages(repositoryRoot)
const rows = []
let failed = 0
for (const [name, command, args] of steps) {
  const from = performance.now()
  const { code, stdout, stderr } = await run(command, args, { check: false, cwd: repositoryRoot })
  rows.push([code === 0 ? 'ok' : 'FAILED', name, seconds(from)])
  if (code === 0) continue
  failed += 1
  say(`\n${name} failed:\n${stdout}${stderr}`)
}
say(`\n${table(rows)}\n`)
process.exit(failed ? 1 : 0)
