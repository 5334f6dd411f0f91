import data from '../../data/sac-codes.json' with { type: 'json' }
import { RuleError } from '../rule-error.ts'

/** Turnover of the preceding financial year, which decides how many SAC digits a document needs (G17). */
export type TurnoverBand = 'le_5cr' | 'gt_5cr' | 'ge_10cr' | 'gt_500cr'

export interface SacCode {
  code: string
  level: string
  description: string
  gstRateBp: number | null
}

const codes = new Map<string, SacCode>(data.codes.map((row) => [row.code, row]))

/** The list of service codes. */
export function allSacCodes(): SacCode[] {
  return [...codes.values()]
}

/** A service code with its description. */
export function findSac(code: string): SacCode | undefined {
  return codes.get(code)
}

/** Digits a document needs: four up to five crore turnover, six above (Notification 78/2020-CT). */
export function minimumSacDigits(band: TurnoverBand): 4 | 6 {
  return band === 'le_5cr' ? 4 : 6
}

/** Refuses a code that is unknown or too short for the firm's turnover (BIL-18). */
export function checkSac(code: string, band: TurnoverBand, field?: string): string {
  const digits = minimumSacDigits(band)
  if (!codes.has(code) || code.length < digits) {
    throw new RuleError('SAC_INVALID', `Choose a service code from the list with at least ${digits} digits`, {
      field,
    })
  }
  return code
}
