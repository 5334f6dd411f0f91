import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { environment, logins } from './support/environment.ts'
import { mailsTo } from './support/mailbox.ts'
import { drawn, property } from './support/modeler.ts'
import { type Person, signIn } from './support/people.ts'
import { keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

const processId = 'invoice-lifecycle'

/** How many mails the people of the demonstration have got. */
async function mailsOfAll(): Promise<number> {
  const boxes = await Promise.all(logins.map(({ email }) => mailsTo(email)))
  return boxes.flat().length
}

/** An analyst tries a process on an engine of its own, and nobody else notices. */
describe('trying a process out', () => {
  let browser: Browser
  let analyst: Person
  let admin: Person

  const openEditor = async ({ page }: Person) => {
    await page.goto(`${environment.STAFF_URL}/modeler/${processId}/edit`)
    await drawn(page, 'serviceTask_notifyCreated').waitFor()
  }
  const discardDraft = async () => {
    const { status, body } = await analyst.api.ask('get', `/models/${processId}/draft`)
    if (status !== 200) return
    // Whoever holds it last lets it go.
    for (const { api } of [analyst, admin]) await api.ask('delete', `/models/${processId}/draft/lock`)
    await openEditor(analyst)
    await analyst.page.getByRole('button', { name: 'Draft', exact: true }).click()
    await analyst.page.getByRole('menuitem', { name: 'Throw the draft away' }).click()
    await analyst.page.getByRole('dialog').getByRole('button', { name: 'Throw the draft away' }).click()
    await analyst.page.waitForURL(/\/modeler\/invoice-lifecycle$/)
    expect(body.processId).toBe(processId)
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    ;[analyst, admin] = await Promise.all([
      signIn(browser, 'Pranav', { viewport: { width: 1600, height: 1000 } }),
      signIn(browser, 'Anita', { viewport: { width: 1600, height: 1000 } }),
    ])
  })

  afterAll(async () => {
    await discardDraft()
    await browser?.close()
  })

  it('ENG-18 UI-36 sends tokens through the model, and takes its draft to overdue on an engine with its own clock', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'broken-dry-run'))
    const { page, api } = analyst
    await openEditor(analyst)

    // Token simulation: a token leaves the start event.
    await page.getByRole('button', { name: 'Token simulation' }).click()
    await page.locator('[data-container-id="startEvent_invoiceCreated"] .bts-context-pad').click()
    await page.locator('.bts-token').first().waitFor()
    await page.getByRole('button', { name: 'Token simulation' }).click()

    await page.getByRole('button', { name: 'Dry run' }).click()
    const start = page.getByRole('button', { name: 'Start the dry run' })
    // The first one who looks starts the engine.
    await until(() => start.isEnabled(), { withinMs: 180_000, what: 'the sandbox' })
    const { id: analystId } = await api.get<{ id: string }>('/me')
    const written = async () =>
      (await admin.api.get<{ items: { id: string }[] }>(`/audit?actorId=${analystId}&limit=1`)).items[0]?.id
    const [lastWritten, mails] = await Promise.all([written(), mailsOfAll()])

    await start.click()
    const next = page.getByRole('region', { name: 'What it waits for' })
    await next.getByText('Review draft invoice').waitFor()
    await next.getByRole('button', { name: 'To the next timer' }).click()
    const effects = page.getByRole('region', { name: 'What it would have done' })
    await effects.getByText('Would nudge finance').waitFor()
    await next.getByLabel('Issue and send').check()
    await next.getByRole('button', { name: 'Complete' }).click()
    await effects.getByText('Would deliver invoice').waitFor()
    await next.getByRole('button', { name: 'Send invoice.marked-overdue' }).click()
    await next.getByText('Follow up overdue invoice').waitFor()

    // The way it took is drawn, up to the token.
    const classOf = async (id: string) =>
      (await drawn(page, id, 'figure').locator('.djs-visual > :first-child').first().getAttribute('class')) ??
      ''
    expect(await classOf('serviceTask_deliverInvoice')).toContain('z-completed')
    expect(await classOf('flow_toBeIssuedYes')).toContain('z-taken')
    expect(await classOf('flow_toBeIssuedNo')).not.toContain('z-taken')
    expect(await classOf('subProcess_paymentFollowUp')).toContain('z-active')

    // It was a trial: no row of the business has changed, no mail has left.
    expect(await written()).toBe(lastWritten)
    expect(await mailsOfAll()).toBe(mails)

    // Kept as a scenario it goes the same way again.
    await page.getByLabel('Save this run as').fill('Overdue after a nudge')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const scenario = page.getByRole('listitem').filter({ hasText: 'Overdue after a nudge' })
    await scenario.getByRole('button', { name: 'Play' }).click()
    await scenario.getByText('Went the expected way').waitFor()
    await scenario.getByRole('button', { name: /^Remove/ }).click()
  })

  it('UI-35 lets a second person read what is being edited, and loses ten seconds at most in a crash', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'broken-edit-lock'))
    const { page, api } = analyst
    await openEditor(analyst)
    const other = admin.page
    await other.goto(`${environment.STAFF_URL}/modeler/${processId}/edit`)
    await other.getByText(/Pranav .* is editing since/).waitFor()
    expect(await other.getByRole('button', { name: 'Propose' }).isVisible()).toBe(false)
    expect(await other.locator('.djs-palette').count()).toBe(0)

    // He renames a step and goes on typing without a pause; the page dies.
    await drawn(page, 'serviceTask_notifyCreated').click()
    const name = await property(page, 'general', 'name')
    await name.fill('Tell operations')
    let typed = 0
    await until(
      async () => {
        typed += 1
        await name.fill(`Tell operations ${typed}`)
        const { files } = await api.get<{ files: { content: string }[] }>(`/models/${processId}/draft`)
        return files.some(({ content }) => content.includes('Tell operations'))
      },
      { withinMs: 20_000, what: 'the draft to be saved' },
    )
    await page.context().close()

    // Who reads sees it, and may take over once nobody has been there for a while.
    await other.reload()
    await other.locator(`.djs-element:has-text("Tell operations")`).first().waitFor()
    expect(await other.getByRole('button', { name: 'Take over' }).isVisible()).toBe(false)
    analyst = await signIn(browser, 'Pranav', { viewport: { width: 1600, height: 1000 } })
  })
})
