import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { choosePorts, defaultPorts, isFree, shiftedPorts } from './ports.mjs'

const free = async () => true
const taken =
  (...ports) =>
  async (port) =>
    !ports.includes(port)

describe('choosePorts', () => {
  it('takes the wanted ports when nobody else has them', async () => {
    expect(await choosePorts({ web: 3002, api: 8088 }, { free })).toEqual({ web: 3002, api: 8088 })
  })

  it('takes the next free port instead of a taken one', async () => {
    expect(await choosePorts({ api: 8088 }, { free: taken(8088, 8089) })).toEqual({ api: 8090 })
  })

  it('leaves a neighbour its own default', async () => {
    const ports = await choosePorts({ api: 8088, zeebeRest: 8089 }, { free: taken(8088) })
    expect(ports).toEqual({ api: 8090, zeebeRest: 8089 })
  })

  it('keeps the port of the last start while it is free', async () => {
    const earlier = { web: 3010 }
    expect(await choosePorts({ web: 3002 }, { earlier, free })).toEqual({ web: 3010 })
    expect(await choosePorts({ web: 3002 }, { earlier, free: taken(3010) })).toEqual({ web: 3002 })
  })
})

it('DEP-30 gives every part a default port of its own, also beside the test stack', () => {
  const all = [...Object.values(defaultPorts), ...Object.values(shiftedPorts(100))]
  expect(new Set(all).size).toBe(all.length)
})

it('sees that a port is taken on loopback', async () => {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  expect(await isFree(port)).toBe(false)
  await new Promise((resolve) => server.close(resolve))
  expect(await isFree(port)).toBe(true)
})
