import { billing } from '@zippcrm/domain/billing/billing.ts'
import { recipientSnapshot, supplierSnapshot } from '@zippcrm/domain/billing/invoice-issuing.ts'
import { assertTransition } from '@zippcrm/domain/billing/invoice-status.ts'
import type { Invoice } from '@zippcrm/domain/billing/records.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { PdfNotReady } from '@zippcrm/domain/documents/document-errors.ts'
import { defineError, Forbidden, NotFound } from '@zippcrm/domain/errors.ts'
import { stateLabel } from '@zippcrm/domain/gst/states.ts'
import { readTwins } from '@zippcrm/domain/money/decimal.ts'
import { awaitedTask, completeTask, openTasksOf } from '@zippcrm/domain/tasks/complete-task.ts'
import { allowMatch } from '../../http/etag.ts'
import { authorise } from '../../http/matrix.ts'
import { sortedCursor, toSortedPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { links } from '../documents/links.ts'
import {
  presentCreditNote,
  presentDetail,
  presentLine,
  presentMoney,
  presentParty,
  presentSummary,
} from './invoices.presenter.ts'
import { instanceOf, surroundingsOf, totalsOf } from './invoices.repository.ts'
import type { ChangeInvoice, InvoiceQuery } from './invoices.schema.ts'

export const InvoiceLocked = defineError(
  'INVOICE_LOCKED',
  409,
  'An issued invoice is corrected by credit note',
)
const MilestoneForeign = defineError('MILESTONE_FOREIGN', 422, 'The milestone belongs to another project')
const MilestoneRequired = defineError('MILESTONE_REQUIRED', 422, 'Choose the milestone to bill')

export interface Caller {
  user: User
  clock: Clock
  trx: Trx
}

interface DraftFields {
  placeOfSupply?: string | null | undefined
  posReason?: string | null | undefined
}

/** What people do with invoices: look, draft, change, issue, move and settle. */
export function invoiceService() {
  const draftChange = <T extends DraftFields>({ placeOfSupply, posReason, ...rest }: T) => ({
    ...rest,
    ...(placeOfSupply === undefined
      ? {}
      : { posOverride: placeOfSupply === null ? null : { code: placeOfSupply, reason: posReason ?? '' } }),
  })

  async function find(invoiceId: string, { clock, trx }: Caller): Promise<Invoice> {
    const invoice = await billing(clock).invoices.find(invoiceId, trx)
    if (!invoice) throw new NotFound()
    return invoice
  }

  async function list(filter: InvoiceQuery, { clock, trx, user }: Caller) {
    const rows = await billing(clock).invoices.search(
      {
        ...filter,
        status: filter.status === 'open' ? ['sent', 'overdue'] : filter.status ? [filter.status] : [],
        search: filter.q,
        after: sortedCursor(filter.cursor, filter.sort),
        limit: filter.limit + 1,
      },
      trx,
    )
    const page = toSortedPage(rows, filter.limit, filter.sort)
    const around = await surroundingsOf(page.items, trx, { withOwner: user.kind === 'staff' })
    return { ...page, items: page.items.map((row) => presentSummary(row, around, clock.today())) }
  }

  async function read(invoiceId: string, caller: Caller) {
    const { clock, trx, user } = caller
    const b = billing(clock)
    const invoice = await find(invoiceId, caller)
    const staff = user.kind === 'staff'
    const around = await surroundingsOf([invoice], trx, { withOwner: staff })
    const isDraft = invoice.status === 'draft'
    const parties = await partiesOf(invoice, caller)
    const [task] =
      staff && isDraft
        ? await openTasksOf(
            { subjectKind: 'invoice', subjectId: invoice.id, elementIds: ['userTask_reviewDraftInvoice'] },
            trx,
          )
        : []
    const notes = await b.notes.listByInvoices([invoice.id], trx)
    const payments = await b.payments.listByInvoice(invoice.id, trx)
    return {
      ...presentSummary(invoice, around, clock.today()),
      ...presentDetail(invoice, await b.invoices.lines(invoice.id, trx), staff),
      ...parties,
      gstin: parties.recipient?.gstin ?? null,
      notes: staff ? invoice.notes : null,
      findings: staff && isDraft ? await b.issuing.findings(invoice, trx) : [],
      creditNotes: notes.map(presentCreditNote),
      settling: notes.some((note) => note.status === 'issued' && !note.appliedAt),
      payments: payments.map((payment) => ({
        id: payment.id,
        receivedOn: payment.receivedOn,
        method: payment.method,
        reference: payment.reference,
        note: staff ? payment.note : null,
        amountMinor: payment.allocatedMinor,
        tdsMinor: payment.tdsMinor,
        currency: payment.currency,
        status: payment.status,
      })),
      draftTaskKey: task?.jobKey ?? null,
      processInstanceKey: staff ? await instanceOf(invoice.id, trx) : null,
    }
  }

  /** A draft shows today's data of firm and client, an issued invoice the ones it was issued with (BIL-05). */
  async function partiesOf(invoice: Invoice, { clock, trx }: Caller) {
    const email = invoice.contactEmails.join(', ') || null
    if (invoice.supplierSnapshot && invoice.recipientSnapshot) {
      return {
        supplier: presentParty(invoice.supplierSnapshot, invoice.supplierSnapshot.email),
        recipient: presentParty(invoice.recipientSnapshot, email),
      }
    }
    const facts = await billing(clock)
      .facts(
        {
          companyId: invoice.companyId,
          clientId: invoice.clientId,
          registrationId: invoice.registrationId,
          date: invoice.issueDate ?? clock.today(),
        },
        trx,
      )
      .catch(() => undefined)
    if (!facts) return { supplier: null, recipient: null }
    return {
      supplier: presentParty(supplierSnapshot(facts), facts.firm.email),
      recipient: presentParty(recipientSnapshot(facts), email),
    }
  }

  async function issueDraft(draft: Invoice, caller: Caller) {
    await billing(caller.clock).issuing.assertIssuable(draft, caller.trx)
    await decideDraft(draft, 'issue', caller)
  }

  /** Completes *Review draft invoice* in the caller's name; the process does the rest (BIL-28). */
  async function decideDraft(invoice: Invoice, outcome: 'issue' | 'discard', { user, trx }: Caller) {
    const task = await awaitedTask(
      { subjectKind: 'invoice', subjectId: invoice.id, elementIds: ['userTask_reviewDraftInvoice'] },
      trx,
    )
    await completeTask({ taskKey: task.jobKey, userId: user.id, outcome, data: { outcome } }, trx)
  }

  return {
    list,
    read,
    find,

    async overdue({ user, clock, trx }: Caller) {
      if (user.kind !== 'staff') throw new Forbidden()
      const rows = await billing(clock).invoices.overdue(trx)
      const around = await surroundingsOf(rows, trx, { withOwner: true })
      return { items: rows.map((row) => presentSummary(row, around, clock.today())), nextCursor: null }
    },

    async ofClient(clientId: string, filter: Parameters<typeof list>[0], caller: Caller) {
      const client = await caller.trx('client').where({ id: clientId }).first('id')
      if (!client) throw new NotFound()
      const page = await list({ ...filter, clientId }, caller)
      return { ...page, totals: await totalsOf({ clientId }, caller.trx) }
    },

    async all(filter: Parameters<typeof list>[0], caller: Caller) {
      return {
        ...(await list(filter, caller)),
        totals: await totalsOf({ clientId: filter.clientId }, caller.trx),
      }
    },

    async ofProject(projectId: string, filter: Parameters<typeof list>[0], caller: Caller) {
      const project = await caller.trx('project').where({ id: projectId }).first('id')
      if (!project) throw new NotFound()
      return list({ ...filter, projectId }, caller)
    },

    /** Drafts the invoice of a milestone of this project (BIL-21). */
    async draft(
      projectId: string,
      { milestoneId, ...fields }: DraftFields & { milestoneId?: string | null | undefined },
      caller: Caller,
    ) {
      const { clock, trx } = caller
      const project = await trx('project').where({ id: projectId }).first('id', 'client_id', 'deal_uuid')
      if (!project) throw new NotFound()
      const b = billing(clock)
      if (!milestoneId) {
        const flag = await trx('feature_flag').where({ key: 'bills', value: true }).first('id')
        if (!flag) throw new MilestoneRequired()
        const invoice = await b.drafts.create(
          {
            companyId: caller.user.companyId,
            clientId: project.client_id,
            projectId,
            dealUuid: project.deal_uuid,
            ...draftChange(fields),
          },
          trx,
        )
        return read(invoice.id, caller)
      }
      const milestone = await b.milestones.find(milestoneId, trx)
      if (!milestone) throw new NotFound('There is no such milestone.')
      if (milestone.projectId !== projectId) throw new MilestoneForeign()
      const invoice = await b.drafts.createForMilestone(
        milestoneId,
        { startRun: true, change: draftChange(fields) },
        trx,
      )
      return read(invoice.id, caller)
    },

    async preview({ clientId, ...fields }: DraftFields & { clientId: string }, { user, clock, trx }: Caller) {
      const { priced, lines } = await billing(clock).drafts.preview(
        { companyId: user.companyId, clientId, projectId: null, ...draftChange(fields) },
        trx,
      )
      const { placeOfSupply, supplyType, endorsement } = priced.terms
      const money = presentMoney({
        ...priced.money,
        currency: 'INR',
        placeOfSupply: placeOfSupply.code,
        supplyType,
      })
      return {
        ...money,
        kind: priced.kind,
        placeOfSupply: placeOfSupply.code,
        placeOfSupplyName: stateLabel(placeOfSupply.code),
        posReason: placeOfSupply.note ?? placeOfSupply.reason,
        supplyType,
        endorsement,
        lines: lines.map((line) => presentLine(line as never)),
      }
    },

    /**
     * Changes an invoice: everything while it is a draft, afterwards status, due date, contacts and notes.
     * Returns what to wait for, if the engine does the rest.
     */
    async change(invoiceId: string, input: ChangeInvoice, ifMatch: string | undefined, caller: Caller) {
      const { clock, trx, user } = caller
      const b = billing(clock)
      await find(invoiceId, caller)
      const invoice = (await b.invoices.findForUpdate(invoiceId, trx))!
      allowMatch(ifMatch, invoice.rowVersion)
      const { status, dueDate, notes, contactEmails, ...rest } = input
      const { amount, amountMinor, tdsAmount, tdsAmountMinor, paidOn, method, reference, ...draft } = rest
      if (status && status !== invoice.status) assertTransition(invoice.status, status)
      const draftOnly = Object.entries(draft).filter(([, value]) => value !== undefined)

      if (invoice.status === 'draft') {
        const changed =
          draftOnly.length > 0 || dueDate !== undefined || notes !== undefined || contactEmails !== undefined
            ? await b.drafts.update(
                invoice,
                draftChange({
                  ...draft,
                  dueDate,
                  notes,
                  ...(contactEmails ? { contactEmails } : {}),
                }),
                trx,
              )
            : invoice
        if (status !== 'sent') return {}
        await issueDraft(changed, caller)
        return { waitUntil: 'issued' as const }
      }
      if (draftOnly.length > 0) {
        throw new InvoiceLocked(undefined, [
          { field: `/${draftOnly[0]![0]}`, code: 'INVOICE_LOCKED', message: 'Correct it by credit note' },
        ])
      }
      if (notes !== undefined || contactEmails) {
        await b.invoices.patch(
          invoiceId,
          { ...(notes !== undefined && { notes }), ...(contactEmails && { contactEmails }) },
          trx,
        )
      }
      let current = invoice
      if (dueDate && dueDate !== invoice.dueDate)
        current = await b.settlement.moveDueDate(invoice, dueDate, trx)
      if (!status || status === current.status) return {}
      if (status === 'overdue') await b.settlement.markOverdue(current, trx)
      else if (status === 'paid') {
        authorise(user, 'ledger:W', { beforeConsent: true })
        await b.settlement.receive(
          invoiceId,
          {
            amountMinor: readTwins(amount, amountMinor, '/amount'),
            tdsMinor: readTwins(tdsAmount, tdsAmountMinor, '/tdsAmount'),
            receivedOn: paidOn ?? undefined,
            method: method ?? undefined,
            reference,
          },
          trx,
        )
      } else {
        // Back to "sent" goes by moving the due date, "cancelled" by a credit note over the rest.
        assertTransition(current.status, 'draft')
      }
      return {}
    },

    /** Issues a draft as it stands. */
    async issue(invoiceId: string, caller: Caller) {
      const invoice = await find(invoiceId, caller)
      if (invoice.status !== 'draft') throw new InvoiceLocked('It is issued already.')
      await issueDraft(invoice, caller)
    },

    async discard(invoiceId: string, caller: Caller) {
      const invoice = await find(invoiceId, caller)
      if (invoice.status !== 'draft') {
        throw new (defineError('INVOICE_ISSUED', 409, 'An issued invoice is corrected by credit note'))()
      }
      await decideDraft(invoice, 'discard', caller)
    },

    /** A one-hour link to the stored PDF; a client may not read the firm's own copy. */
    async pdf(invoiceId: string, copy: 'recipient' | 'supplier', caller: Caller) {
      const invoice = await find(invoiceId, caller)
      const own = copy === 'supplier' ? invoice.copyVersionId : null
      const versionId = own ?? invoice.pdfVersionId
      if (!versionId) throw new PdfNotReady()
      return pdfLink(versionId, `${invoice.invoiceNumber}.pdf`, caller)
    },

    totals: (filter: { clientId?: string }, trx: Trx) => totalsOf(filter, trx),
  }
}

export type InvoiceService = ReturnType<typeof invoiceService>

/** Makes the caller's link to one stored paper. */
export async function pdfLink(versionId: string, filename: string, { user, trx }: Caller) {
  const version = await documentRepository.findVersion(versionId, trx)
  if (!version) throw new NotFound()
  return { ...(await links.make(version.documentId, version.version, user, trx)), filename }
}
