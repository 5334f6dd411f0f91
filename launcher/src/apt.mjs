import { existsSync } from 'node:fs'
import { note } from './print.mjs'
import { run, which } from './run.mjs'

/** Whether this is Debian or Ubuntu and we may install its packages. */
export const mayInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(which('apt-get'))

let updated = false

/** Installs Debian packages where that is possible, saying so first; returns whether it worked. */
export async function aptInstall(what, packages) {
  if (!mayInstall()) return false
  note('', `${what} is missing: apt-get install ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    if (!updated) await run('apt-get', ['update', '-qq'], { env })
    updated = true
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
    return true
  } catch (error) {
    note('', `${what} could not be installed: ${error.message.trim().split('\n').at(-1)}`)
    return false
  }
}
