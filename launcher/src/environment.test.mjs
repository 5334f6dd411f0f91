import { expect, it } from 'vitest'
import { environmentOf, mainOf, sandboxEnvironment } from './environment.mjs'

const all = {
  DATABASE_URL: 'api-login',
  ENGINE_DATABASE_URL: 'engine-login',
  MIGRATION_DATABASE_URL: 'owner-login',
  ADMIN_DATABASE_URL: 'superuser',
  KEYCLOAK_ADMIN_PASSWORD: 'first administrator',
  API_PORT: '8088',
}

it.each([
  ['node --import tsx migrations/src/main.ts', 'migrations'],
  ['node --import tsx api/src/setup/main.ts --demo', 'setup'],
  ['node --import tsx engine-workers/src/main.ts', 'engine-workers'],
  ['node --import tsx api/src/main.ts', 'api'],
  ['psql', 'api'],
])('%s is run as %s', (command, main) => {
  expect(mainOf(command.split(' '))).toBe(main)
})

it('gives each main its own database login and no other secrets', () => {
  expect(environmentOf('api', all)).toEqual({ DATABASE_URL: 'api-login', API_PORT: '8088' })
  expect(environmentOf('engine-workers', all)).toEqual({ DATABASE_URL: 'engine-login', API_PORT: '8088' })
  expect(environmentOf('setup', all)).toMatchObject({
    DATABASE_URL: 'engine-login',
    KEYCLOAK_ADMIN_PASSWORD: 'first administrator',
  })
  expect(environmentOf('migrations', all)).toMatchObject({ MIGRATION_DATABASE_URL: 'owner-login' })
})

it('gives the sandbox its own engine and nothing of the product', () => {
  const ports = { zeebe: 26510, zeebeMonitoring: 9610, runner: 8093 }
  expect(sandboxEnvironment({ ports, secret: 'shared' }, { ...all, PATH: '/usr/bin' })).toEqual({
    PATH: '/usr/bin',
    TZ: 'UTC',
    ZEEBE_SANDBOX_ADDRESS: '127.0.0.1:26510',
    ZEEBE_SANDBOX_MONITORING_URL: 'http://127.0.0.1:9610',
    SANDBOX_PORT: '8093',
    SANDBOX_SECRET: 'shared',
  })
})
