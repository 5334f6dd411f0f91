import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../api/test/people.ts'
import { launchBrowser, newWindow } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { fillSignIn, loginOf, signIn } from './support/people.ts'
import { oneTimeCode } from './support/totp.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const deepLink = `${environment.STAFF_URL}/projects?q=adviser`
const email = (page: Page) => page.getByLabel('Email')
const password = (page: Page) => page.getByLabel('Password', { exact: true })

async function openDeepLink(): Promise<Page> {
  const page = await (await newWindow(browser)).newPage()
  await page.goto(deepLink)
  await email(page).waitFor()
  return page
}

describe('signing in', () => {
  it('UI-01 asks for the e-mail address, lets password managers fill it, and returns to the page first asked for', async () => {
    const page = await openDeepLink()
    expect(await email(page).getAttribute('autocomplete')).toMatch(/username|email/)
    expect(await password(page).getAttribute('autocomplete')).toBe('current-password')
    await email(page).fill('meera')
    await password(page).fill('something')
    await page.getByRole('button', { name: 'Sign In' }).click()
    await page.getByRole('alert').getByText('Enter your e-mail address').waitFor()
    expect(await email(page).getAttribute('aria-invalid')).toBe('true')

    const login = loginOf('Meera')
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('#password')!
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const isAllowed = field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
      field.dataset.paste = String(isAllowed)
    }, login.password)
    expect(await password(page).getAttribute('data-paste')).toBe('true')
    await fillSignIn(page, login)
    await page.waitForURL(deepLink)
    await page.getByRole('heading', { name: 'Projects' }).waitFor()
    await page.context().close()
  })

  it('POR-07 lets a client choose a new password, and answers alike for an unknown address', async () => {
    const make = people()
    try {
      const companyId = await make.company()
      const contact = await make.contact({ companyId, clientId: await make.client(companyId) })
      const context = await newWindow(browser)
      const page = await context.newPage()
      const answers: string[] = []
      for (const address of [`${crypto.randomUUID()}@client.example.com`, contact.email]) {
        await context.clearCookies()
        await page.goto(`${environment.PORTAL_URL}/login`)
        await page.getByRole('link', { name: 'Forgot password?' }).click()
        await email(page).fill(address)
        await page.getByRole('button').first().click()
        answers.push(await page.getByText(/^If this address has an account/).innerText())
      }
      expect(answers[1]).toBe(answers[0])

      const chosen = `Chosen-${crypto.randomUUID()}`
      await page.goto(linkIn(await mailTo(contact.email, /./), /action-token/))
      await page.getByRole('textbox', { name: 'New password', exact: true }).fill(chosen)
      await page.getByRole('textbox', { name: 'Repeat the new password' }).fill(chosen)
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('heading', { name: /^Good/ }).waitFor()

      await context.clearCookies()
      await page.goto(`${environment.PORTAL_URL}/login`)
      await fillSignIn(page, {
        ...contact,
        name: 'Test Contact',
        roles: ['portal_client'],
        realm: 'portal',
        password: chosen,
      })
      await page.getByRole('heading', { name: /^Good/ }).waitFor()
      await context.close()
    } finally {
      await make.close()
    }
  })

  it('UI-01 asks for the second factor of somebody who has set one up', async () => {
    const make = people()
    try {
      const [{ id: companyId }] = await make.system(undefined, (trx) =>
        trx('company').orderBy('created_at').limit(1).select('id'),
      )
      const member = await make.member({ companyId, roles: ['consultant'] })
      const login = { ...loginOf('Arjun'), email: member.email, password: member.password }
      await make.demandSecondFactor(member.subject)

      const page = await openDeepLink()
      await email(page).fill(login.email)
      await password(page).fill(login.password)
      await page.getByRole('button', { name: 'Sign In' }).click()
      await page.getByRole('link', { name: 'Unable to scan?' }).click()
      const secret = (await page.locator('#kc-totp-secret-key').textContent())!
      await page.locator('#totp').fill(oneTimeCode(secret))
      await page.locator('#saveTOTPBtn').click()
      await page.waitForURL(deepLink)
      await page.context().close()

      const again = await openDeepLink()
      await email(again).fill(login.email)
      await password(again).fill(login.password)
      await again.getByRole('button', { name: 'Sign In' }).click()
      // A code counts once: the next one is shown half a minute later, and one step ahead is accepted.
      await again.locator('#otp').fill(oneTimeCode(secret, Date.now() + 30_000))
      await again.getByRole('button', { name: 'Sign In' }).click()
      await again.waitForURL(deepLink)
      await again.context().close()
    } finally {
      await make.close()
    }
  })
})

describe('what a role may not open', () => {
  it('IAM-13 UI-03 is in no menu, answers 403, and its address names whom to ask', async () => {
    const { page, api } = await signIn(browser, 'Sunita')
    const menu = page.getByRole('navigation', { name: 'Main menu' })
    await menu.getByRole('link', { name: 'Projects' }).waitFor()
    for (const closed of ['Billing', 'People', 'Audit', 'Settings'])
      expect(await menu.getByRole('link', { name: closed }).count()).toBe(0)

    await page.goto(`${environment.STAFF_URL}/billing`)
    await page.getByRole('heading', { name: 'You have no access to this page' }).waitFor()
    await page.getByText('Ask Anita Rao').waitFor()
    expect(await api.ask('get', '/invoices')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    await page.context().close()
  })
})
