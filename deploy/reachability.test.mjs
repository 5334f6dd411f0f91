import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const outside = Object.values(networkInterfaces())
  .flat()
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address)

/** Whether somebody listens there. */
const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 })
    const end = (reached) => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })

const portOf = (address) => Number(new URL(address.includes('://') ? address : `tcp://${address}`).port)

it('DEP-43 shows other machines the applications, the API and the sign-in alone', async () => {
  const { services } = parse(readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8'))
  const open = Object.entries(services)
    .filter(([, { ports = [] }]) => ports.some((port) => !String(port).startsWith('127.0.0.1:')))
    .map(([name]) => name)
  expect(open.sort()).toEqual(['backend', 'frontend', 'keycloak'])

  const { DATABASE_URL, REDIS_URL, ZEEBE_ADDRESS, ZEEBE_MONITORING_URL, RECORDER_PORT, SMTP_PORT } =
    process.env
  const inner = [DATABASE_URL, REDIS_URL, ZEEBE_ADDRESS, ZEEBE_MONITORING_URL].map(portOf)
  for (const port of [...inner, Number(RECORDER_PORT), Number(SMTP_PORT)]) {
    expect(await answers('127.0.0.1', port), `${port} on loopback`).toBe(true)
    for (const host of outside) expect(await answers(host, port), `${port} on ${host}`).toBe(false)
  }
})
