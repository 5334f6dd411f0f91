import type { Clock } from '../clock/clock.ts'
import type { Trx } from '../database/trx.ts'
import { tell } from '../live/tell.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { RuleError } from '../rule-error.ts'
import type { BillableMilestoneRepository } from './billable-milestone.repository.ts'
import { type CreditLine, creditByLines } from './credit-by-lines.ts'
import type { CreditNoteRepository } from './credit-note.repository.ts'
import type { DocumentSequenceRepository } from './document-sequence.repository.ts'
import type { FirmRepository } from './firm.repository.ts'
import type { InvoiceRepository } from './invoice.repository.ts'
import { announce, publishClosed } from './invoice-drafts.ts'
import type { InvoiceSettlement } from './invoice-settlement.ts'
import type { LedgerRepository } from './ledger.repository.ts'
import type { CreditNote, CreditNoteKind, Invoice, InvoiceLine } from './records.ts'
import {
  type CreditParts,
  type CreditSplit,
  creditableTotal,
  splitCredit,
  subtractParts,
} from './split-credit.ts'

export interface CreditNotesDeps {
  notes: CreditNoteRepository
  invoices: InvoiceRepository
  milestones: BillableMilestoneRepository
  firm: FirmRepository
  ledger: LedgerRepository
  sequences: DocumentSequenceRepository
  settlement: InvoiceSettlement
  outbox: Outbox
  clock: Clock
}

export interface CreditRequest {
  reason: string
  reasonCode?: string | undefined
  kind?: CreditNoteKind | undefined
  /** Inclusive of tax; left out for `full` and `cancellation`. */
  creditMinor?: number | undefined
  lines?: CreditLine[] | undefined
}

