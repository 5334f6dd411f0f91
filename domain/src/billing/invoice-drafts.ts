import { addDays } from '../calendar/local-date.ts'
import type { Clock } from '../clock/clock.ts'
import type { Trx } from '../database/trx.ts'
import { gstRateOn } from '../gst/gst-rate.ts'
import { newId } from '../ids.ts'
import { tell } from '../live/tell.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { publishMilestoneReached } from '../projects/milestone-reached.ts'
import { RuleError } from '../rule-error.ts'
import type { BillableMilestoneRepository } from './billable-milestone.repository.ts'
import type { billingFacts } from './billing-facts.ts'
import { camelKeys } from './camel-keys.ts'
import { type BillingFacts, type PricedDraft, priceDraft } from './draft-terms.ts'
import type { InvoiceRepository } from './invoice.repository.ts'
import { type DraftLine, draftLine, type LineInput, lineInput } from './line-input.ts'
import type { BillableMilestone, Invoice, InvoiceLine } from './records.ts'

export interface InvoiceDraftsDeps {
  invoices: InvoiceRepository
  milestones: BillableMilestoneRepository
  facts: ReturnType<typeof billingFacts>
  outbox: Outbox
  clock: Clock
}

export interface DraftChange {
  lines?: LineInput[]
  issueDate?: string | null
  dueDate?: string | null
  posOverride?: { code: string; reason: string } | null
  reverseCharge?: boolean
  notes?: string | null
  contactEmails?: string[]
}

export interface NewDraft extends DraftChange {
  companyId: string
  clientId: string
  projectId: string | null
  milestoneId?: string | null
  dealUuid?: string | null
  currency?: Invoice['currency']
}

