import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { reserve, reservedByOthers } from './reservations.mjs'

/** Where each part listens when nothing else does (all on loopback). */
export const defaultPorts = {
  web: 3002,
  api: 8088,
  postgresql: 5436,
  keycloak: 8180,
  keycloakManagement: 9000,
  zeebe: 26500,
  zeebeCommand: 26501,
  zeebeInternal: 26502,
  zeebeRest: 8089,
  zeebeMonitoring: 9600,
  recorder: 8091,
  workerHealth: 8090,
  sandbox: 8092,
  redis: 6380,
  smtp: 2525,
  mail: 8025,
}

/** The default ports moved by a distance, for a stack that runs beside another. */
export const shiftedPorts = (by) =>
  Object.fromEntries(Object.entries(defaultPorts).map(([name, port]) => [name, port + by]))

/** Whether this process could listen there now: nobody else does, on loopback or on all interfaces. */
export async function isFree(port) {
  const canListen = (host) =>
    new Promise((resolve) => {
      const server = createServer()
      server.once('error', (error) =>
        resolve(error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL'),
      )
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
    })
  return (await canListen('127.0.0.1')) && (await canListen('0.0.0.0')) && (await canListen('::'))
}

/**
 * A port for each name: the one used last time if it is free, else the wanted one, else the next free one.
 * No port is given twice.
 */
export async function choosePorts(wanted, { earlier = {}, free = isFree } = {}) {
  const taken = new Set()
  const chosen = {}
  for (const [name, port] of Object.entries(wanted)) {
    const candidates = [earlier[name], port, ...Array.from({ length: 200 }, (_, index) => port + index + 1)]
    for (const candidate of candidates) {
      if (!candidate || candidate > 65535 || taken.has(candidate)) continue
      // A neighbour's own default is left to it, so that one foreign server does not move all of ours.
      if (candidate !== port && Object.values(wanted).includes(candidate)) continue
      if (await free(candidate)) {
        taken.add(candidate)
        chosen[name] = candidate
        break
      }
    }
    if (!chosen[name]) throw new Error(`No free port near ${port} for ${name}`)
  }
  return chosen
}

/** Ports for a stack, kept for this process from now on. */
export async function takePorts(wanted, earlier) {
  const reserved = reservedByOthers()
  const ports = await choosePorts(wanted, {
    earlier,
    free: async (port) => !reserved.has(port) && (await isFree(port)),
  })
  reserve(Object.values(ports))
  return ports
}

/** The ports of a data folder, kept over restarts as long as nobody else took them. */
export async function portsOf(dataDir, wanted) {
  const file = join(dataDir, 'ports.json')
  const earlier = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const ports = await takePorts(wanted, earlier)
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`)
  return ports
}
