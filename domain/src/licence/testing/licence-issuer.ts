import { generateKeyPairSync, sign } from 'node:crypto'
import type { LicenceTerms } from '../licence-key.ts'

/** An issuer of its own, made for one test: signs any terms, and only who is given its public key takes them. */
export function licenceIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey,
    sign(terms: Omit<LicenceTerms, 'features'>): string {
      const body = `ZL1.${Buffer.from(JSON.stringify(terms)).toString('base64url')}`
      return `${body}.${sign(null, Buffer.from(body), privateKey).toString('base64url')}`
    },
  }
}
