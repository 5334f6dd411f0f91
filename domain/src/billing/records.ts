import type { GstCategory } from '../gst/gstin.ts'
import type { LineTreatment } from '../gst/line-tax.ts'
import type { TurnoverBand } from '../gst/sac.ts'
import type { InvoiceKind, RegistrationKind, SupplyType } from '../gst/supply-type.ts'
import type { Currency } from '../money/currency.ts'
import type { TdsKind } from '../tds/tds-rate.ts'
import type { TdsMode, TdsProfile } from '../tds/tds-terms.ts'
import type { InvoiceStatus, PaymentState } from './invoice-status.ts'
import type { LineKind } from './line-amount.ts'

/** An address as papers print it. */
export interface PostalAddress {
  line1: string
  line2?: string | null
  city: string
  stateCode?: string | null
  pinCode?: string | null
  country: string
}

export interface BankAccount {
  beneficiary: string
  accountNo: string
  ifsc: string
  bank: string
  swift?: string | null
  iban?: string | null
  upiVpa?: string | null
}

interface Stored {
  id: string
  companyId: string
  rowVersion: number
}

/** The firm as it stands on its papers. */
export interface FirmProfile extends Stored {
  legalName: string
  tradeName: string | null
  logoPng: Buffer | null
  brandColour: string
  address: PostalAddress
  email: string
  phone: string | null
  pan: string | null
  cinLlpin: string | null
  udyamNo: string | null
  signatoryName: string | null
  signatoryDesignation: string | null
  bankAccounts: BankAccount[]
  defaultNetDays: number
  defaultGstRateBp: number
  turnoverBand: TurnoverBand
  roundTotal: 'none' | 'rupee'
  tdsRounding: 'paisa' | 'rupee'
  creditApprovalOverMinor: number | null
}

/** One GST registration of the firm; its prefixes name the series of its papers. */
export interface GstRegistration extends Stored {
  gstin: string | null
  stateCode: string
  kind: RegistrationKind
  address: PostalAddress | null
  lutNo: string | null
  lutFrom: string | null
  lutTo: string | null
  invoicePrefix: string
  creditPrefix: string
  isDefault: boolean
  isActive: boolean
}

/** What a client is billed by; fills every new draft. */
export interface BillingProfile extends Stored {
  clientId: string
  legalName: string
  gstCategory: GstCategory
  gstin: string | null
  pan: string | null
  tan: string | null
  billingAddress: PostalAddress
  billingEmails: string[]
  tdsMode: TdsMode
  tdsKind: TdsKind | null
  tdsRateBp: number | null
  lowerDeduction: TdsProfile['lowerDeduction'] | null
  netDays: number | null
  hourlyRateMinor: number | null
  currency: Currency
  documentLanguage: string
}

/** The firm copied into a paper when it is issued (BIL-05). */
export interface SupplierSnapshot {
  legalName: string
  tradeName: string | null
  gstin: string | null
  pan: string | null
  cinLlpin: string | null
  stateCode: string
  address: PostalAddress
  email: string
  phone: string | null
  signatoryName: string | null
  signatoryDesignation: string | null
  bank: BankAccount | null
  registrationKind: RegistrationKind
}

/** The client copied into a paper when it is issued (BIL-05). */
export interface RecipientSnapshot {
  legalName: string
  gstCategory: GstCategory
  gstin: string | null
  tan: string | null
  address: PostalAddress
}

/** The money columns of an invoice. */
export interface InvoiceMoney {
  taxableMinor: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  reimbursementMinor: number
  roundOffMinor: number
  totalMinor: number
  tdsKind: string | null
  tdsLabel: string | null
  tdsRateBp: number | null
  tdsBaseMinor: number
  tdsMinor: number
  netPayableMinor: number
}

export interface Invoice extends Stored, InvoiceMoney {
  registrationId: string
  clientId: string
  projectId: string | null
  milestoneId: string | null
  dealUuid: string | null
  kind: InvoiceKind
  invoiceNumber: string | null
  draftRef: string
  fy: string | null
  issueDate: string | null
  dueDate: string | null
  status: InvoiceStatus
  paymentState: PaymentState
  currency: Currency
  fxRate: string | null
  placeOfSupply: string | null
  posReason: string | null
  posOverride: string | null
  supplyType: SupplyType | null
  reverseCharge: boolean
  supplierSnapshot: SupplierSnapshot | null
  recipientSnapshot: RecipientSnapshot | null
  tdsReducedMinor: number
  creditedMinor: number
  receivedMinor: number
  tdsWithheldMinor: number
  writtenOffMinor: number
  outstandingMinor: number
  endorsement: string | null
  notes: string | null
  contactEmails: string[]
  pdfVersionId: string | null
  /** The supplier's own copy of the PDF (Rule 48(2)). */
  copyVersionId: string | null
  sentAt: Date | null
  overdueAt: Date | null
  paidAt: Date | null
  cancelledAt: Date | null
  isActive: boolean
  createdAt: Date
}

export interface InvoiceLine {
  id: string
  invoiceId: string
  companyId: string
  seq: number
  kind: LineKind
  description: string
  sac: string | null
  quantity: string
  uqc: string
  unitPriceMinor: number
  discountBp: number | null
  discountMinor: number | null
  taxableMinor: number
  treatment: LineTreatment
  gstRateBp: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  tdsApplicable: boolean
  proofVersionId: string | null
}

export type CreditNoteKind = 'partial' | 'full' | 'cancellation' | 'early_payment' | 'commercial'

export interface CreditNote extends Stored {
  invoiceId: string
  clientId: string
  registrationId: string
  creditNumber: string | null
  kind: CreditNoteKind
  reason: string
  reasonCode: string
  issueDate: string | null
  fy: string | null
  status: 'pending_approval' | 'issued' | 'rejected'
  currency: Currency
  taxableMinor: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  reimbursementMinor: number
  roundOffMinor: number
  creditAmountMinor: number
  tdsReductionMinor: number
  unappliedMinor: number
  appliedAt: Date | null
  pdfVersionId: string | null
  createdBy: string
  createdAt: Date
}

export type PaymentMethod = 'bank' | 'upi' | 'cheque' | 'cash' | 'card' | 'gateway' | 'crypto' | 'set_off'

export interface Payment extends Stored {
  clientId: string
  receivedOn: string
  method: PaymentMethod
  reference: string | null
  amountMinor: number
  currency: Currency
  status: 'pending' | 'received' | 'reversed' | 'failed'
  note: string | null
  createdBy: string
}

export type LedgerKind =
  | 'opening'
  | 'invoice'
  | 'credit_note'
  | 'payment'
  | 'tds'
  | 'refund'
  | 'write_off'
  | 'reversal'

export interface LedgerEntry {
  id: string
  companyId: string
  clientId: string
  onDate: string
  kind: LedgerKind
  refId: string
  refNumber: string | null
  invoiceId: string | null
  debitMinor: number
  creditMinor: number
  currency: Currency
}

/** A milestone as billing needs it; file 03 owns the row. */
export interface BillableMilestone {
  id: string
  companyId: string
  projectId: string
  clientId: string
  dealUuid: string | null
  title: string
  seq: number
  trigger: string
  triggerRef: string | null
  rowVersion: number
  amountMinor: number
  currency: Currency
  dueOn: string | null
  dueDays: number
  gstRateBp: number
  hsnSac: string
  tdsApplicable: boolean
  lines: unknown[] | null
  state: 'planned' | 'reached' | 'invoiced' | 'closed' | 'cancelled'
  runId: string | null
  invoiceId: string | null
}
