import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { defineError } from '../errors.ts'

export const SealBroken = defineError(
  'SEAL_BROKEN',
  500,
  'A stored secret cannot be read with the keys of this installation',
)

/** Seals and opens values that the database must not hold in clear. */
export interface SensitiveSeal {
  /** `purpose` is bound to the result: a value sealed for one place does not open in another. */
  seal(plain: string, purpose: string): string
  open(sealed: string, purpose: string): string
}

const version = 's1'

interface Key {
  id: string
  bytes: Buffer
}

// The same secret signs other things of the installation; a derived key keeps the uses apart.
const keyOf = (secret: string): Key => ({
  id: createHash('sha256').update(`key-id:${secret}`).digest('hex').slice(0, 8),
  bytes: Buffer.from(hkdfSync('sha256', secret, '', 'zippcrm sensitive data', 32)),
})

/**
 * AES-256-GCM under a key that stays outside the database (IAM-38). What was sealed under an earlier key still opens
 * while that key is given as `previous`.
 */
export function sensitiveSeal(secret: string, previous?: string): SensitiveSeal {
  const current = keyOf(secret)
  const keys = previous ? [current, keyOf(previous)] : [current]

  return {
    seal(plain, purpose) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current.bytes, iv).setAAD(Buffer.from(purpose))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      const parts = [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))
      return [version, current.id, ...parts].join('.')
    },

    open(sealed, purpose) {
      const [kind, keyId, ...parts] = sealed.split('.')
      const key = keys.find(({ id }) => id === keyId)
      if (kind !== version || !key || parts.length !== 3) throw new SealBroken()
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer]
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: 16 })
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
      } catch {
        throw new SealBroken()
      }
    },
  }
}

/** Whether a stored value is sealed already. */
export const isSealed = (value: string): boolean => value.startsWith(`${version}.`)
