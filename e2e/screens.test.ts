import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalScreens } from './screens/portal.ts'
import { invitedContact, prepareRecords, type Records } from './screens/records.ts'
import type { Screen } from './screens/screen.ts'
import { staffScreens } from './screens/staff.ts'
import { launchBrowser, newWindow } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { inspect } from './support/inspect.ts'
import { fillSignIn, signIn, startOf } from './support/people.ts'
import { tabsOf } from './support/tabs.ts'
import { until } from './support/until.ts'

type App = 'staff' | 'portal'

/** What the browser notes of its own when the server refuses something. */
const refusal = /^console: Failed to load resource: the server responded with a status of 40[34]/

describe.concurrent('screens', () => {
  let browser: Browser
  let tabs: ReturnType<typeof tabsOf>
  let records: Records

  beforeAll(async () => {
    browser = await launchBrowser()
    tabs = tabsOf(browser)
    const [manager, finance, contact, operations, analyst, admin] = await Promise.all(
      ['Meera', 'Farah', 'Aarav', 'Omkar', 'Pranav', 'Anita'].map(tabs.person),
    )
    records = await prepareRecords({
      manager: manager!,
      finance: finance!,
      contact: contact!,
      operations: operations!,
      analyst: analyst!,
      admin: admin!,
    })
  })
  afterAll(() => browser?.close())

  const look = (screen: Screen, app: App) =>
    tabs.use(screen.as, async ({ page, open, settled, faults }) => {
      faults.take()
      await open(screen.path(records))
      await screen.shows(page).waitFor()
      await settled()
      await screen.asks?.(page)
      await settled()
      const found = await inspect(page, { ...screen, settled, app })
      const noted = faults.take().filter((fault) => !(screen.refused && refusal.test(fault)))
      expect([...found, ...noted]).toEqual([])
    })
  for (const screen of staffScreens)
    it(`UI-52 ${screen.name} is sound on desk and phone, by day and night`, () => look(screen, 'staff'))
  for (const screen of portalScreens)
    it(`UI-52 POR-41 ${screen.name} is sound on desk and phone, by day and night`, () =>
      look(screen, 'portal'))

  for (const who of ['Meera', 'Aarav'])
    it(`UI-52 the first key leads ${who} past the menu`, () =>
      tabs.use(who, async ({ page, login }) => {
        await page.goto(startOf(login))
        await page.getByRole('main').getByRole('heading').first().waitFor()
        await page.keyboard.press('Tab')
        const skip = page.getByRole('link', { name: 'Skip to content' })
        await skip.and(page.locator(':focus')).waitFor()
        await until(async () => ((await skip.boundingBox())?.height ?? 0) >= 24)
        await page.keyboard.press('Enter')
        await page.locator('main:focus').waitFor()
      }))

  it('every address of both applications is among the screens', () => {
    const missing = (app: 'web' | 'portal', screens: Screen[]) => {
      const paths = screens.map(({ path }) => `/${path(records).replace(/\?.*/, '')}`)
      return addressesOf(app).filter((address) => !paths.some((path) => matches(address, path)))
    }
    // The welcome is looked at before the first sign-in is complete.
    expect([...missing('web', staffScreens), ...missing('portal', portalScreens)]).toEqual(['/welcome'])
  })
})

describe('screens of somebody who has not signed in', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  const guest = async () => (await newWindow(browser, { reducedMotion: 'reduce' })).newPage()
  const isSound = async (page: Page, name: string, app: App) =>
    expect(await inspect(page, { name, app })).toEqual([])

  it('UI-52 sign-in, its refusal and the way back to a forgotten password are sound', async () => {
    const page = await guest()
    await page.goto(`${environment.STAFF_URL}/`)
    await page.getByLabel('Email').fill('nobody@staff.zippcrm.example.com')
    await isSound(page, 'sign-in', 'staff')
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign In' }).click()
    await page.getByText('No account matches').first().waitFor()
    await isSound(page, 'sign-in-refused', 'staff')
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.getByRole('textbox', { name: 'Email' }).waitFor()
    await isSound(page, 'forgotten-password', 'staff')
  })

  it('UI-52 POR-41 invitation, first password, terms and a used link are sound', async () => {
    const manager = await signIn(browser, 'Meera')
    const { email, link } = await invitedContact(manager)
    const page = await guest()
    await page.goto(link)
    await page.getByRole('link', { name: 'Continue' }).click()
    const chosen = crypto.randomUUID()
    await page.getByRole('textbox', { name: 'New password', exact: true }).fill(chosen)
    await page.getByRole('textbox', { name: 'Repeat the new password' }).fill(chosen)
    await isSound(page, 'portal-invitation', 'portal')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Go to sign in' }).click()
    await fillSignIn(page, { email, password: chosen, realm: 'portal', name: '', roles: [] })
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor()
    await isSound(page, 'portal-welcome', 'portal')
    const again = await guest()
    await again.goto(link)
    await again
      .getByText(/expired|no longer valid|not valid|already/i)
      .first()
      .waitFor()
    await isSound(again, 'portal-invitation-gone', 'portal')
  })
})

/** The addresses that a router knows, but for those that only lead on to another. */
const addressesOf = (app: 'web' | 'portal') =>
  [
    ...readFileSync(new URL(`../${app}/src/router.ts`, import.meta.url), 'utf8').matchAll(
      /\bpath: '([^']+)',\s+(?:alias: '[^']+',\s+)?component/g,
    ),
  ].map(([, path]) => path!)

const matches = (address: string, path: string) =>
  new RegExp(
    `^${address
      .replace(/:path\(\.\*\)\*/, '.*')
      .replace(/\/:\w+\?/g, '(/[^/]+)?')
      .replace(/:\w+/g, '[^/]+')}$`,
  ).test(path)
