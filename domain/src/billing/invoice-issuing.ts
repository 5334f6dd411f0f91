import type { Clock } from '../clock/clock.ts'
import type { Trx } from '../database/trx.ts'
import type { FieldError } from '../errors.ts'
import { DomainError } from '../errors.ts'
import { RuleError } from '../rule-error.ts'
import type { billingFacts } from './billing-facts.ts'
import type { DocumentSequenceRepository } from './document-sequence.repository.ts'
import type { BillingFacts } from './draft-terms.ts'
import type { InvoiceRepository } from './invoice.repository.ts'
import { announce, type InvoiceDrafts } from './invoice-drafts.ts'
import type { LedgerRepository } from './ledger.repository.ts'
import type { Invoice, RecipientSnapshot, SupplierSnapshot } from './records.ts'
import { validateInvoice } from './validate-invoice.ts'

export interface InvoiceIssuingDeps {
  invoices: InvoiceRepository
  ledger: LedgerRepository
  sequences: DocumentSequenceRepository
  drafts: InvoiceDrafts
  facts: ReturnType<typeof billingFacts>
  clock: Clock
}

/** Turns drafts into issued invoices (BIL-23). */
export function invoiceIssuing({ invoices, ledger, sequences, drafts, facts, clock }: InvoiceIssuingDeps) {
  const factsOf = (invoice: Invoice, date: string, trx: Trx) =>
    facts(
      {
        companyId: invoice.companyId,
        clientId: invoice.clientId,
        registrationId: invoice.registrationId,
        date,
      },
      trx,
    )

  /** Everything that keeps the draft from being issued today. */
  async function findings(invoice: Invoice, trx: Trx): Promise<FieldError[]> {
    try {
      const known = await factsOf(invoice, invoice.issueDate ?? clock.today(), trx)
      return validateInvoice(invoice, await invoices.lines(invoice.id, trx), known, clock.today())
    } catch (error) {
      if (error instanceof DomainError)
        return [{ code: error.code, message: error.message, field: '/recipient' }]
      throw error
    }
  }

  return {
    findings,

    /** Refuses with every finding at once. */
    async assertIssuable(invoice: Invoice, trx: Trx): Promise<void> {
      const errors = await findings(invoice, trx)
      if (errors.length > 0) throw new InvoiceIncomplete(errors)
    },

    /**
     * Gives the draft its number, copies both parties into it, freezes it and books it, all in one transaction.
     * An invoice that has its number already is returned as it is.
     */
    async issue(invoiceId: string, trx: Trx): Promise<Invoice> {
      const draft = await invoices.findForUpdate(invoiceId, trx)
      if (!draft?.isActive) throw new RuleError('NOT_FOUND', 'There is no such invoice', { kind: 'missing' })
      if (draft.status !== 'draft') return draft

      const today = clock.today()
      const issueDate = draft.issueDate ?? today
      // Rates and labels follow the issue date, which may be later than the day of drafting.
      const priced = await drafts.update(draft, { issueDate }, trx)
      const known = await factsOf(priced, issueDate, trx)
      const errors = validateInvoice(priced, await invoices.lines(invoiceId, trx), known, today)
      if (errors.length > 0) throw new InvoiceIncomplete(errors)

      const { number, fy } = await sequences.take(
        {
          companyId: draft.companyId,
          registrationId: draft.registrationId,
          prefix: known.registration.invoicePrefix,
        },
        issueDate,
        trx,
      )
      const issued = await invoices.patch(
        invoiceId,
        {
          invoiceNumber: number,
          fy: fy.label,
          issueDate,
          status: 'sent',
          supplierSnapshot: supplierSnapshot(known),
          recipientSnapshot: recipientSnapshot(known),
          sentAt: clock.now(),
        },
        trx,
      )
      await ledger.book(
        {
          companyId: issued.companyId,
          clientId: issued.clientId,
          onDate: issueDate,
          kind: 'invoice',
          refId: issued.id,
          refNumber: number,
          invoiceId: issued.id,
          debitMinor: issued.totalMinor,
          creditMinor: 0,
          currency: issued.currency,
        },
        trx,
      )
      await announce(issued, 'invoice.issued', trx)
      return issued
    },
  }
}

export type InvoiceIssuing = ReturnType<typeof invoiceIssuing>

/** A draft lacks what the law or the firm asks of an issued invoice. */
export class InvoiceIncomplete extends DomainError {
  constructor(errors: FieldError[]) {
    const empty = errors.length === 1 && errors[0]!.code === 'INVOICE_EMPTY'
    const code = empty ? 'INVOICE_EMPTY' : 'INVOICE_INCOMPLETE'
    super(
      { code, status: 422, title: 'The invoice cannot be issued yet' },
      errors.map((e) => e.message).join('; '),
      errors,
    )
  }
}

/** The firm as an issued paper shows it. */
export function supplierSnapshot({ firm, registration }: BillingFacts): SupplierSnapshot {
  return {
    legalName: firm.legalName,
    tradeName: firm.tradeName,
    gstin: registration.gstin,
    pan: firm.pan,
    cinLlpin: firm.cinLlpin,
    stateCode: registration.stateCode,
    address: registration.address ?? firm.address,
    email: firm.email,
    phone: firm.phone,
    signatoryName: firm.signatoryName,
    signatoryDesignation: firm.signatoryDesignation,
    bank: firm.bankAccounts[0] ?? null,
    registrationKind: registration.kind,
  }
}

/** The client as an issued paper shows it; the PAN stays in the billing profile. */
export function recipientSnapshot({ profile }: BillingFacts): RecipientSnapshot {
  return {
    legalName: profile.legalName,
    gstCategory: profile.gstCategory,
    gstin: profile.gstin,
    tan: profile.tan,
    address: profile.billingAddress,
  }
}
