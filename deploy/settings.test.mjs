import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const secret = 'a-secret-that-nobody-may-read-in-a-log'
const complete = {
  PATH: process.env.PATH,
  DATABASE_URL: `postgres://zipp_api:${secret}@127.0.0.1:1/zippcrm`,
  MIGRATION_DATABASE_URL: `postgres://zipp_owner:${secret}@127.0.0.1:1/zippcrm`,
  REDIS_URL: `redis://:${secret}@127.0.0.1:1`,
  ZEEBE_ADDRESS: '127.0.0.1:1',
  ENGINE_ID: '01936b1e-0000-7000-8000-000000000001',
  RECORDER_SECRET: secret,
  KEYCLOAK_URL: 'http://127.0.0.1:1',
  KEYCLOAK_PUBLIC_URL: 'https://sign-in.example.com',
  KEYCLOAK_ADMIN_CLIENT_SECRET: secret,
  STAFF_URL: 'https://crm.example.com/admin',
  PORTAL_URL: 'https://crm.example.com/customer',
  DOCUMENTS_DIR: 'documents',
  SENSITIVE_DATA_KEY: secret,
}

/** Starts a process with these settings and tells how it ended; a refusal comes before any connection. */
function start(main, settings) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main], {
    cwd: root,
    env: { ...complete, ...settings },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, lines: stderr.trim().split('\n') }
}

const mains = [
  ['api/src/main.ts', 'DATABASE_URL', 'postgres://user:password@host:port/database'],
  ['engine-workers/src/main.ts', 'DATABASE_URL', 'postgres://user:password@host:port/database'],
  ['api/src/setup/main.ts', 'DATABASE_URL', 'postgres://user:password@host:port/database'],
  ['migrations/src/main.ts', 'MIGRATION_DATABASE_URL', 'postgres://owner:password@host:port/database'],
]

describe('settings', { timeout: 120_000 }, () => {
  it.each(mains)('DEP-06 %s does not start without %s and says what it wants', (main, name, form) => {
    expect(start(main, { [name]: '' })).toEqual({
      status: 78,
      lines: [`CONFIG_MISSING ${name}: expected ${form}`],
    })
  })

  it('DEP-06 names every malformed setting in a line of its own and repeats no value', () => {
    const { status, lines } = start('api/src/main.ts', {
      DATABASE_URL: `mysql://root:${secret}@127.0.0.1/zippcrm`,
      SENSITIVE_DATA_KEY: 'short-secret',
      API_PORT: '70000',
    })
    expect(status).toBe(78)
    expect(lines.sort()).toEqual([
      'CONFIG_INVALID API_PORT: expected a port between 1 and 65535',
      'CONFIG_INVALID DATABASE_URL: expected postgres://user:password@host:port/database',
      'CONFIG_INVALID SENSITIVE_DATA_KEY: expected at least 32 characters',
    ])
  })

  it('takes the number of WhatsApp with its token only', () => {
    expect(start('engine-workers/src/main.ts', { WHATSAPP_NUMBER: '106540352242922' })).toEqual({
      status: 78,
      lines: ['CONFIG_INCOMPLETE WHATSAPP_TOKEN: expected too, or nothing of WhatsApp'],
    })
  })

  it('DEP-20 takes no http address of people in production', () => {
    const settings = { NODE_ENV: 'production', STAFF_URL: 'http://crm.example.com/admin' }
    for (const main of ['api/src/main.ts', 'engine-workers/src/main.ts', 'api/src/setup/main.ts']) {
      expect(start(main, settings)).toEqual({
        status: 78,
        lines: ['CONFIG_INVALID STAFF_URL: expected an https:// address in production'],
      })
    }
  })
})
