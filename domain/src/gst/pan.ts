import { RuleError } from '../rule-error.ts'

const PAN = /^[A-Z]{3}[PCHFATBLJG][A-Z](?!0000)[0-9]{4}[A-Z]$/
const TAN = /^[A-Z]{4}[0-9]{5}[A-Z]$/

/** Upper-cases and trims an identifier, including no-break and zero-width blanks that copying brings along. */
export function normaliseIdentifier(raw: string): string {
  return raw
    .replace(/^[\s\u00a0\u200b-\u200d\u2060\ufeff]+|[\s\u00a0\u200b-\u200d\u2060\ufeff]+$/g, '')
    .toUpperCase()
}

/** Reads a PAN: five letters with a known holder letter, a number that is not 0000, one letter. */
export function parsePan(raw: string, field?: string): string {
  const pan = normaliseIdentifier(raw)
  if (!PAN.test(pan)) throw new RuleError('PAN_FORMAT', 'This is not a PAN (like ABCPD1234E)', { field })
  return pan
}

/** Reads a TAN: four letters, five digits, one letter. */
export function parseTan(raw: string, field?: string): string {
  const tan = normaliseIdentifier(raw)
  if (!TAN.test(tan)) throw new RuleError('TAN_FORMAT', 'This is not a TAN (like MUMA12345B)', { field })
  return tan
}
