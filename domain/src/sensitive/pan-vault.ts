import { isSealed, type SensitiveSeal } from './seal.ts'

/** PANs as the database holds them: sealed, and opened only where a rule or a paper needs one. */
export interface PanVault {
  seal<T extends string | null | undefined>(pan: T): T | string
  open<T extends string | null | undefined>(stored: T): T | string
  /** As screens show it: `******234F` (IAM-41). */
  masked(stored: string | null | undefined): string | null
}

const purpose = 'pan'

/** A PAN that was stored before there was a key is read as it is; the next save seals it (IAM-38). */
export function panVault(seal: SensitiveSeal): PanVault {
  const open = <T extends string | null | undefined>(stored: T): T | string =>
    stored && isSealed(stored) ? seal.open(stored, purpose) : stored

  return {
    open,
    seal: (pan) => (pan && !isSealed(pan) ? seal.seal(pan, purpose) : pan),
    masked(stored) {
      const pan = open(stored)
      return pan ? `******${pan.slice(-4)}` : null
    },
  }
}
