import { newId } from '@zippcrm/domain/ids.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { billedProject } from './support/billing.ts'
import { launchBrowser } from './support/browser.ts'
import { acceptTerms, type Person, signIn } from './support/people.ts'

const inner =
  /userTask_|serviceTask_|subProcess_|regulated-project|document-request|\b(job|token|instance)\b/i

describe('the home of a client', () => {
  let browser: Browser
  let manager: Person
  let contact: Person
  let projectId: string

  beforeAll(async () => {
    browser = await launchBrowser()
    ;[manager, contact] = await Promise.all([signIn(browser, 'Meera'), signIn(browser, 'Aarav')])
    await acceptTerms(contact.page)
    ;({ projectId } = await billedProject(manager, 'Zuvarna', 300_000_00))
  })
  afterAll(() => browser?.close())

  it('POR-44 UI-42 tells by itself what is asked, by when and where matters stand; one click leads there', async () => {
    const { page } = contact
    await page.getByRole('heading', { name: 'Your matters' }).waitFor()
    const title = `Certified copy ${newId().slice(-6)}`
    const { items } = await manager.api.get<{ items: { id: string; title: string }[] }>(
      `/projects/${projectId}/checklist`,
    )
    await manager.api.post(`/projects/${projectId}/document-requests`, {
      title,
      instructions: 'One file, all pages.',
      dueOn: '2099-12-31',
      checklistItemId: items[0]!.id,
    })

    const waiting = page.getByRole('region', { name: 'Waiting for you' })
    const item = waiting.getByRole('listitem').filter({ hasText: title })
    await item.waitFor({ timeout: 10_000 })
    expect(await item.innerText()).toMatch(/31 Dec 2099/)
    expect(await page.getByRole('region', { name: 'Your matters' }).innerText()).toMatch(/Onboarding/)
    expect(await page.getByRole('main').innerText()).not.toMatch(inner)

    await item.getByRole('link').first().click()
    await page.getByRole('heading', { name: title }).waitFor()
  })
})
