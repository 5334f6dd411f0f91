import { expect, it } from 'vitest'
import { isSealed, sensitiveSeal } from './seal.ts'

const secret = 'first-secret-of-an-installation-0001'
const pan = 'ABCPD1234E'

it('seals so that only the same key and purpose open it, never twice alike', () => {
  const seal = sensitiveSeal(secret)
  const [one, two] = [seal.seal(pan, 'pan'), seal.seal(pan, 'pan')]
  expect([isSealed(one), one === two, one.includes(pan)]).toEqual([true, false, false])
  expect(seal.open(one, 'pan')).toBe(pan)
  expect(() => seal.open(one, 'licence')).toThrow('cannot be read')
  expect(() => sensitiveSeal('second-secret-of-an-installation-002').open(one, 'pan')).toThrow(
    'cannot be read',
  )
})

it('refuses a value that was changed', () => {
  const seal = sensitiveSeal(secret)
  const sealed = seal.seal(pan, 'pan')
  expect(() => seal.open(`${sealed.slice(0, -2)}AA`, 'pan')).toThrow('cannot be read')
  expect(() => seal.open(pan, 'pan')).toThrow('cannot be read')
})

it('opens what an earlier key sealed while that key is still given', () => {
  const sealed = sensitiveSeal(secret).seal(pan, 'pan')
  expect(sensitiveSeal('second-secret-of-an-installation-002', secret).open(sealed, 'pan')).toBe(pan)
})
