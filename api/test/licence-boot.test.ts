import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { demoLicence } from '@zippcrm/domain/licence/demo-licence.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expiredLicence } from './expired-licence.ts'
import { until } from './matter.ts'
import { type People, people } from './people.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const started: ChildProcess[] = []
let make: People
let token: string

beforeAll(async () => {
  make = people()
  token = (await make.member({ companyId: await make.company(), roles: ['super_admin'] })).token
})
afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGTERM')
  await make.close()
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** Starts the API as the installation would, with other settings than the stack's. */
function boot(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  started.push(child)
  let said = ''
  child.stderr!.on('data', (text) => {
    said += text
  })
  return { child, said: () => said }
}

async function answering(licenceKey: string) {
  const port = await freePort()
  boot({ API_PORT: String(port), ZIPPCRM_LICENSE_KEY: licenceKey })
  const url = `http://127.0.0.1:${port}`
  await until(
    () =>
      fetch(`${url}/health/live`).then(
        (answer) => answer.ok,
        () => false,
      ),
    40_000,
  )
  return async (method: string, path: string) => {
    const answer = await fetch(`${url}/api${path}`, { method, headers: { authorization: `Bearer ${token}` } })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
}

it('DEP-32 starts as community edition without a key, refuses a forged one in production, and only reads with an expired one', {
  timeout: 120_000,
}, async () => {
  const [prefix, terms, signature] = demoLicence.split('.') as [string, string, string]
  const more = Buffer.from(Buffer.from(terms, 'base64url').toString().replace('500', '900')).toString(
    'base64url',
  )
  const forged = boot({
    NODE_ENV: 'production',
    STAFF_URL: 'https://staff.example.com/admin',
    PORTAL_URL: 'https://portal.example.com/customer',
    KEYCLOAK_PUBLIC_URL: 'https://login.example.com',
    ZIPPCRM_LICENSE_KEY: [prefix, more, signature].join('.'),
  })
  const [code] = await once(forged.child, 'exit')
  expect([code, forged.said()]).toEqual([78, expect.stringContaining('LICENCE_INVALID ZIPPCRM_LICENSE_KEY')])
  expect(forged.said()).not.toContain(more)

  const community = await answering('')
  expect((await community('GET', '/licence')).body).toMatchObject({
    edition: 'community',
    seats: 5,
    source: 'none',
  })

  const expired = await answering(expiredLicence)
  expect((await expired('GET', '/licence')).body).toMatchObject({ edition: 'enterprise', state: 'expired' })
  expect(await expired('POST', '/users')).toMatchObject({ status: 403, body: { code: 'LICENCE_EXPIRED' } })
})
