import type { Clock } from '../clock/clock.ts'
import { outbox } from '../outbox/outbox.ts'
import { billableMilestoneRepository as milestones } from './billable-milestone.repository.ts'
import { billingFacts } from './billing-facts.ts'
import { billingProfileRepository as profiles } from './billing-profile.repository.ts'
import { creditNoteRepository as notes } from './credit-note.repository.ts'
import { creditNotes } from './credit-notes.ts'
import { documentSequenceRepository as sequences } from './document-sequence.repository.ts'
import { firmRepository as firm } from './firm.repository.ts'
import { invoiceRepository as invoices } from './invoice.repository.ts'
import { invoiceDrafts } from './invoice-drafts.ts'
import { invoiceIssuing } from './invoice-issuing.ts'
import { invoiceSettlement } from './invoice-settlement.ts'
import { ledgerRepository as ledger } from './ledger.repository.ts'
import { paymentRepository as payments } from './payment.repository.ts'
import { taxTableRepository as taxTables } from './tax-table.repository.ts'

/** Billing wired together; API and workers build it once with their clock. */
export function billing(clock: Clock) {
  const facts = billingFacts({ firm, profiles, taxTables, invoices })
  const drafts = invoiceDrafts({ invoices, milestones, facts, outbox, clock })
  const issuing = invoiceIssuing({ invoices, ledger, sequences, drafts, facts, clock })
  const settlement = invoiceSettlement({ invoices, payments, ledger, outbox, clock })
  const credits = creditNotes({
    notes,
    invoices,
    milestones,
    firm,
    ledger,
    sequences,
    settlement,
    outbox,
    clock,
  })
  return {
    clock,
    outbox,
    facts,
    drafts,
    issuing,
    settlement,
    credits,
    firm,
    profiles,
    taxTables,
    invoices,
    milestones,
    notes,
    payments,
    ledger,
  }
}

export type Billing = ReturnType<typeof billing>
