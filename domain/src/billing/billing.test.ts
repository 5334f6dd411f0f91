import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../ids.ts'
import type { Invoice } from './records.ts'
import { type BillingFirm, billingFirm, serviceLine } from './testing/firm.ts'

const june = '2026-06-15T06:00:00Z'
let firm: BillingFirm

beforeEach(async () => {
  firm = await billingFirm()
  await firm.profile()
})
afterEach(() => firm.close())

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing refused',
    (error) => error.code ?? error.message,
  )

describe('drafts', () => {
  it('BIL-04 takes tax data, terms and addresses from the client without typing', async () => {
    await firm.profile({ netDays: 45 })
    const draft = await firm.draft([serviceLine(10_000_000)])
    expect(draft).toMatchObject({
      placeOfSupply: '27',
      supplyType: 'intra',
      tdsKind: 'professional',
      tdsMinor: 1_000_000,
      dueDate: '2026-07-30',
      contactEmails: ['accounts@asha.example.com'],
    })
  })

  it('BIL-22 has no number, changes freely and leaves no gap when thrown away', async () => {
    const [first, second] = [await firm.draft([serviceLine(100)]), await firm.draft([serviceLine(100)])]
    expect([first.invoiceNumber, second.invoiceNumber]).toEqual([null, null])
    const changed = await firm.staff(june, (b, trx) =>
      b.drafts.update(first, { lines: [serviceLine(200_000), serviceLine(100_000)] }, trx),
    )
    expect(changed).toMatchObject({ taxableMinor: 300_000, totalMinor: 354_000 })
    await firm.worker(june, (b, trx) => b.drafts.discard(first.id, trx))
    expect((await firm.issue(second.id)).invoiceNumber).toBe('INV-2026-000001')
  })

  it('BIL-14 refuses a fee paid for the client without its receipt', async () => {
    const fee = serviceLine(500_000, { kind: 'reimbursement', sac: null })
    expect(await codeOf(firm.draft([fee]))).toBe('PROOF_REQUIRED')
    const proven = await firm.draft([serviceLine(100_000), { ...fee, proofVersionId: newId() }])
    expect(proven).toMatchObject({
      taxableMinor: 100_000,
      reimbursementMinor: 500_000,
      tdsBaseMinor: 100_000,
    })
  })

  it('names what is missing before a client can be billed', async () => {
    await firm.profile({ gstin: null })
    await expect(firm.draft([serviceLine(100)])).rejects.toMatchObject({
      code: 'BILLING_PROFILE_INCOMPLETE',
      extra: { missing: ['a GSTIN'] },
    })
  })
})

describe('numbers', () => {
  it('BIL-24 gives 50 parallel issues the numbers 1 to 50 and gives the numbers of 10 rollbacks back', {
    timeout: 90_000,
  }, async () => {
    const drafts: Invoice[] = []
    for (let batch = 0; batch < 6; batch += 1) {
      drafts.push(
        ...(await Promise.all(Array.from({ length: 10 }, () => firm.draft([serviceLine(100_000)])))),
      )
    }
    const numbers = await Promise.all(
      drafts.map((draft, index) =>
        firm
          .worker(june, async (b, trx) => {
            const { invoiceNumber } = await b.issuing.issue(draft.id, trx)
            if (index % 6 === 0) throw new Error('forced')
            return invoiceNumber
          })
          .catch(() => null),
      ),
    )
    const expected = Array.from(
      { length: 50 },
      (_, index) => `INV-2026-${String(index + 1).padStart(6, '0')}`,
    )
    expect(numbers.filter((number) => number !== null).sort()).toEqual(expected)
  })

  it('BIL-25 restarts on 1 April in the company zone', async () => {
    const before = await firm.issued([serviceLine(100_000)], '2026-03-31T18:29:00Z')
    const after = await firm.issued([serviceLine(100_000)], '2026-03-31T18:31:00Z')
    expect([before.invoiceNumber, after.invoiceNumber]).toEqual(['INV-2025-000001', 'INV-2026-000001'])
    expect([before.fy, after.fy]).toEqual(['2025-26', '2026-27'])
    const note = await firm.credited(after.id, 1_000, '2027-02-10T06:00:00Z')
    expect(note.creditNumber).toBe('CN-2026-000001')
  })

  it('BIL-10 prints another deduction label from 1 April 2026 over the same amount', async () => {
    const before = await firm.issued([serviceLine(100_000)], '2026-03-31T06:00:00Z')
    const after = await firm.issued([serviceLine(100_000)], '2026-04-01T06:00:00Z')
    expect([before.tdsMinor, after.tdsMinor]).toEqual([10_000, 10_000])
    expect(before.tdsLabel).not.toBe(after.tdsLabel)
  })

  it('BIL-26 refuses issue dates in the future and before the last paper of the series', async () => {
    await firm.issued([serviceLine(100_000)])
    const dated = async (issueDate: string) => {
      const draft = await firm.draft([serviceLine(100_000)])
      await firm.staff(june, (b, trx) => b.drafts.update(draft, { issueDate }, trx))
      return firm.issue(draft.id)
    }
    expect(await codeOf(dated('2026-06-14'))).toBe('ISSUE_DATE_BEFORE_LAST')
    await expect(dated('2026-06-16')).rejects.toMatchObject({
      code: 'INVOICE_INCOMPLETE',
      errors: [expect.objectContaining({ code: 'ISSUE_DATE_FUTURE' })],
    })
  })
})

