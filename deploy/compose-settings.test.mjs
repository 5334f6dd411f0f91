import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { versions } from '../launcher/src/version.mjs'
import { exporterFaults, imageFaults, parseExample, settingFaults, shapeFaults } from './compose-settings.mjs'
import { filledExample } from './make-env.mjs'

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const compose = () => parse(read('docker-compose.yml'))
const example = () => parseExample(read('.env.example'))

describe('DEP-03 compose and .env.example', () => {
  it('DEP-03 agree as they are', () => {
    expect(settingFaults(compose(), example())).toEqual([])
  })

  it('DEP-03 names a value that differs and a key that only one of them has', () => {
    const changed = { ...example(), WEB_PORT: '3003', EXTRA: 'x' }
    delete changed.LOG_LEVEL
    const faults = settingFaults(compose(), changed).join('\n')
    expect(faults).toContain('WEB_PORT: docker-compose.yml says "3002", .env.example says "3003"')
    expect(faults).toContain('LOG_LEVEL: used in docker-compose.yml, missing in .env.example')
    expect(faults).toContain('EXTRA: in .env.example')
  })
})

it('DEP-04 names the licence key when the two files differ', () => {
  expect(settingFaults(compose(), { ...example(), ZIPPCRM_LICENSE_KEY: 'other' }).join()).toContain(
    'ZIPPCRM_LICENSE_KEY',
  )
})

it('publishes frontend, API and PostgreSQL on their ports', () => {
  const { frontend, backend, postgres } = compose().services
  expect(frontend.ports[0]).toContain('3002')
  expect(backend.ports[0]).toContain('8088')
  expect(postgres.ports[0]).toContain('5436')
})

it('leaves nothing but frontend, API and Keycloak open to other hosts', () => {
  expect(shapeFaults(compose())).toEqual([])
  const open = compose()
  open.services.redis.ports = ['6379:6379']
  expect(shapeFaults(open)).toEqual(['redis: port 6379:6379 is open to other hosts'])
})

it('starts the same versions and exports the same records as the launcher', () => {
  expect(imageFaults(compose(), versions)).toEqual([])
  expect(exporterFaults(compose())).toEqual([])
  const other = compose()
  other.services.zeebe.environment.ZEEBE_BROKER_EXPORTERS_RECORDER_ARGS_INDEX_JOB = 'false'
  expect(exporterFaults(other)).toHaveLength(1)
})

it('fills every secret that compose insists on', () => {
  const filled = parseExample(filledExample(read('.env.example')))
  const missing = Object.keys(filled).filter(
    (name) => read('docker-compose.yml').includes(`\${${name}:?`) && !filled[name],
  )
  expect(missing).toEqual([])
  expect(Buffer.from(filled.SENSITIVE_DATA_KEY, 'base64')).toHaveLength(32)
  expect(filled.SMTP_PASSWORD).toBe('')
})
