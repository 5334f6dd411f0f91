import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'
import { which } from './run.mjs'

const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Chromium or Chrome on this machine. */
export const chromiumOnMachine = (env = process.env) =>
  env.CHROMIUM_PATH ||
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .map((name) => which(name))
    .find(Boolean) ||
  places.find((path) => existsSync(path))

/** A browser for the tests: the machine's own, else Debian's package where we may install it. */
export async function findChromium() {
  const here = chromiumOnMachine()
  if (here) return here
  return (await aptInstall('Chromium', ['chromium'])) ? chromiumOnMachine() : undefined
}
