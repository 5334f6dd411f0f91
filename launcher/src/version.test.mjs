import { expect, it } from 'vitest'
import { atLeast, parseVersion, versions } from './version.mjs'

it.each([
  ['openjdk version "25.0.3" 2026-04-15 LTS', [25, 0, 3]],
  ['openjdk version "21" 2023-09-19', [21, 0, 0]],
  ['postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)', [15, 18, 0]],
  ['7.0.15', [7, 0, 15]],
])('reads the version out of %j', (text, version) => {
  expect(parseVersion(text)).toEqual(version)
})

it('knows no version where there is none', () => {
  expect(parseVersion('not found')).toBeUndefined()
  expect(atLeast('not found', '1.0.0')).toBe(false)
})

it.each([
  ['20.19.0', '20.19.0', true],
  ['20.18.9', '20.19.0', false],
  ['21.0.0', '20.19.5', true],
  ['9.9.9', '15.0.0', false],
])('%s is at least %s: %s', (version, minimum, expected) => {
  expect(atLeast(version, minimum)).toBe(expected)
})

it('pins everything that is fetched by its checksum', () => {
  for (const part of ['zeebe', 'keycloak']) expect(versions[part].sha256).toMatch(/^[0-9a-f]{64}$/)
  for (const wheel of [versions.java.wheel, versions.redis.wheel])
    for (const hash of versions.wheelHashes[wheel]) expect(hash).toMatch(/^[0-9a-f]{64}$/)
})
