import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { note, Trouble } from './print.mjs'
import { npm, run } from './run.mjs'
import { atLeast, versions } from './version.mjs'

/** Refuses a Node.js that is too old, before anything else can fail in a less readable way. */
export function checkNode(version = process.versions.node) {
  const { minimum } = versions.node
  if (!atLeast(version, minimum))
    throw new Trouble(
      `ZippCRM needs Node.js ${minimum} or newer; this is ${version}. Install a newer one and start again.`,
    )
}

/** Hash of the lockfile's text. */
export const lockHash = (text) => createHash('sha256').update(text).digest('hex')

/**
 * Whether what npm says it installed is what the lockfile asks for. Optional packages may be missing: they are for
 * other platforms. Both arguments are parsed lockfiles.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, { version, link, optional, devOptional }]) => {
    if (!path.includes('node_modules/') || link) return true
    const found = installed.packages?.[path]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

/** Whether the packages must be installed, and remembers when they were installed by hand. */
function isNeeded(root) {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const marker = join(root, 'node_modules', '.zippcrm-lock-hash')
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash(text)) return false
  if (!existsSync(hidden) || !isInstalled(JSON.parse(text), JSON.parse(readFileSync(hidden, 'utf8'))))
    return true
  writeFileSync(marker, lockHash(text))
  return false
}

/** Installs the packages of the lockfile when they are not there yet; returns whether it had to. */
export async function installPackages(root) {
  if (!isNeeded(root)) return false
  const from = performance.now()
  const progress = setInterval(
    () => note('packages', `still installing (${Math.round((performance.now() - from) / 1000)} s)`),
    10_000,
  )
  note('packages', 'npm ci …')
  try {
    const [command, args] = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
    await run(command, args, { cwd: root })
  } catch (error) {
    throw new Trouble(`The packages could not be installed.\n${error.message}`)
  } finally {
    clearInterval(progress)
  }
  writeFileSync(
    join(root, 'node_modules', '.zippcrm-lock-hash'),
    lockHash(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  )
  note('packages', `installed (${Math.round((performance.now() - from) / 1000)} s)`)
  return true
}
