import { expect, it } from 'vitest'
import { durationMs, stepsOf } from './clock-steps.ts'

const day = 86_400_000

it('ENG-28 moves time in steps of at most a day, so that a daily timer runs once for each day', () => {
  expect(stepsOf(durationMs('P2DT6H'))).toEqual([day, day, day / 4])
})

it.each(['P0D', '-P1D'])('refuses %s: business time never goes back', (duration) => {
  expect(() => durationMs(duration)).toThrow(expect.objectContaining({ code: 'CLOCK_BACKWARD' }))
})

it.each(['tomorrow', 'P2', 'P500D'])('refuses %s as a duration', (duration) => {
  expect(() => durationMs(duration)).toThrow(expect.objectContaining({ code: 'DURATION_INVALID' }))
})
