import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BilledProject, billedProject, invoiceOf, milestoneOf } from './support/billing.ts'
import { expectLedger, expectListed, toneOf } from './support/billing-screens.ts'
import { launchBrowser } from './support/browser.ts'
import { businessNow, moveTime } from './support/clock.ts'
import { environment } from './support/environment.ts'
import { complete, openTask } from './support/inbox.ts'
import { type Mail, mailServer, mailsTo, mailTo } from './support/mailbox.ts'
import { readPdf } from './support/pdf.ts'
import { acceptTerms, type Person, signIn } from './support/people.ts'
import { keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Notice {
  title: string
  link: string
  readAt: string | null
}

const staff = (path: string) => `${environment.STAFF_URL}${path}`
const portal = (path: string) => `${environment.PORTAL_URL}${path}`

const indiaIsAhead = 5.5 * 3_600_000
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
/** A day as papers print it: 5 Jun 2026. */
const onPaper = (at: number) => {
  const day = new Date(at)
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** Invoices of three clients; the first one is followed until it is paid. Each step needs those before it. */
describe('a reached milestone is billed', () => {
  let browser: Browser
  let manager: Person
  let finance: Person
  let operations: Person
  let contact: Person
  let home: BilledProject
  let number: string
  let sentMail: Mail
  let brokenAt: string | undefined
  const clientName = 'Zuvarna Finserv Limited'
  const startedAt = Date.now()

  beforeAll(async () => {
    await mailServer('ok')
    browser = await launchBrowser()
    ;[manager, finance, operations, contact] = await Promise.all([
      signIn(browser, 'Meera'),
      signIn(browser, 'Farah'),
      signIn(browser, 'Omkar'),
      signIn(browser, 'Aarav'),
    ])
    await acceptTerms(contact.page)
  })
  afterAll(async () => {
    await mailServer('ok')
    await browser?.close()
  })
  beforeEach(({ task, onTestFailed }) => {
    if (brokenAt) throw new Error(`Not reached: the walk broke at "${brokenAt}"`)
    onTestFailed(async () => {
      brokenAt = task.name
      await keepPicture(browser, 'broken-billing')
    })
  })

  it('charges CGST and SGST in the own state, IGST elsewhere and to a special economic zone', async () => {
    const elsewhere = await billedProject(manager, 'Tarvenu', 400_000_00)
    const zone = await billedProject(manager, 'Ulkapuro', 400_000_00)
    home = await billedProject(manager, 'Zuvarna', 400_000_00)

    expect(await invoiceOf(finance, home.invoiceId)).toMatchObject({
      taxableMinor: 100_000_00,
      cgstMinor: 9_000_00,
      sgstMinor: 9_000_00,
      igstMinor: 0,
      totalMinor: 118_000_00,
      tdsMinor: 10_000_00,
      netPayableMinor: 108_000_00,
      supplyType: 'intra',
      placeOfSupply: '27',
    })
    expect(await invoiceOf(finance, elsewhere.invoiceId)).toMatchObject({
      cgstMinor: 0,
      sgstMinor: 0,
      igstMinor: 18_000_00,
      supplyType: 'inter',
      placeOfSupply: '07',
    })
    expect(await invoiceOf(finance, zone.invoiceId)).toMatchObject({
      igstMinor: 18_000_00,
      supplyType: 'sez_tax',
      endorsement: expect.stringMatching(/SEZ.*ON PAYMENT OF INTEGRATED TAX/),
    })
  })

  it('PRJ-35 drafts at most one invoice for a milestone', async () => {
    expect(
      await finance.api.ask('POST', `/projects/${home.projectId}/invoices`, {
        milestoneId: home.milestoneId,
      }),
    ).toMatchObject({ status: 409, body: { code: 'MILESTONE_ALREADY_INVOICED' } })
    expect(await contact.api.ask('GET', `/invoices/${home.invoiceId}`)).toMatchObject({ status: 404 })
  })

  it('lets finance check the draft and issue it from the inbox', async () => {
    const { page } = finance
    await page.goto(staff(`/billing/invoices/${home.invoiceId}`))
    await page.getByRole('article').getByText('₹1,18,000.00').first().waitFor()
    await page.getByRole('link', { name: 'Review and issue' }).click()
    const task = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 1 }) })
    await task.getByLabel('Issue and send').check()
    await complete(finance, task)
    const invoice = await until(
      async () => {
        const now = await invoiceOf(finance, home.invoiceId)
        return now.status === 'sent' && now.hasPdf ? now : undefined
      },
      { what: 'the issued invoice with its PDF', withinMs: 120_000 },
    )
    number = invoice.number!
    expect(number).toMatch(/^[A-Z]{2,4}[-/]/)
    expect(number.length).toBeLessThanOrEqual(16)
  })

  it('BIL-09 BIL-16 mails a PDF with tax, TDS and words; above the limit of UPI it carries no payment code', async () => {
    sentMail = await mailTo(contact.login.email, new RegExp(number), { since: startedAt, withinMs: 120_000 })
    const [attachment] = sentMail.attachments
    expect(attachment).toMatchObject({ contentType: 'application/pdf' })
    const { text, images } = await readPdf(Buffer.from(attachment!.content, 'base64'))
    // Spaced letters come out one by one.
    expect(text.replaceAll(' ', '')).toContain('ORIGINALFORRECIPIENT')
    for (const words of [
      number,
      '998311',
      'Maharashtra',
      'Rupees One Lakh Eighteen Thousand Only',
      '1,18,000.00',
    ])
      expect(text).toContain(words)
    const places = [/1,18,000\.00/, /less tds/i, /net payable/i].map((words) => text.search(words))
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true)
    expect(images).toBe(0)
  })

  it('POR-21 shows the client the issued invoice and no draft', async () => {
    const { page } = contact
    await page.goto(portal('/invoices'))
    await page.getByRole('heading', { name: number }).waitFor()
    await page.getByText('How it adds up').first().click()
    await page.getByText('₹1,08,000.00').first().waitFor()
    expect(await page.getByText('Draft').count()).toBe(0)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download PDF' }).first().click()
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/)
  })

  it('stays due until the due date has passed, then is overdue and everybody knows', async () => {
    const { dueDate } = await invoiceOf(finance, home.invoiceId)
    const noonOfDueDate = Date.parse(`${dueDate}T12:00:00+05:30`)
    const minutes = Math.ceil((noonOfDueDate - (await businessNow(operations.api)).getTime()) / 60_000)
    await moveTime(operations.api, `PT${minutes}M`)
    expect((await invoiceOf(finance, home.invoiceId)).status).toBe('sent')

    await moveTime(operations.api, 'P1D')
    await until(async () => (await invoiceOf(finance, home.invoiceId)).status === 'overdue', {
      what: 'overdue',
    })
  })

  it('tells client and operations of the overdue invoice once', async () => {
    const mail = await mailTo(contact.login.email, new RegExp(`${number} is overdue`), { since: startedAt })
    for (const words of [number, 'overdue by 1 day', '1,08,000.00', portal(`/invoices/${home.invoiceId}`)])
      expect(mail.text + mail.html).toContain(words)
    expect(mail.attachments.map(({ contentType }) => contentType)).toContain('application/pdf')

    const { items } = await operations.api.get<{ items: Notice[] }>('/notifications')
    expect(
      items.filter(({ title }) => title.startsWith(`${number} of ${clientName} is overdue`)),
    ).toMatchObject([{ link: `/billing/invoices/${home.invoiceId}`, readAt: null }])
    const again = await mailsTo(contact.login.email)
    expect(again.filter(({ subject }) => subject.includes(number) && /overdue/.test(subject))).toHaveLength(1)
  })

  it('opens a follow-up task for the overdue invoice', async () => {
    const task = await openTask(operations, 'Follow up overdue invoice', clientName, number)
    await task.getByText(number).first().waitFor()
  })

  it('BIL-44 POR-22 corrects the invoice by a credit note with every item of Rule 53, which the client sees and is told of', async () => {
    const { page } = finance
    const issued = await invoiceOf(finance, home.invoiceId)
    await page.goto(staff(`/billing/invoices/${home.invoiceId}`))
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Issue a credit note' }).click()
    await page.getByLabel('Amount, tax included').fill('11,800')
    await page.getByLabel('Reason').fill('One advisory session was not held.')
    await page.getByRole('button', { name: 'Issue the credit note' }).click()
    await page.getByText(/Credit note CN/).waitFor({ timeout: 60_000 })
    const note = (await page.getByText(/Credit note CN/).innerText()).match(/CN-\S+/)![0]

    await contact.page.goto(portal('/invoices'))
    const card = contact.page.getByRole('listitem').filter({ hasText: number })
    await card.getByText(note).waitFor()
    await card.getByText('One advisory session was not held.').waitFor()
    await card.getByText('₹1,06,200.00').first().waitFor()

    const file = contact.page.waitForEvent('download')
    await card.getByRole('button', { name: `Download credit note ${note}` }).click()
    const { text } = await readPdf(await readFile(await (await file).path()))
    for (const item of [
      ...['CREDIT NOTE', note, onPaper((await businessNow(operations.api)).getTime() + indiaIsAhead)],
      ...['GSTIN', clientName, 'Maharashtra (27)', 'Authorised signatory'],
      ...[number, onPaper(Date.parse(issued.issueDate!)), 'One advisory session was not held.'],
      ...['18%', '₹10,000.00', '₹900.00', '₹11,800.00'],
    ])
      expect(text).toContain(item)
    const mail = await mailTo(contact.login.email, new RegExp(note), { since: startedAt })
    expect(mail.text).toContain(portal(`/invoices/${home.invoiceId}`))
    expect(mail.attachments).toMatchObject([{ contentType: 'application/pdf' }])
    const { items: notices } = await contact.api.get<{ items: Notice[] }>('/portal/notifications')
    expect(notices.filter(({ title }) => title === `Credit note ${note}`)).toMatchObject([
      { link: `/invoices/${home.invoiceId}` },
    ])

    for (const [body, status, code] of [
      [{ reason: 'Too much', creditAmountMinor: 0 }, 422, 'CREDIT_AMOUNT_INVALID'],
      [{ creditAmountMinor: 100 }, 422, undefined],
    ] as const) {
      const answer = await finance.api.ask('POST', `/invoices/${home.invoiceId}/credit-note`, body)
      expect(answer).toMatchObject({ status, ...(code && { body: { code } }) })
    }
    const forbidden = await contact.api.ask('POST', `/invoices/${home.invoiceId}/credit-note`, {})
    expect([401, 403]).toContain(forbidden.status)
  })

  it('UI-29 billing screens show what the API says: drafts, sent, overdue and paid, credit notes, ledgers with tax and TDS', async () => {
    const { page, api } = finance
    const drafts = await expectListed(finance, 'draft', 'Draft')
    const other = drafts.find(({ client }) => client.name.startsWith('Tarvenu'))!
    // It was drafted before time moved on.
    const soon = new Date((await businessNow(operations.api)).getTime() + 10 * 86_400_000)
    await api.patch(`/invoices/${other.id}`, { dueDate: soon.toISOString().slice(0, 10) })
    await api.patch(`/invoices/${other.id}`, { status: 'sent' })
    await until(async () => (await invoiceOf(finance, other.id)).status === 'sent', {
      what: 'the second issued invoice',
      withinMs: 100_000,
    })
    await expectListed(finance, 'sent', 'Sent')
    await api.post(`/invoices/${other.id}/payments`, { method: 'bank', reference: 'UTR 9' })
    await expectListed(finance, 'paid', 'Paid')
    await expectListed(finance, 'overdue', 'Overdue')

    await page.goto(staff(`/billing/invoices/${home.invoiceId}`))
    await page.getByRole('article').waitFor()
    expect(await toneOf(page, 'Overdue')).toBe('tone-error')
    await page.getByRole('link', { name: /^Credit note CN/ }).click()
    await page.getByText('₹11,800.00').waitFor()
    for (const part of ['₹10,000.00', '₹900.00']) await page.getByText(part).first().waitFor()
    await page.getByRole('link', { name: number, exact: true }).click()
    await page.waitForURL(new RegExp(home.invoiceId))

    const { client } = await invoiceOf(finance, home.invoiceId)
    const within = await expectLedger(finance, client.id)
    const across = await expectLedger(finance, other.client.id)
    expect([within.totals.cgstMinor > 0, within.totals.sgstMinor > 0, across.totals.igstMinor > 0]).toEqual([
      true,
      true,
      true,
    ])
    expect(across.totals.tdsMinor).toBeGreaterThan(0)
  })

  it('OPS-12 has told of the draft, the sent and the overdue invoice and of the credit note, each once to whom it concerns', async () => {
    const link = `/billing/invoices/${home.invoiceId}`
    const { items } = await operations.api.get<{ items: Notice[] }>('/notifications?limit=200')
    const told = items.filter((notice) => notice.link === link).map(({ title }) => title)
    expect(told.filter((title) => title.startsWith(`Draft for ${clientName}`))).toHaveLength(1)
    expect(told.filter((title) => title === `${number} of ${clientName} is overdue`)).toHaveLength(1)
    const subjects = (await mailsTo(contact.login.email)).map(({ subject }) => subject)
    for (const words of [
      new RegExp(`^Invoice ${number} from `),
      new RegExp(`^Invoice ${number} is overdue`),
      new RegExp(`^Credit note CN-\\S+ for invoice ${number}`),
    ])
      expect([words, subjects.filter((subject) => words.test(subject)).length]).toEqual([words, 1])
  })

  it('BIL-30 PRJ-35 records the payment, mails a receipt and closes the milestone', async () => {
    const { page } = finance
    await page.goto(staff(`/billing/invoices/${home.invoiceId}`))
    await page.getByRole('button', { name: 'Record a payment' }).click()
    await page.getByLabel('Reference').fill('UTR 1122 3344')
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('Paid', { exact: true }).first().waitFor({ timeout: 60_000 })
    expect(await invoiceOf(finance, home.invoiceId)).toMatchObject({ status: 'paid', outstandingMinor: 0 })
    await until(async () => (await milestoneOf(manager, home)).state === 'closed', {
      what: 'the closed milestone',
    })
    const receipt = await mailTo(contact.login.email, new RegExp(`(receipt|payment).*${number}`, 'i'), {
      since: startedAt,
    })
    expect(receipt.text).toContain(portal(`/invoices/${home.invoiceId}`))
    const mails = await mailsTo(contact.login.email)
    expect(mails.filter(({ subject }) => subject === receipt.subject)).toHaveLength(1)
    const { items: timeline } = await manager.api.get<{ items: { title: string; text: string | null }[] }>(
      `/projects/${home.projectId}/timeline`,
    )
    expect(timeline.map(({ title, text }) => `${title} ${text}`).join('; ')).toMatch(
      new RegExp(`${number}.*paid`, 'i'),
    )
    await contact.page.goto(portal('/invoices'))
    await contact.page.getByRole('listitem').filter({ hasText: number }).getByText('Paid').first().waitFor()
  })
})
