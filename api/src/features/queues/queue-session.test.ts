import { afterEach, expect, it, vi } from 'vitest'
import { queueSession } from './queue-session.ts'

const session = queueSession({ secret: 'a secret of thirty-two characters', secure: false })
const cookieOf = (header: string) => header.split(';')[0]

afterEach(() => {
  vi.useRealTimers()
})

it('ENG-26 gives a cookie for the queues page alone that scripts and other sites cannot use', () => {
  expect(session.issue('person').split('; ').slice(1)).toEqual([
    'Path=/api/ops/queues',
    'Max-Age=900',
    'HttpOnly',
    'SameSite=Strict',
  ])
})

it('knows who holds a cookie among others', () => {
  expect(session.holder(`theme=dark; ${cookieOf(session.issue('person'))}`)).toBe('person')
})

it('refuses a cookie of another person or another secret', () => {
  const forged = cookieOf(session.issue('person'))?.replace('person', 'boss')
  const foreign = cookieOf(queueSession({ secret: 'another secret', secure: false }).issue('person'))

  expect([session.holder(forged), session.holder(foreign), session.holder(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

it('refuses a cookie after a quarter of an hour', () => {
  vi.useFakeTimers()
  const cookie = cookieOf(session.issue('person'))
  vi.advanceTimersByTime(15 * 60_000 + 1)

  expect(session.holder(cookie)).toBeUndefined()
})