describe('issued invoices', () => {
  it('BIL-05 keeps both parties as they were', async () => {
    const invoice = await firm.issued([serviceLine(10_000_000)])
    const address = { line1: 'Elsewhere', city: 'Nashik', stateCode: '27', country: 'IN' }
    await firm.profile({ legalName: 'Renamed LLP', billingAddress: address })
    const now = await firm.find(invoice.id)
    expect([now.recipientSnapshot, now.supplierSnapshot]).toEqual([
      invoice.recipientSnapshot,
      invoice.supplierSnapshot,
    ])
    expect(now.recipientSnapshot).toMatchObject({ legalName: 'Asha Advisers LLP' })
  })

  it('BIL-27 refuses a change of money, parties or lines whoever asks, and allows due date and notes', async () => {
    const { id } = await firm.issued([serviceLine(10_000_000)])
    const write = (change: object) =>
      codeOf(firm.system((trx) => trx('invoice').where({ id }).update(change))).then((text) =>
        /INVOICE_LOCKED/.test(text),
      )
    const refused = (text: string) => /INVOICE_LOCKED/.test(text)
    const messages = await Promise.all(
      [
        { taxable_minor: 1, total_minor: 1 },
        { recipient_snapshot: '{}' },
        { invoice_number: 'INV-1' },
        { status: 'draft' },
      ].map((change) =>
        firm
          .system((trx) => trx('invoice').where({ id }).update(change))
          .then(
            () => 'changed',
            (error) => error.message,
          ),
      ),
    )
    expect(messages.map(refused)).toEqual([true, true, true, true])
    expect(await write({ due_date: '2026-08-01', notes: 'Called the client' })).toBe(false)
    const line = firm.system((trx) =>
      trx('invoice_line').where({ invoice_id: id }).update({ taxable_minor: 1 }),
    )
    await expect(line).rejects.toThrow('INVOICE_LOCKED')
  })

  it('BIL-39 shows a contact issued invoices of its own client and nothing else', async () => {
    const issued = await firm.issued([serviceLine(100_000)])
    const draft = await firm.draft([serviceLine(100_000)])
    const seen = (clientId: string) =>
      firm.portal(clientId, async (b, trx) => {
        const rows = await b.invoices.search({}, trx)
        const lines = await b.invoices.linesOf([issued.id, draft.id], trx)
        return [rows.map((row) => row.id), lines.map((line) => line.invoiceId)]
      })
    expect(await seen(firm.clientId)).toEqual([[issued.id], [issued.id]])
    expect(await seen(newId())).toEqual([[], []])
    const write = firm.portal(firm.clientId, (b, trx) => b.invoices.patch(issued.id, { notes: 'x' }, trx))
    await expect(write).rejects.toThrow('permission denied')
  })
})

