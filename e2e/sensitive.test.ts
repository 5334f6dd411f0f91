import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { type Person, signIn } from './support/people.ts'

let browser: Browser
let farah: Person
let anita: Person
let client: { id: string; name: string; panMasked: string | null; gstin: string | null }

beforeAll(async () => {
  browser = await launchBrowser()
  ;[farah, anita] = await Promise.all([signIn(browser, 'Farah'), signIn(browser, 'Anita')])
  const { items } = await farah.api.get<{ items: { id: string }[] }>('/clients?q=Zuvarna&limit=1')
  client = await farah.api.get(`/clients/${items[0]!.id}`)
})
afterAll(() => browser?.close())

const reveals = async () =>
  (await anita.api.get<{ items: unknown[] }>('/audit?action=pan.reveal&limit=200')).items.length

/** Everything of this origin that outlives a page. */
const stored = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await caches.keys(), document.cookie]),
  )

/** What the servers have written down so far. */
function logs(): string {
  const folder = join(dirname(environment.DEMO_LOGINS_FILE), 'logs')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

it('shows a PAN for a reason and for half a minute, and leaves it nowhere', async () => {
  // A registered firm's GSTIN holds its PAN.
  const pan = client.gstin!.slice(2, 12)
  const masked = `******${pan.slice(6)}`
  const before = await reveals()
  const { page } = farah
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.clock.install()
  await page.goto(`${environment.STAFF_URL}/clients/${client.id}`)
  await page.getByText(masked, { exact: true }).waitFor()
  expect(await page.getByText(pan, { exact: true }).count()).toBe(0)

  await page.getByRole('button', { name: 'Show the PAN' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Show the PAN' }).click()
  await dialog.getByText(/at least/i).waitFor()
  expect(await reveals()).toBe(before)
  await dialog.getByRole('textbox').fill('Form 16A of the client')
  await dialog.getByRole('button', { name: 'Show the PAN' }).click()
  await page.getByText(pan, { exact: true }).waitFor()
  const traces = [page.url(), await page.title(), await stored(page), ...asked, logs()]
  expect(traces.filter((trace) => trace.includes(pan))).toEqual([])

  await page.clock.fastForward(30_000)
  await page.getByText(masked, { exact: true }).waitFor()
  expect(await page.getByText(pan, { exact: true }).count()).toBe(0)
  expect(await reveals()).toBe(before + 1)
})

it('leaves nothing that was typed behind when somebody signs out', async () => {
  const { page } = await signIn(browser, 'Meera')
  await page.goto(`${environment.STAFF_URL}/clients/${client.id}/edit`)
  await page.getByLabel('Industry').fill('Typed and not saved')
  await expect.poll(() => stored(page)).toContain('Typed and not saved')
  page.on('dialog', (dialog) => dialog.accept())
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Account of/ })
    .click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByLabel('Email').waitFor()
  // A page of the same origin that is no part of the application.
  await page.goto(`${new URL(environment.STAFF_URL).origin}/health/live`)
  expect(await stored(page)).not.toContain('Typed and not saved')
})
