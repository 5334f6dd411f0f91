import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Api, apiOf } from './api.ts'
import { newWindow } from './browser.ts'
import { environment, type Login, logins } from './environment.ts'

export interface Person {
  login: Login
  page: Page
  api: Api
}

/** A demonstration person by the beginning of the name, or the first one who holds a role. */
export function loginOf(who: string): Login {
  const login =
    logins.find(({ name }) => name.startsWith(who)) ?? logins.find(({ roles }) => roles.includes(who))
  if (!login) throw new Error(`Nobody in the demonstration is ${who}`)
  return login
}

export const startOf = ({ realm }: Pick<Login, 'realm'>) =>
  `${realm === 'staff' ? environment.STAFF_URL : environment.PORTAL_URL}/`

/** Signs a person in at their application in a window of their own. */
export async function signIn(
  browser: Browser,
  who: string | Login,
  options?: BrowserContextOptions,
): Promise<Person> {
  const login = typeof who === 'string' ? loginOf(who) : who
  const context = await newWindow(browser, options)
  const page = await context.newPage()
  const api = apiOf(page)
  await page.goto(startOf(login))
  await fillSignIn(page, login)
  await page.getByRole('main').waitFor()
  return { login, page, api }
}

/** Fills the sign-in page that is open. */
export async function fillSignIn(page: Page, { email, password, realm }: Login): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign In' }).click()
  await page.waitForURL((url) => url.href.startsWith(startOf({ realm })))
}

/** Accepts the terms of the portal if they are still asked for. */
export async function acceptTerms(page: Page): Promise<void> {
  const box = page.getByLabel('I have read and accept both')
  await box.or(page.getByRole('heading', { name: /^Good/ })).waitFor()
  if (!(await box.isVisible())) return
  await box.check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await box.waitFor({ state: 'detached' })
}