describe('settlement', () => {
  it('BIL-29 a receipt without figures takes the open net amount and the expected deduction', async () => {
    const { id } = await firm.issued([serviceLine(10_000_000)])
    const { payment, invoice } = await firm.staff(june, (b, trx) => b.settlement.receive(id, {}, trx))
    expect(payment).toMatchObject({ amountMinor: 10_800_000, method: 'cash', receivedOn: '2026-06-15' })
    expect(invoice).toMatchObject({
      status: 'paid',
      tdsWithheldMinor: 1_000_000,
      outstandingMinor: 0,
      paymentState: 'paid',
    })
    expect(await codeOf(firm.staff(june, (b, trx) => b.settlement.receive(id, {}, trx)))).toBe('INVOICE_PAID')
  })

  it('refuses receipts of nothing, of the future and in another currency', async () => {
    const { id } = await firm.issued([serviceLine(10_000_000)])
    const receive = (receipt: object) =>
      codeOf(firm.staff(june, (b, trx) => b.settlement.receive(id, receipt, trx)))
    expect([
      await receive({ amountMinor: 0 }),
      await receive({ receivedOn: '2026-06-16' }),
      await receive({ currency: 'USD' }),
    ]).toEqual(['PAYMENT_INVALID', 'DATE_FUTURE', 'CURRENCY_MISMATCH'])
  })

  it('BIL-32 flips yesterday, leaves today, and does it once', async () => {
    const due = async (dueDate: string) => {
      const draft = await firm.draft([serviceLine(100_000)])
      await firm.staff(june, (b, trx) => b.drafts.update(draft, { dueDate }, trx))
      return firm.issue(draft.id)
    }
    const [yesterday, today] = [await due('2026-06-30'), await due('2026-07-01')]
    const untouched = await firm.draft([serviceLine(100_000)])
    const sweep = () =>
      firm.worker('2026-07-01T06:00:00Z', (b, trx) => b.settlement.sweep(firm.companyId, '2026-07-01', trx))
    expect((await sweep()).map((invoice) => invoice.id)).toEqual([yesterday.id])
    expect(await sweep()).toEqual([])
    const states = await Promise.all(
      [yesterday, today, untouched].map(async ({ id }) => (await firm.find(id)).status),
    )
    expect(states).toEqual(['overdue', 'sent', 'draft'])
  })

  it('BIL-28 marks nothing overdue before its time and takes a moved one back', async () => {
    const invoice = await firm.issued([serviceLine(100_000)])
    expect(await codeOf(firm.staff(june, (b, trx) => b.settlement.markOverdue(invoice, trx)))).toBe(
      'NOT_PAST_DUE',
    )
    const august = '2026-08-15T06:00:00Z'
    const late = await firm.staff(august, (b, trx) => b.settlement.markOverdue(invoice, trx))
    const moved = await firm.staff(august, (b, trx) => b.settlement.moveDueDate(late, '2026-08-31', trx))
    expect([late.status, moved.status]).toEqual(['overdue', 'sent'])
  })
})

