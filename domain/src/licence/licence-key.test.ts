import { expect, it } from 'vitest'
import { demoLicence } from './demo-licence.ts'
import { issuers } from './issuers.ts'
import { readLicenceKey } from './licence-key.ts'
import { licenceIssuer } from './testing/licence-issuer.ts'

const terms = { edition: 'enterprise' as const, seats: 3, validUntil: '2031-12-31', licensee: 'A firm' }

it('reads what the demonstration licence grants, and shows of the key a fingerprint only', () => {
  expect(readLicenceKey(demoLicence, issuers)).toEqual({
    edition: 'enterprise',
    seats: 500,
    validUntil: '2031-12-31',
    licensee: 'Demonstration of ZippCRM',
    features: [],
    fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
  })
})

it('DEP-31 takes edition, seats and date from the signed key alone and refuses one with another number of seats', () => {
  const issuer = licenceIssuer()
  const key = issuer.sign(terms)
  expect(readLicenceKey(key, [issuer.publicKey])).toMatchObject(terms)

  const [version, body, signature] = key.split('.') as [string, string, string]
  const more = JSON.parse(Buffer.from(body, 'base64url').toString())
  const tampered = Buffer.from(JSON.stringify({ ...more, seats: 5000 })).toString('base64url')
  for (const wrong of [
    [version, tampered, signature].join('.'),
    [version, body, `${signature.slice(0, -4)}AAAA`].join('.'),
    [version, body].join('.'),
    'not a key',
    '',
  ]) {
    expect(() => readLicenceKey(wrong, [issuer.publicKey])).toThrow(
      expect.objectContaining({ code: 'LICENCE_INVALID', status: 422 }),
    )
  }
})

it('refuses a key of an issuer that this release does not know', () => {
  expect(() => readLicenceKey(licenceIssuer().sign(terms), issuers)).toThrow('signature')
})
