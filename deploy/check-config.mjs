import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { versions } from '../launcher/src/version.mjs'
import { exporterFaults, imageFaults, parseExample, settingFaults, shapeFaults } from './compose-settings.mjs'

// Holds docker-compose.yml, .env.example and the launcher together; names every difference.
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const compose = parse(readFileSync(path('docker-compose.yml'), 'utf8'))
const example = parseExample(readFileSync(path('.env.example'), 'utf8'))
const builds = Object.values(compose.services ?? {}).flatMap(({ build }) => build?.dockerfile ?? [])

const faults = [
  ...shapeFaults(compose),
  ...settingFaults(compose, example),
  ...imageFaults(compose, versions),
  ...exporterFaults(compose),
  ...builds.filter((file) => !existsSync(path(file))).map((file) => `${file} is not there`),
]
for (const fault of faults) console.error(fault)
console.log(
  faults.length
    ? `${faults.length} differences`
    : `compose and .env.example agree on ${Object.keys(example).length} settings`,
)
process.exit(faults.length ? 1 : 0)