describe('credit notes', () => {
  it('BIL-42 BIL-43 W09 then W10 credit W01 to nothing and cancel it', async () => {
    const invoice = await firm.issued([serviceLine(10_000_000)])
    const first = await firm.credited(invoice.id, 1_000_000)
    expect(first).toMatchObject({
      taxableMinor: 847_458,
      cgstMinor: 76_271,
      sgstMinor: 76_271,
      tdsReductionMinor: 84_746,
    })
    expect(await firm.find(invoice.id)).toMatchObject({
      outstandingMinor: 10_800_000,
      tdsReducedMinor: 84_746,
      status: 'sent',
    })

    const second = await firm.credited(invoice.id, 10_800_000)
    expect(second).toMatchObject({ taxableMinor: 9_152_542, cgstMinor: 823_729, tdsReductionMinor: 915_254 })
    expect(await firm.find(invoice.id)).toMatchObject({
      outstandingMinor: 0,
      tdsReducedMinor: 1_000_000,
      status: 'cancelled',
    })
  })

  it('BIL-41 of two notes over 60 % each, asked for at once, one is refused with what is left', async () => {
    const invoice = await firm.issued([serviceLine(10_000_000)])
    const request = { reason: 'Sixty per cent', creditMinor: 7_080_000 }
    const answers = await Promise.allSettled(
      [1, 2].map(() => firm.staff(june, (b, trx) => b.credits.request(invoice.id, request, trx))),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refusal = answers.find((answer) => answer.status === 'rejected') as PromiseRejectedResult
    expect(refusal.reason).toMatchObject({
      code: 'CREDIT_EXCEEDS_INVOICE',
      extra: { remaining_minor: 4_720_000 },
    })
  })

  it('BIL-42 a mixed invoice is credited line by line', async () => {
    const invoice = await firm.issued([serviceLine(100_000), serviceLine(100_000, { gstRateBp: 500 })])
    const ask = (request: object) =>
      firm.staff(june, (b, trx) => b.credits.request(invoice.id, { reason: 'Mixed', ...request }, trx))
    expect(await codeOf(ask({ creditMinor: 1_000 }))).toBe('CREDIT_LINES_REQUIRED')
    const [, reduced] = await firm.staff(june, (b, trx) => b.invoices.lines(invoice.id, trx))
    const note = await ask({ lines: [{ invoiceLineId: reduced!.id, creditMinor: 105_000 }] })
    expect(note).toMatchObject({
      taxableMinor: 100_000,
      cgstMinor: 2_500,
      sgstMinor: 2_500,
      creditAmountMinor: 105_000,
    })
  })

  it('BIL-40 needs an issued invoice that is not cancelled', async () => {
    const draft = await firm.draft([serviceLine(100_000)])
    const ask = (id: string, creditMinor: number) =>
      codeOf(firm.staff(june, (b, trx) => b.credits.request(id, { reason: 'Why', creditMinor }, trx)))
    expect(await ask(draft.id, 100)).toBe('INVOICE_NOT_ISSUED')
    const invoice = await firm.issued([serviceLine(100_000)])
    expect(await ask(invoice.id, 0)).toBe('CREDIT_AMOUNT_INVALID')
    await firm.credited(invoice.id, invoice.totalMinor)
    expect(await ask(invoice.id, 100)).toBe('INVOICE_CANCELLED')
  })

  it('BIL-43 a note on a paid invoice becomes credit of the client', async () => {
    const invoice = await firm.issued([serviceLine(10_000_000)])
    await firm.staff(june, (b, trx) => b.settlement.receive(invoice.id, {}, trx))
    const note = await firm.credited(invoice.id, 1_000_000)
    const stored = await firm.staff(june, (b, trx) => b.notes.find(note.id, trx))
    expect(stored).toMatchObject({ unappliedMinor: 1_000_000 })
    expect(await firm.find(invoice.id)).toMatchObject({
      paymentState: 'overpaid',
      outstandingMinor: -1_000_000,
    })
  })
})

describe('ledger', () => {
  it('BIL-38 its entries add up to what is open, whatever happened', async () => {
    const prices = [10_000_000, 7_531_113, 99_901, 12_345_678]
    const invoices: Invoice[] = []
    for (const price of prices) invoices.push(await firm.issued([serviceLine(price)]))
    await firm.credited(invoices[0]!.id, 333_333)
    await firm.credited(invoices[1]!.id, invoices[1]!.totalMinor)
    await firm.staff(june, (b, trx) => b.settlement.receive(invoices[2]!.id, {}, trx))
    await firm.staff(june, (b, trx) =>
      b.settlement.receive(invoices[3]!.id, { amountMinor: 1_000_001, tdsMinor: 7 }, trx),
    )

    const rows = await firm.staff(june, (b, trx) => b.ledger.list(firm.clientId, trx))
    const open = await Promise.all(invoices.map(async ({ id }) => (await firm.find(id)).outstandingMinor))
    expect(rows.at(-1)?.balanceMinor).toBe(open.reduce((total, minor) => total + minor, 0))
  })

  it('refuses to change or remove an entry', async () => {
    await firm.issued([serviceLine(100_000)])
    const change = firm.system((trx) =>
      trx('ledger_entry').where({ client_id: firm.clientId }).update({ debit_minor: 1 }),
    )
    await expect(change).rejects.toThrow('permission denied')
  })
})

describe('schema', () => {
  it('BIL-01 keeps every amount as an integer', async () => {
    const wrong = await firm.system(async (trx) => {
      const { rows } =
        await trx.raw(`select table_name || '.' || column_name as place from information_schema.columns
        where table_schema = 'public' and (column_name like '%\\_minor' and data_type <> 'bigint' or data_type in ('real', 'double precision', 'money'))`)
      return rows.map((row: { place: string }) => row.place)
    })
    expect(wrong).toEqual([])
  })
})