/** Drafts: made from a milestone or by hand, changed freely, thrown away without a trace in the series (BIL-22). */
export function invoiceDrafts({ invoices, milestones, facts, outbox, clock }: InvoiceDraftsDeps) {
  const price = (
    lines: readonly (DraftLine | InvoiceLine)[],
    known: BillingFacts,
    invoice: Partial<Invoice>,
  ) =>
    priceDraft(lines, known, {
      issueDate: invoice.issueDate ?? clock.today(),
      posOverride: invoice.posOverride
        ? { code: invoice.posOverride, reason: invoice.posReason ?? '' }
        : null,
      reverseCharge: invoice.reverseCharge ?? false,
    })

  const complete = (lines: readonly LineInput[], known: BillingFacts, date: string): DraftLine[] => {
    const gstRateBp = gstRateOn(date, known.gstRates.length > 0 ? known.gstRates : undefined)
    return lines.map((line, index) =>
      draftLine(line, { gstRateBp, turnoverBand: known.firm.turnoverBand }, `/lines/${index}`),
    )
  }

  const columnsOf = ({ kind, terms, money }: PricedDraft): Partial<Invoice> => ({
    kind,
    placeOfSupply: terms.placeOfSupply.code,
    posReason: terms.placeOfSupply.note ?? terms.placeOfSupply.reason,
    supplyType: terms.supplyType,
    endorsement: terms.endorsement,
    ...money,
  })

  const withMoney = (lines: readonly DraftLine[], { computed }: PricedDraft) =>
    lines.map((line, index) => ({ ...line, ...computed.lines[index]! }))

  /** Creates a draft and starts its invoice-lifecycle. */
  async function create(draft: NewDraft, trx: Trx): Promise<Invoice> {
    const today = clock.today()
    const known = await facts({ companyId: draft.companyId, clientId: draft.clientId, date: today }, trx)
    const lines = complete(draft.lines ?? [], known, draft.issueDate ?? today)
    const shape: Partial<Invoice> = {
      registrationId: known.registration.id,
      clientId: draft.clientId,
      projectId: draft.projectId,
      milestoneId: draft.milestoneId ?? null,
      dealUuid: draft.dealUuid ?? null,
      currency: draft.currency ?? known.profile.currency,
      issueDate: draft.issueDate ?? null,
      dueDate: draft.dueDate ?? addDays(today, known.profile.netDays ?? known.firm.defaultNetDays),
      posOverride: draft.posOverride?.code ?? null,
      posReason: draft.posOverride?.reason ?? null,
      reverseCharge: draft.reverseCharge ?? false,
      notes: draft.notes ?? null,
      contactEmails: draft.contactEmails ?? known.profile.billingEmails,
    }
    const priced = price(lines, known, shape)
    const invoice = await invoices.insertDraft(draft.companyId, { ...shape, ...columnsOf(priced) }, trx)
    await invoices.replaceLines(invoice, withMoney(lines, priced), trx)
    await outbox.publish(
      {
        companyId: invoice.companyId,
        subject: `invoice:${invoice.id}`,
        name: 'invoice.created',
        correlationKey: invoice.id,
        starts: true,
        variables: {
          companyId: invoice.companyId,
          clientId: invoice.clientId,
          businessKey: `invoice:${invoice.id}`,
          runId: invoice.id,
          invoiceId: invoice.id,
        },
      },
      trx,
    )
    await announce(invoice, 'invoice.created', trx)
    return invoice
  }

  return {
    create,
    startRun,

    /** Computes tax, deduction and totals of lines without storing anything. */
    async preview(draft: NewDraft, trx: Trx) {
      const date = draft.issueDate ?? clock.today()
      const known = await facts({ companyId: draft.companyId, clientId: draft.clientId, date }, trx)
      const lines = complete(draft.lines ?? [], known, date)
      const priced = price(lines, known, {
        issueDate: date,
        posOverride: draft.posOverride?.code ?? null,
        posReason: draft.posOverride?.reason ?? null,
        reverseCharge: draft.reverseCharge ?? false,
      })
      return { priced, lines: withMoney(lines, priced) }
    },

    /**
     * Drafts the invoice of a reached milestone from its own figures (BIL-20, BIL-21).
     *
     * The milestone row is locked first, so that two callers cannot both find it free (BIL-19).
     */
    async createForMilestone(
      milestoneId: string,
      options: { startRun: boolean; change?: DraftChange },
      trx: Trx,
    ): Promise<Invoice> {
      const milestone = await milestones.findForUpdate(milestoneId, trx)
      if (!milestone) throw new RuleError('NOT_FOUND', 'There is no such milestone', { kind: 'missing' })
      if (milestone.state === 'cancelled') {
        throw new RuleError('MILESTONE_CANCELLED', 'The milestone is cancelled', { kind: 'conflict' })
      }
      const live = await invoices.findLiveByMilestone(milestoneId, trx)
      if (live || milestone.state === 'closed') {
        throw new RuleError('MILESTONE_ALREADY_INVOICED', 'The milestone has an invoice already', {
          kind: 'conflict',
          details: {
            invoice_id: live?.id ?? milestone.invoiceId,
            invoice_number: live?.invoiceNumber ?? null,
          },
        })
      }
      const invoice = await create(
        {
          companyId: milestone.companyId,
          clientId: milestone.clientId,
          projectId: milestone.projectId,
          milestoneId,
          dealUuid: milestone.dealUuid,
          currency: milestone.currency,
          lines: linesOf(milestone),
          dueDate: milestone.dueOn ?? addDays(clock.today(), milestone.dueDays),
          ...options.change,
        },
        trx,
      )
      // A milestone billed by hand gets its run now; the draft step of that run finds this invoice.
      if (options.startRun && !milestone.runId) await startRun(milestone, trx)
      await milestones.markInvoiced(milestoneId, invoice.id, trx)
      return invoice
    },

    /** Changes a draft and prices it again. */
    async update(invoice: Invoice, change: DraftChange, trx: Trx): Promise<Invoice> {
      const date = change.issueDate ?? invoice.issueDate ?? clock.today()
      const known = await facts(
        {
          companyId: invoice.companyId,
          clientId: invoice.clientId,
          registrationId: invoice.registrationId,
          date,
        },
        trx,
      )
      const shape: Partial<Invoice> = {
        issueDate: change.issueDate === undefined ? invoice.issueDate : change.issueDate,
        dueDate: change.dueDate === undefined ? invoice.dueDate : change.dueDate,
        posOverride:
          change.posOverride === undefined ? invoice.posOverride : (change.posOverride?.code ?? null),
        posReason: change.posOverride?.reason ?? invoice.posReason,
        reverseCharge: change.reverseCharge ?? invoice.reverseCharge,
        notes: change.notes === undefined ? invoice.notes : change.notes,
        contactEmails: change.contactEmails ?? invoice.contactEmails,
      }
      const lines = change.lines
        ? complete(change.lines, known, date)
        : (await invoices.lines(invoice.id, trx)).map(withoutKeys)
      const priced = price(lines, known, shape)
      await invoices.replaceLines(invoice, withMoney(lines, priced), trx)
      const stored = await invoices.patch(invoice.id, { ...shape, ...columnsOf(priced) }, trx)
      await announce(stored, 'invoice.changed', trx)
      return stored
    },

    /** Takes a draft out of use and frees its milestone; no number was ever taken. */
    async discard(invoiceId: string, trx: Trx): Promise<void> {
      const invoice = await invoices.findForUpdate(invoiceId, trx)
      if (!invoice?.isActive) return
      if (invoice.status !== 'draft') {
        throw new RuleError('INVOICE_ISSUED', 'An issued invoice is corrected by credit note', {
          kind: 'conflict',
        })
      }
      await invoices.patch(invoiceId, { isActive: false }, trx)
      await publishClosed(outbox, invoice, false, trx)
      await announce(invoice, 'invoice.discarded', trx)
    },
  }

  /** Reaches a milestone by hand: names its run and starts milestone-billing. */
  async function startRun(milestone: BillableMilestone, trx: Trx): Promise<BillableMilestone> {
    const runId = newId()
    const reached = await milestones.reach(milestone.id, runId, clock.now(), trx)
    await publishMilestoneReached(milestone, runId, outbox, trx)
    return reached
  }
}

