import { expect, it } from 'vitest'
import { heatScale, heatStep } from './heat.ts'

it('keeps small values apart beside a giant, and leaves what is nothing without heat', () => {
  expect([0, 1, 10, 50, 99, 100].map((value) => heatStep(value, 100))).toEqual([0, 1, 2, 4, 5, 5])
  expect(heatStep(5, 0)).toBe(0)
})

it('says in its legend where each colour ends', () => {
  const scale = heatScale({ values: { a: 100, b: 3 }, format: String })

  expect(scale.map(({ upTo }) => upTo)).toEqual([4, 16, 36, 64, 100].map((n) => expect.closeTo(n)))
  expect(scale.every(({ step, upTo }) => heatStep(upTo, 100) === step)).toBe(true)
  expect(heatScale({ values: {}, format: String })).toEqual([])
})
