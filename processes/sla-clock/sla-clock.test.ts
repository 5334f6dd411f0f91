import { beforeEach, expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('sla-clock')
let told: string[]

const clock = async () => {
  const now = (await engine.now()).getTime()
  const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  return engine.start({
    clockId: crypto.randomUUID(),
    warnAt: inHours(12),
    dueAt: inHours(36),
    escalateEvery: 'P1D',
  })
}

beforeEach(() => {
  told = []
  const tell = (what: string) => () => {
    told.push(what)
    return {}
  }
  engine.workers({
    'sla.warn': tell('warned'),
    'sla.mark-due': tell('due'),
    'sla.escalate': () => {
      told.push('escalated')
      return { escalateAgain: told.filter((what) => what === 'escalated').length < 2 }
    },
  })
})

it('ENG-28 warns, marks and escalates as the clock of the engine moves, with no sleeping', async () => {
  const instance = await clock()

  await instance.passTime('PT11H')
  expect(told).toEqual([])
  await instance.passTime('PT2H')
  expect(told).toEqual(['warned'])
  await instance.passTime('P1D')
  expect(told).toEqual(['warned', 'due'])
  await instance.passTime('P3D')

  expect(told).toEqual(['warned', 'due', 'escalated', 'escalated'])
  expect(await instance.ended()).toEqual({ at: 'endEvent_clockRanOut' })
})

it('ends silently when it is stopped before anything is due', async () => {
  const instance = await clock()

  await instance.publish('clock.stopped')

  expect(await instance.ended()).toEqual({ at: 'endEvent_watchStopped' })
  expect(told).toEqual([])
})

it('is stopped by its own id only, so that a stop never reaches the next run of the same subject', async () => {
  const first = await clock()
  const second = await clock()

  await first.publish('clock.stopped')
  await first.ended()
  await second.passTime('PT13H')

  expect(told).toEqual(['warned'])
})
