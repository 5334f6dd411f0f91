import { parseMoney } from '@zippcrm/ui/format/money.ts'
import type { Firm } from '@zippcrm/ui/generated/api.ts'

export const FIRM_TEXTS = [
  'legalName',
  'tradeName',
  'email',
  'phone',
  'cinLlpin',
  'udyamNo',
  'signatoryName',
  'signatoryDesignation',
] as const
export const FIRM_ADDRESS = ['line1', 'line2', 'city', 'stateCode', 'pinCode'] as const
export const FIRM_REQUIRED = new Set<string>(['legalName', 'email', 'line1', 'city'])

/** A bank account as its inputs hold it. */
export interface AccountValues {
  key: number
  /** Its stored number, hidden but for its end, and where it stood when it was read. */
  masked: string
  keepsNumberOf: number | undefined
  accountNo: string
  beneficiary: string
  bank: string
  ifsc: string
  upiVpa: string
  swift: string
  iban: string
}

/** What the firm has decided about its papers, as its inputs hold it. */
export interface FirmRuleValues
  extends Pick<Firm, 'brandColour' | 'turnoverBand' | 'roundTotal' | 'tdsRounding'> {
  defaultNetDays: string
  creditApprovalOver: string
}

/** Rules of a firm that has entered nothing yet. */
export const usualRules = (): FirmRuleValues => ({
  brandColour: '#4f46e5',
  turnoverBand: 'le_5cr',
  roundTotal: 'none',
  tdsRounding: 'paisa',
  defaultNetDays: '30',
  creditApprovalOver: '',
})

/** Stored rules as inputs hold them. */
export const ruleValues = ({ creditApprovalOverMinor: over, ...firm }: Firm): FirmRuleValues => ({
  brandColour: firm.brandColour,
  turnoverBand: firm.turnoverBand,
  roundTotal: firm.roundTotal,
  tdsRounding: firm.tdsRounding,
  defaultNetDays: String(firm.defaultNetDays),
  creditApprovalOver: over === null ? '' : String(over / 100),
})

/** Rules as the server takes them. */
export const rulesBody = ({ defaultNetDays, creditApprovalOver, ...rules }: FirmRuleValues) => ({
  ...rules,
  defaultNetDays: Number(defaultNetDays),
  creditApprovalOverMinor: creditApprovalOver.trim() ? parseMoney(creditApprovalOver) : null,
})

let nextKey = 1

/** An account whose fields are still empty. */
export const emptyAccount = (): AccountValues => ({
  key: nextKey++,
  masked: '',
  keepsNumberOf: undefined,
  accountNo: '',
  beneficiary: '',
  bank: '',
  ifsc: '',
  upiVpa: '',
  swift: '',
  iban: '',
})

/** Stored accounts as inputs hold them. */
export const accountValues = (accounts: Firm['bankAccounts']): AccountValues[] =>
  accounts.map((account, index) => ({
    ...emptyAccount(),
    masked: account.accountNoMasked,
    keepsNumberOf: index,
    beneficiary: account.beneficiary,
    bank: account.bank,
    ifsc: account.ifsc,
    upiVpa: account.upiVpa ?? '',
    swift: account.swift ?? '',
    iban: account.iban ?? '',
  }))

/** Accounts as the server takes them: a number that was not typed again stays. */
export const accountsBody = (accounts: readonly AccountValues[]) =>
  accounts.map(({ accountNo, keepsNumberOf, beneficiary, bank, ifsc, upiVpa, swift, iban }) => ({
    beneficiary,
    bank,
    ifsc: ifsc.trim().toUpperCase(),
    upiVpa: upiVpa.trim() || null,
    swift: swift.trim() || null,
    iban: iban.trim() || null,
    ...(accountNo.trim() ? { accountNo: accountNo.trim() } : { keepsNumberOf }),
  }))
