import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { desk } from './desk.ts'

const person = (name: string) => ({ userId: randomUUID(), companyId: randomUUID(), name })
const MINUTE = 60_000

function openDesk() {
  const freed: number[] = []
  let now = Date.UTC(2026, 10, 21, 10, 42)
  const one = desk({ idleMs: 10 * MINUTE, now: () => now, onFree: () => freed.push(now) })
  return {
    ...one,
    freed,
    pass(ms: number) {
      now += ms
    },
  }
}

it('serves one person at a time and tells the next one who it is and since when', () => {
  const { take, state } = openDesk()
  const [meera, arjun] = [person('Meera'), person('Arjun')]

  take(meera)

  expect(() => take(arjun)).toThrow('Somebody else uses the sandbox')
  expect(state()).toMatchObject({ name: 'Meera', since: '2026-11-21T10:42:00.000Z' })
})

it('is free when the one leaves, not when another one does', () => {
  const { take, leave, state, freed } = openDesk()
  const meera = person('Meera')
  take(meera)

  leave(person('Arjun').userId)
  expect(state()).not.toBeNull()
  leave(meera.userId)

  expect(state()).toBeNull()
  expect(freed).toHaveLength(1)
})

it('is free after ten minutes without use; looking on is no use, doing something is', () => {
  const { take, isHeldBy, pass, state } = openDesk()
  const meera = person('Meera')
  take(meera)

  pass(9 * MINUTE)
  isHeldBy(meera.userId, { uses: true })
  pass(9 * MINUTE)
  expect(isHeldBy(meera.userId, { uses: false })).toBe(true)
  pass(MINUTE)

  expect(isHeldBy(meera.userId, { uses: true })).toBe(false)
  take(person('Arjun'))
  expect(state()).toMatchObject({ name: 'Arjun' })
})