export type InvoiceDrafts = ReturnType<typeof invoiceDrafts>

/** Tells milestone-billing that its invoice came to an end; nobody listens to an invoice without a milestone. */
export async function publishClosed(
  outbox: Outbox,
  invoice: Pick<Invoice, 'id' | 'companyId' | 'milestoneId'>,
  invoicePaid: boolean,
  trx: Trx,
): Promise<void> {
  if (!invoice.milestoneId) return
  await outbox.publish(
    {
      companyId: invoice.companyId,
      subject: `milestone:${invoice.milestoneId}`,
      name: 'invoice.closed',
      correlationKey: invoice.id,
      variables: { invoicePaid },
    },
    trx,
  )
}

/** Tells open screens of staff, and of the client once the invoice is issued. */
export async function announce(invoice: Invoice, topic: string, trx: Trx): Promise<void> {
  const audience = invoice.status === 'draft' ? 'staff' : 'both'
  await tell(
    {
      companyId: invoice.companyId,
      topic,
      entity: 'invoice',
      entityId: invoice.id,
      clientId: invoice.clientId,
      audience,
    },
    trx,
  )
}

function linesOf(milestone: BillableMilestone): LineInput[] {
  if (milestone.lines?.length) return milestone.lines.map((line) => lineInput.parse(camelKeys(line)))
  return [
    lineInput.parse({
      description: milestone.title,
      sac: milestone.hsnSac,
      unitPriceMinor: milestone.amountMinor,
      gstRateBp: milestone.gstRateBp,
      tdsApplicable: milestone.tdsApplicable,
    }),
  ]
}

function withoutKeys(line: InvoiceLine): DraftLine {
  const { kind, description, sac, quantity, uqc, unitPriceMinor, discountBp, discountMinor } = line
  const { treatment, gstRateBp, tdsApplicable, proofVersionId } = line
  return {
    kind,
    description,
    sac,
    quantity,
    uqc,
    unitPriceMinor,
    discountBp,
    discountMinor,
    treatment,
    gstRateBp,
    tdsApplicable,
    proofVersionId,
  }
}
