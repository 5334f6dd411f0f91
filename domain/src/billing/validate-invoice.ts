import type { FieldError } from '../errors.ts'
import { needsGstin } from '../gst/gstin.ts'
import { minimumSacDigits } from '../gst/sac.ts'
import type { BillingFacts } from './draft-terms.ts'
import type { Invoice, InvoiceLine } from './records.ts'

/** Names everything that keeps a draft from being issued; an empty list means it can go (BIL-17, BIL-23). */
export function validateInvoice(
  invoice: Invoice,
  lines: readonly InvoiceLine[],
  facts: BillingFacts,
  today: string,
): FieldError[] {
  const errors: FieldError[] = []
  const refuse = (code: string, field: string, message: string) => errors.push({ code, field, message })
  const { profile, firm, registration } = facts
  const issueDate = invoice.issueDate ?? today

  if (lines.length === 0 || invoice.totalMinor <= 0) {
    refuse('INVOICE_EMPTY', '/lines', 'An invoice needs a line and a total above zero')
  }
  if (issueDate > today) refuse('ISSUE_DATE_FUTURE', '/issue_date', 'The issue date is in the future')
  if (!invoice.dueDate) refuse('DUE_DATE_MISSING', '/due_date', 'A due date is missing')
  else if (invoice.dueDate < issueDate) {
    refuse('DATE_ORDER', '/due_date', 'The due date is before the issue date')
  }
  if (needsGstin(profile.gstCategory) && !profile.gstin) {
    refuse('GSTIN_MISSING', '/recipient/gstin', 'The client is registered but has no GSTIN on record')
  }
  if (!profile.billingAddress.line1 || !profile.billingAddress.city) {
    refuse('ADDRESS_MISSING', '/recipient/address', "The client's billing address is missing")
  }
  if (!firm.legalName || !(registration.address ?? firm.address)?.line1) {
    refuse('FIRM_ADDRESS_MISSING', '/supplier/address', "The firm's name or address is missing")
  }
  if (!firm.signatoryName) {
    refuse('SIGNATORY_MISSING', '/supplier/signatory', 'The firm profile names no authorised signatory')
  }
  if (firm.bankAccounts.length === 0) {
    refuse('BANK_ACCOUNT_MISSING', '/supplier/bank', 'The firm profile names no bank account to pay to')
  }
  const digits = minimumSacDigits(firm.turnoverBand)
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'reimbursement' && (line.sac ?? '').length < digits) {
      refuse(
        'SAC_INVALID',
        `/lines/${index}/sac`,
        `Line ${index + 1} needs a service code of ${digits} digits`,
      )
    }
  }
  return errors
}
