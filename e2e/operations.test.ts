import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BilledProject, billedProject, invoiceOf } from './support/billing.ts'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { mailServer, mailTo } from './support/mailbox.ts'
import { type Person, signIn } from './support/people.ts'
import { keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Job {
  type: string
  retries: number
  state: string
}

/** An invoice cannot be mailed, operations sees why, and repairs it. */
describe('a broken mail server', () => {
  let browser: Browser
  let manager: Person
  let finance: Person
  let operations: Person
  let billed: BilledProject
  let instance: string
  const startedAt = Date.now()

  beforeAll(async () => {
    browser = await launchBrowser()
    ;[manager, finance, operations] = await Promise.all([
      signIn(browser, 'Meera'),
      signIn(browser, 'Farah'),
      signIn(browser, 'Omkar'),
    ])
    billed = await billedProject(manager, 'Kintovaa', 200_000_00)
  })
  afterAll(async () => {
    await mailServer('ok')
    await browser?.close()
  })

  it('ENG-06 is tried again, then becomes an incident, and the process goes on after the repair', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'broken-operations'))
    await mailServer('down')
    await finance.api.ask('PATCH', `/invoices/${billed.invoiceId}`, { status: 'sent' })
    const invoice = await until(
      async () => {
        const now = await invoiceOf(finance, billed.invoiceId)
        return now.number && now.processInstanceKey ? now : undefined
      },
      { what: 'the number of the invoice and its instance' },
    )
    instance = invoice.processInstanceKey!
    const retried = await until(
      async () => {
        const { items } = await operations.api.get<{ items: Job[] }>(`/process-instances/${instance}/jobs`)
        return items.find(({ type, retries }) => type === 'invoice.deliver' && retries < 3)
      },
      { what: 'a second try of the mail', withinMs: 180_000 },
    )
    expect(retried.retries).toBeLessThan(3)

    const { page } = operations
    await page.goto(`${environment.STAFF_URL}/processes/instances/${instance}`)
    await page.getByRole('button', { name: 'Retry' }).waitFor({ timeout: 240_000 })
    await mailServer('ok')
    await page.getByRole('button', { name: 'Retry' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The mail server answers again.')
    await dialog.getByRole('button', { name: 'Retry' }).click()
    // Said only once the recorder has seen the instance move on.
    await dialog.getByText('1 of 1 moved on').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).first().click()

    const mail = await mailTo(invoice.contactEmails[0]!, new RegExp(invoice.number!), { since: startedAt })
    expect(mail.attachments).toHaveLength(1)
    await until(async () => (await invoiceOf(finance, billed.invoiceId)).status === 'sent')
    await page.getByRole('button', { name: 'Retry' }).waitFor({ state: 'detached' })
  })

  it('shows the instance with its diagram, path, history and variables', async () => {
    const { page } = operations
    await page.goto(`${environment.STAFF_URL}/processes/instances/${instance}`)
    const diagram = page.getByRole('figure', { name: 'Process diagram' })
    await diagram.getByText('Review draft').first().waitFor()
    await page.getByText('invoiceId', { exact: true }).waitFor()
    await page.getByRole('heading', { name: 'History' }).waitFor()
    await diagram.getByRole('button', { name: 'As a list' }).click()
    const steps = diagram.getByRole('listitem')
    await steps.filter({ hasText: 'Review draft invoice' }).getByText('Done').waitFor()
    await steps.filter({ hasText: 'Active now' }).first().waitFor()
  })

  it('ENG-22 shows the diagram as it was at any moment of its history', async () => {
    const { page } = operations
    await page.goto(`${environment.STAFF_URL}/processes/instances/${instance}`)
    const diagram = page.getByRole('figure', { name: 'Process diagram' })
    await diagram.getByRole('button', { name: 'As a list' }).click()
    const review = diagram.getByRole('listitem').filter({ hasText: 'Review draft invoice' })
    await review.getByText('Done').waitFor()
    const back = page.getByRole('button', { name: 'One step back' })
    await until(async () => {
      if (await review.getByText('Active now').isVisible()) return true
      await back.click()
      return false
    })
    await page.getByRole('button', { name: 'To now' }).click()
    await review.getByText('Done').waitFor()
  })

  it('ENG-21 UI-37 finds the instance from the figures of its process', async () => {
    const { page } = operations
    await page.goto(`${environment.STAFF_URL}/processes`)
    await page
      .getByRole('row', { name: /Invoice lifecycle/ })
      .getByRole('link')
      .nth(1)
      .click()
    await page.getByRole('searchbox').fill(instance)
    await page.getByRole('row', { name: new RegExp(instance) }).click()
    await page.getByText('Waits for', { exact: true }).waitFor()
  })
})
