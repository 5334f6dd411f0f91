import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { type Person, signIn } from './support/people.ts'
import { keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Matter {
  id: string
  number: string
}

const clientName = 'Gandhorva Securities'
const note = 'Sunita has the signed lease'

/** A consultant and a manager share an inbox: what one does, the other sees at once. */
describe('the inbox of two people', () => {
  let browser: Browser
  let manager: Person
  let consultant: Person
  let matter: Matter

  beforeAll(async () => {
    browser = await launchBrowser()
    ;[manager, consultant] = await Promise.all([signIn(browser, 'Meera'), signIn(browser, 'Arjun')])
  })
  afterAll(async () => {
    await browser?.close()
  })

  const list = (page: Page) => page.getByRole('region', { name: 'Inbox' })
  const row = (page: Page) => list(page).getByRole('listitem').filter({ hasText: matter.number })
  const task = (page: Page) => page.getByRole('article')
  const noteField = (page: Page) => task(page).getByLabel('Note for the reviewer')

  async function openMatter(): Promise<Matter> {
    const { items: clients } = await manager.api.get<{ items: { id: string; name: string }[] }>(
      '/clients?limit=200',
    )
    const { items: families } = await manager.api.get<{ items: { id: string; title: string }[] }>(
      '/workflow-families',
    )
    const { id: leadConsultantId } = await consultant.api.get<{ id: string }>('/me')
    const opened = await manager.api.post<Matter>('/projects', {
      leadConsultantId,
      clientId: clients.find(({ name }) => name.startsWith(clientName))!.id,
      familyId: families.find(({ title }) => /investment adviser/.test(title))!.id,
      title: `Investment adviser registration of ${clientName}`,
      feeMinor: 100_000_00,
    })
    await manager.api.post(`/projects/${opened.id}/start`)
    return opened
  }

  it('UI-16 UI-17 a task comes without a reload, is claimed by key, and its draft is there on another device', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'inbox-claim'))
    const { page } = consultant
    await page.goto(`${environment.STAFF_URL}/inbox?view=team`)
    await list(page).getByPlaceholder('Client, record, title, own draft').waitFor()
    matter = await openMatter()
    await row(page).waitFor({ timeout: 60_000 })

    await row(page).getByRole('button').click()
    await task(page).getByText(matter.number).waitFor()
    await page.keyboard.press('a')
    await task(page).getByText('You have claimed it.').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(note)
    await task(page).getByText('Draft saved').waitFor()
    // Claimed, it is no longer among what is free in the teams.
    await row(page).waitFor({ state: 'detached' })

    const elsewhere = await signIn(browser, 'Arjun')
    await elsewhere.page.goto(`${environment.STAFF_URL}/inbox?q=sunita+lease`)
    await row(elsewhere.page).getByRole('button').click()
    await until(async () => (await noteField(elsewhere.page).inputValue()) === note, { what: 'the draft' })
    await elsewhere.page.context().close()
  })

  it('UI-18 ENG-11 stands beside its case: record, documents, history, the diagram with its token, and what comes next', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'inbox-case'))
    const panel = task(consultant.page)
    await panel.getByText('You have claimed it.').waitFor()
    await panel.getByText('Stage review').first().waitFor()
    await panel.getByText(/working days from/).waitFor()
    await panel.getByText('Checklist').first().waitFor()
    await panel.getByRole('tab', { name: 'Documents' }).click()
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel.getByText('Project started').first().waitFor()
    await panel.getByRole('tab', { name: 'Process' }).click()
    await panel.locator('[data-element-id="subProcess_onboarding"] .z-active').first().waitFor()
  })

  it('UI-17 ENG-09 who takes it away says why; a withdrawn task leaves the list and what was typed stays', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'inbox-away'))
    const { page } = manager
    await page.goto(`${environment.STAFF_URL}/inbox?view=all&q=${matter.number}`)
    await row(page).getByRole('button').click()
    await task(page).getByRole('button', { name: 'Release for others' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Arjun is ill')
    await dialog.getByRole('button', { name: 'Release for others' }).click()
    await task(consultant.page).getByText('Nobody has claimed it. You see it as').waitFor()
    await until(async () => (await noteField(consultant.page).inputValue()) === note, {
      what: 'the typed text',
    })

    await manager.api.post(`/projects/${matter.id}/cancel`, { reason: 'The client withdrew' })
    await task(consultant.page).getByText('The process has moved on').waitFor()
    await row(page).waitFor({ state: 'detached' })
    const key = consultant.page.url().match(/inbox\/(\d+)/)?.[1]
    expect(await consultant.api.ask('GET', `/tasks/${key}`)).toMatchObject({
      body: { state: 'withdrawn', draft: { note } },
    })
  })
})