/** Corrections of issued invoices (BIL-40 to BIL-44). */
export function creditNotes(deps: CreditNotesDeps) {
  const { notes, invoices, milestones, firm, ledger, sequences, settlement, outbox, clock } = deps

  const remainingOf = async (invoice: Invoice, trx: Trx, exceptId?: string): Promise<CreditParts> =>
    subtractParts(invoice, await notes.takenFrom(invoice.id, trx, exceptId))

  async function lockNote(id: string, trx: Trx): Promise<CreditNote> {
    const note = await notes.findForUpdate(id, trx)
    if (!note) throw new RuleError('NOT_FOUND', 'There is no such credit note', { kind: 'missing' })
    return note
  }

  async function lockCreditable(invoiceId: string, trx: Trx): Promise<Invoice> {
    const invoice = await invoices.findForUpdate(invoiceId, trx)
    if (!invoice?.isActive) throw new RuleError('NOT_FOUND', 'There is no such invoice', { kind: 'missing' })
    if (invoice.status === 'draft') {
      throw new RuleError('INVOICE_NOT_ISSUED', 'A draft is simply edited; a note needs an issued invoice', {
        kind: 'conflict',
      })
    }
    if (invoice.status === 'cancelled') {
      throw new RuleError('INVOICE_CANCELLED', 'The invoice is cancelled', { kind: 'conflict' })
    }
    return invoice
  }

  return {
    /** Reserves the amount under the invoice's lock and starts the process that issues the note (BIL-40, BIL-41). */
    async request(invoiceId: string, input: CreditRequest, trx: Trx): Promise<CreditNote> {
      const invoice = await lockCreditable(invoiceId, trx)
      const lines = await invoices.lines(invoiceId, trx)
      const remaining = await remainingOf(invoice, trx)
      const split = splitOf(invoice, lines, remaining, input)
      const note = await notes.insert(
        invoice.companyId,
        {
          invoiceId,
          clientId: invoice.clientId,
          registrationId: invoice.registrationId,
          kind: input.kind ?? (split.exhausts ? 'full' : 'partial'),
          reason: input.reason,
          reasonCode: input.reasonCode ?? 'other',
          currency: invoice.currency,
          taxableMinor: split.taxableMinor,
          cgstMinor: split.cgstMinor,
          sgstMinor: split.sgstMinor,
          igstMinor: split.igstMinor,
          reimbursementMinor: split.reimbursementMinor,
          roundOffMinor: split.roundOffMinor,
          creditAmountMinor: split.totalMinor,
          tdsReductionMinor: split.tdsMinor,
        },
        trx,
      )
      await outbox.publish(
        {
          companyId: note.companyId,
          subject: `credit-note:${note.id}`,
          name: 'credit-note.requested',
          correlationKey: note.id,
          starts: true,
          variables: {
            companyId: note.companyId,
            clientId: note.clientId,
            businessKey: `credit-note:${note.id}`,
            runId: note.id,
            creditNoteId: note.id,
            invoiceId,
          },
        },
        trx,
      )
      return note
    },

    /** The process's own check; says whether a second person has to approve (BIL-46). */
    async check(creditNoteId: string, trx: Trx): Promise<{ approvalNeeded: boolean }> {
      const note = await lockNote(creditNoteId, trx)
      if (note.status === 'issued') return { approvalNeeded: false }
      const invoice = await lockCreditable(note.invoiceId, trx)
      const left = creditableTotal(await remainingOf(invoice, trx, note.id))
      if (note.creditAmountMinor > left) {
        throw new RuleError(
          'CREDIT_EXCEEDS_INVOICE',
          'The credit is larger than what is left of the invoice',
          {
            kind: 'conflict',
            details: { remaining_minor: left },
          },
        )
      }
      const limit = (await firm.findProfile(note.companyId, trx))?.creditApprovalOverMinor ?? null
      return { approvalNeeded: limit !== null && note.creditAmountMinor > limit }
    },

    /** Gives the note its number and date. A note that has one is returned as it is. */
    async issue(creditNoteId: string, trx: Trx): Promise<CreditNote> {
      const note = await lockNote(creditNoteId, trx)
      if (note.status === 'issued') return note
      const registration = await firm.findRegistration(note.registrationId, trx)
      const issueDate = clock.today()
      const { number, fy } = await sequences.take(
        {
          companyId: note.companyId,
          registrationId: note.registrationId,
          prefix: registration!.creditPrefix,
        },
        issueDate,
        trx,
      )
      const issued = await notes.patch(
        note.id,
        { status: 'issued', creditNumber: number, issueDate, fy: fy.label },
        trx,
      )
      await tell(
        {
          companyId: note.companyId,
          topic: 'credit-note.issued',
          entity: 'credit-note',
          entityId: note.id,
          clientId: note.clientId,
          audience: 'both',
        },
        trx,
      )
      return issued
    },

    /** Gives the reserved amount back. */
    async reject(creditNoteId: string, trx: Trx): Promise<void> {
      const note = await lockNote(creditNoteId, trx)
      if (note.status === 'pending_approval') await notes.patch(note.id, { status: 'rejected' }, trx)
    },

    /** Lowers balance and expected deduction once; a fully credited invoice is cancelled (BIL-43). */
    async adjustBalance(creditNoteId: string, trx: Trx): Promise<void> {
      const note = await lockNote(creditNoteId, trx)
      if (note.appliedAt) return
      const invoice = (await invoices.findForUpdate(note.invoiceId, trx))!
      const unappliedMinor = Math.max(0, note.creditAmountMinor - Math.max(0, invoice.outstandingMinor))
      const creditedMinor = invoice.creditedMinor + note.creditAmountMinor
      const whole = creditedMinor === invoice.totalMinor
      const changed = await invoices.patch(
        invoice.id,
        {
          creditedMinor,
          tdsReducedMinor: invoice.tdsReducedMinor + note.tdsReductionMinor,
          ...(whole ? { status: 'cancelled' as const, cancelledAt: clock.now() } : {}),
        },
        trx,
      )
      await notes.patch(note.id, { appliedAt: clock.now(), unappliedMinor }, trx)
      await ledger.book(
        {
          companyId: note.companyId,
          clientId: note.clientId,
          onDate: note.issueDate!,
          kind: 'credit_note',
          refId: note.id,
          refNumber: note.creditNumber,
          invoiceId: note.invoiceId,
          debitMinor: 0,
          creditMinor: note.creditAmountMinor,
          currency: note.currency,
        },
        trx,
      )
      if (whole) await cancelled(invoice, changed, trx)
      else await settlement.settleIfCovered(changed, trx)
      await announce(changed, 'invoice.credited', trx)
    },
  }

  async function cancelled(before: Invoice, after: Invoice, trx: Trx): Promise<void> {
    if (before.status === 'paid') {
      // Its processes have ended, so nobody is left to hear of it.
      if (after.milestoneId) await milestones.reopen(after.milestoneId, trx)
      return
    }
    await outbox.publish(
      {
        companyId: after.companyId,
        subject: `invoice:${after.id}`,
        name: 'invoice.cancelled',
        correlationKey: after.id,
      },
      trx,
    )
    await publishClosed(outbox, after, false, trx)
  }
}

export type CreditNotes = ReturnType<typeof creditNotes>

function splitOf(
  invoice: Invoice,
  lines: readonly InvoiceLine[],
  remaining: CreditParts,
  input: CreditRequest,
): CreditSplit {
  if (input.lines?.length) return creditByLines(invoice, lines, remaining, input.lines)
  const whole = input.kind === 'full' || input.kind === 'cancellation'
  const creditMinor = input.creditMinor ?? (whole ? creditableTotal(remaining) : 0)
  return splitCredit(creditMinor, {
    supplyType: invoice.supplyType!,
    reverseCharge: invoice.reverseCharge,
    remaining,
    tdsRateBp: invoice.tdsRateBp ?? 0,
    lines,
  })
}
