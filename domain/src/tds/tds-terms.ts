import { type Minor, mulDiv } from '../money/minor.ts'
import { type TdsRate, tdsRateOn } from './tds-rate.ts'

/** When a client deducts: never, from every invoice, or once the yearly threshold is passed. */
export const tdsModes = ['none', 'each_invoice', 'after_threshold'] as const
export type TdsMode = (typeof tdsModes)[number]

/** What a client's billing profile says about deduction. */
export interface TdsProfile {
  mode: TdsMode
  kind: string | null
  /** Null takes the rate from the table. */
  rateBp: number | null
  lowerDeduction?:
    | { certificateNo: string; rateBp: number; validTo: string; limitMinor: Minor }
    | null
    | undefined
}

/** What happened earlier in the financial year; decides threshold and certificate limit. */
export interface TdsHistory {
  /** TDS-able value of earlier invoices of the year. */
  baseMinor: Minor
  /** The part of it from which tax was already taken. */
  deductedBaseMinor: Minor
}

/** The terms that apply to one invoice. */
export interface TdsTerms {
  kind: string
  label: string
  rateBp: number
  thresholdMinor: Minor | null
}

/** Finds label, rate and threshold by issue date with the client's override and certificate (BIL-10). */
export function tdsTerms(
  profile: TdsProfile,
  issueDate: string,
  history: TdsHistory = { baseMinor: 0, deductedBaseMinor: 0 },
  rates?: readonly TdsRate[],
): TdsTerms | null {
  if (profile.mode === 'none' || !profile.kind) return null
  const row = tdsRateOn(profile.kind, issueDate, rates)
  const certificate = profile.lowerDeduction
  const certified =
    certificate && issueDate <= certificate.validTo && history.deductedBaseMinor < certificate.limitMinor
      ? certificate.rateBp
      : null
  return {
    kind: profile.kind,
    label: row.label,
    rateBp: certified ?? profile.rateBp ?? row.rateBp ?? 0,
    thresholdMinor: profile.mode === 'after_threshold' ? (row.thresholdAggregateMinor ?? 0) : null,
  }
}

/** The value tax is taken from: this invoice, or everything of the year once it passes the threshold (W14). */
export function tdsBase(terms: TdsTerms | null, invoiceBaseMinor: Minor, history: TdsHistory): Minor {
  if (!terms) return 0
  if (terms.thresholdMinor === null) return invoiceBaseMinor
  const yearMinor = history.baseMinor + invoiceBaseMinor
  return yearMinor > terms.thresholdMinor ? yearMinor - history.deductedBaseMinor : 0
}

/** The expected deduction, in one rounding step even when the firm rounds it to rupees (BIL-15). */
export function tdsAmount(baseMinor: Minor, rateBp: number, rounding: 'paisa' | 'rupee' = 'paisa'): Minor {
  return rounding === 'rupee' ? mulDiv(baseMinor, rateBp, 1_000_000) * 100 : mulDiv(baseMinor, rateBp, 10_000)
}
