import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRepository } from './paths.mjs'
import { Trouble, timed } from './print.mjs'
import { run } from './run.mjs'

const apps = ['web', 'portal']
// Types and tests are no part of what is built.
const skipped = new Set(['node_modules', 'dist', 'generated'])

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !name.endsWith('.test.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
    )
}

/** Hash of everything that goes into an application: its own files, the shared ones and the versions of the packages. */
export function sourceHash(app, root = inRepository()) {
  const hash = createHash('sha256')
  for (const file of [
    ...filesOf(join(root, app)),
    ...filesOf(join(root, 'ui')),
    join(root, 'package-lock.json'),
  ]) {
    hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds the applications whose sources have changed since their last build, one after the other to spare memory. */
export async function buildApps() {
  for (const app of apps) {
    if (!existsSync(inRepository(app, 'vite.config.ts'))) continue
    const marker = inRepository(app, 'dist', '.source-hash')
    const wanted = sourceHash(app)
    if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) continue
    await timed(app, 'building', async () => {
      const vite = inRepository('node_modules', 'vite', 'bin', 'vite.js')
      const { code, stdout, stderr } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
        cwd: inRepository(app),
        check: false,
      })
      if (code !== 0)
        throw new Trouble(
          `${app} could not be built.\n${`${stdout}\n${stderr}`.trim().split('\n').slice(0, 25).join('\n')}`,
        )
      writeFileSync(marker, wanted)
      return { said: 'built' }
    })
  }
}
