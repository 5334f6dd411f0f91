import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { BillableMilestone } from '@zippcrm/domain/billing/records.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { readTwins, toDecimalNumber } from '@zippcrm/domain/money/decimal.ts'
import { allowMatch } from '../../http/etag.ts'
import type { Caller } from '../invoices/invoices.service.ts'
import type { ChangeMilestone, NewMilestone } from './milestones.schema.ts'

const MilestoneLocked = defineError('MILESTONE_LOCKED', 409, 'The milestone is invoiced already')
const MilestoneReached = defineError('MILESTONE_REACHED', 409, 'The milestone was reached already')
const MilestoneCancelled = defineError('MILESTONE_CANCELLED', 409, 'The milestone is cancelled')
const CurrencyMismatch = defineError('CURRENCY_MISMATCH', 422, 'The project has another currency')
const AmountMissing = defineError('FIELD_REQUIRED', 422, 'A milestone needs an amount')

/** The price list of a project: what is billed when. */
export function milestoneService() {
  const present = (row: BillableMilestone & { invoiceNumber?: string | null }) => ({
    id: row.id,
    title: row.title,
    seq: row.seq,
    state: row.state,
    trigger: row.trigger,
    triggerRef: row.triggerRef,
    amountMinor: row.amountMinor,
    amount: toDecimalNumber(row.amountMinor),
    currency: row.currency,
    dueOn: row.dueOn,
    dueDays: row.dueDays,
    gstRateBp: row.gstRateBp,
    hsnSac: row.hsnSac,
    tdsApplicable: row.tdsApplicable,
    invoice: row.invoiceId ? { id: row.invoiceId, number: row.invoiceNumber ?? null } : null,
    rowVersion: row.rowVersion,
  })

  async function projectOf(projectId: string, { trx }: Caller) {
    const project = await trx('project')
      .where({ id: projectId })
      .first('id', 'client_id', 'deal_uuid', 'currency', 'fee_minor')
    if (!project) throw new NotFound()
    return project
  }

  async function lock(milestoneId: string, { clock, trx }: Caller): Promise<BillableMilestone> {
    const milestone = await billing(clock).milestones.findForUpdate(milestoneId, trx)
    if (!milestone) throw new NotFound()
    return milestone
  }

  return {
    async list(projectId: string, caller: Caller) {
      const { clock, trx } = caller
      const project = await projectOf(projectId, caller)
      const rows = await billing(clock).milestones.ofProject(projectId, trx)
      const invoices = await trx('invoice')
        .whereIn(
          'id',
          rows.map((row) => row.invoiceId).filter((id) => id !== null),
        )
        .select('id', 'invoice_number')
      const numbers = new Map(invoices.map((row) => [row.id, row.invoice_number]))
      const amountMinor = rows
        .filter((row) => row.state !== 'cancelled')
        .reduce((total, row) => total + row.amountMinor, 0)
      return {
        // A client hears of an invoice once it is issued.
        items: rows.map((row) =>
          present({
            ...row,
            invoiceId: row.invoiceId && numbers.has(row.invoiceId) ? row.invoiceId : null,
            invoiceNumber: row.invoiceId ? numbers.get(row.invoiceId) : null,
          }),
        ),
        nextCursor: null,
        totals: { amountMinor, feeMinor: project.fee_minor, matchesFee: amountMinor === project.fee_minor },
      }
    },

    async add(projectId: string, input: NewMilestone, caller: Caller) {
      const { user, clock, trx } = caller
      const project = await projectOf(projectId, caller)
      const { amount, amountMinor, currency = project.currency, ...rest } = input
      if (currency !== project.currency) throw new CurrencyMismatch()
      const price = readTwins(amount, amountMinor, '/amount')
      if (price === undefined) throw new AmountMissing()
      const milestones = billing(clock).milestones
      const known = await milestones.ofProject(projectId, trx)
      const row = await milestones.insert(
        {
          id: newId(),
          companyId: user.companyId,
          projectId,
          clientId: project.client_id,
          dealUuid: project.deal_uuid,
          seq: Math.max(0, ...known.map((milestone) => milestone.seq)) + 1,
          amountMinor: price,
          currency,
          ...rest,
        },
        trx,
      )
      return present(row)
    },

    /** Changes a milestone until it is invoiced (PRJ-36). */
    async change(milestoneId: string, input: ChangeMilestone, ifMatch: string | undefined, caller: Caller) {
      const milestone = await lock(milestoneId, caller)
      allowMatch(ifMatch, milestone.rowVersion)
      if (milestone.state === 'invoiced' || milestone.state === 'closed') {
        throw new MilestoneLocked(undefined, [], { invoice_id: milestone.invoiceId })
      }
      const { amount, amountMinor, currency, ...rest } = input
      if (currency && currency !== milestone.currency) throw new CurrencyMismatch()
      const price = readTwins(amount, amountMinor, '/amount')
      const change = { ...rest, ...(price === undefined ? {} : { amountMinor: price }) }
      return present(await billing(caller.clock).milestones.patch(milestoneId, change, caller.trx))
    },

    /** Reaches a planned milestone by hand and starts its billing (PRJ-34). */
    async reach(milestoneId: string, caller: Caller) {
      const milestone = await lock(milestoneId, caller)
      if (milestone.state === 'cancelled') throw new MilestoneCancelled()
      if (milestone.state !== 'planned') throw new MilestoneReached()
      return present(await billing(caller.clock).drafts.startRun(milestone, caller.trx))
    },
  }
}

export type MilestoneService = ReturnType<typeof milestoneService>
