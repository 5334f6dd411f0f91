import { expect, it } from 'vitest'
import { checkNode, isInstalled, lockHash } from './install.mjs'

const wanted = {
  packages: {
    '': { name: 'zippcrm' },
    api: { version: '0.1.0' },
    'node_modules/@zippcrm/api': { link: true },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
}
const installed = (pg) => ({ packages: { 'node_modules/pg': { version: pg } } })

it('is content with what the lockfile asks for, without the optional packages of other platforms', () => {
  expect(isInstalled(wanted, installed('8.23.1'))).toBe(true)
})

it('notices another version and a missing package', () => {
  expect(isInstalled(wanted, installed('8.23.0'))).toBe(false)
  expect(isInstalled(wanted, { packages: {} })).toBe(false)
})

it('tells lockfiles apart by their content', () => {
  expect(lockHash('a')).not.toBe(lockHash('b'))
  expect(lockHash('a')).toBe(lockHash('a'))
})

it('refuses a Node.js that is too old, in one readable line', () => {
  expect(() => checkNode('18.20.0')).toThrow(/needs Node\.js 20\.19\.0 or newer; this is 18\.20\.0/)
  expect(() => checkNode('24.1.0')).not.toThrow()
})
