import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import { LicenceInvalid } from './licence-errors.ts'

/** What a licence grants; it comes from the signed key and from nowhere else (DEP-31). */
export const LicenceTerms = z.object({
  edition: z.enum(['community', 'enterprise']),
  seats: z.number().int().min(1).max(1_000_000),
  /** Last day on which it is valid. */
  validUntil: z.iso.date(),
  licensee: z.string().min(1).max(200),
  features: z.array(z.string().max(60)).max(100).default([]),
})
export type LicenceTerms = z.infer<typeof LicenceTerms>

export interface Licence extends LicenceTerms {
  /** The first twelve hexadecimal digits of the key's SHA-256: names a key without showing it. */
  fingerprint: string
}

const prefix = 'ZL1'

/** The public key of somebody who signs licences, from its base64 form. */
export const issuerOf = (spkiBase64: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spkiBase64, 'base64'), format: 'der', type: 'spki' })

/**
 * Reads a licence key, `ZL1.<terms>.<signature>` in base64url, and checks its Ed25519 signature against the public
 * keys of the issuers, without asking anybody (DEP-31).
 */
export function readLicenceKey(key: string, issuers: readonly KeyObject[]): Licence {
  const text = key.trim()
  const [version, terms, signature, ...rest] = text.split('.')
  if (version !== prefix || !terms || !signature || rest.length) throw new LicenceInvalid()
  const signed = Buffer.from(`${version}.${terms}`)
  const isGenuine = issuers.some((issuer) =>
    verify(null, signed, issuer, Buffer.from(signature, 'base64url')),
  )
  if (!isGenuine) throw new LicenceInvalid('The signature of this licence key is wrong.')
  const parsed = LicenceTerms.safeParse(jsonOf(terms))
  if (!parsed.success) throw new LicenceInvalid()
  return { ...parsed.data, fingerprint: createHash('sha256').update(text).digest('hex').slice(0, 12) }
}

function jsonOf(terms: string): unknown {
  try {
    return JSON.parse(Buffer.from(terms, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
