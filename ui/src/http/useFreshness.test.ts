import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useFreshness } from './useFreshness.ts'

afterEach(() => vi.useRealTimers())

const seconds = (n: number) => vi.advanceTimersByTime(n * 1000)
const moment = () => ({ asOf: new Date().toISOString() })

function watched(reload: (data: { value: unknown }) => void) {
  vi.useFakeTimers({ now: new Date('2026-11-21T06:00:00Z') })
  const data = ref(moment())
  const scope = effectScope()
  const { since } = scope.run(() => useFreshness({ data, reload: () => reload(data) }))!
  return { data, since, scope }
}

it('UI-04 numbers are asked for again before they are a minute old', () => {
  const { since, scope } = watched((data) => {
    data.value = moment()
  })
  for (let minute = 0; minute < 5; minute += 1) {
    seconds(59)
    expect(since.value).toBeUndefined()
  }
  scope.stop()
})

it('UI-04 numbers say since when they are old, until the server answers again', () => {
  const reload = vi.fn()
  const { data, since, scope } = watched(reload)
  const { asOf } = data.value
  seconds(59)
  expect([reload.mock.calls.length > 0, since.value]).toEqual([true, undefined])
  seconds(6)
  expect(since.value).toBe(asOf)
  data.value = moment()
  expect(since.value).toBeUndefined()

  scope.stop()
  const asked = reload.mock.calls.length
  seconds(600)
  expect(reload).toHaveBeenCalledTimes(asked)
})
