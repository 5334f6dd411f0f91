import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloudApi } from '../api/test/cloud-api.ts'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { mailAccount, mailTo } from './support/mailbox.ts'
import { type Person, signIn } from './support/people.ts'

let browser: Browser
let admin: Person

beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signIn(browser, 'Anita')
})
afterAll(async () => {
  await browser?.close()
})

it('an admin sets mail server and WhatsApp number, is told what the other side says, and never sees a secret again', async () => {
  const { page, login } = admin
  const dialog = page.getByRole('dialog')
  const card = (title: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })
  const press = (title: string, button: string) => card(title).getByRole('button', { name: button }).click()
  const save = async () => {
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const mail = card('Mail server')
  const username = await mailAccount('river-of-two-banks')

  await page.goto(`${environment.STAFF_URL}/settings/connections`)
  await mail.getByText('From the environment').waitFor()
  await press('Mail server', 'Set up')
  await dialog.getByLabel('Encryption').click()
  await page.getByRole('option', { name: 'None' }).click()
  await dialog.getByLabel('Name of the sender').fill('Kaveri Advisors')
  await dialog.getByLabel('User name').fill(username)
  await dialog.getByLabel('Password').fill('a guess')
  await save()
  await mail.getByText('Set here').waitFor()
  await press('Mail server', 'Send a test mail to me')
  await mail.getByText('535 5.7.8 Username and password not accepted').waitFor()

  await press('Mail server', 'Change')
  expect(await dialog.getByLabel('Password').inputValue()).toBe('')
  await dialog.getByLabel('Password').fill('river-of-two-banks')
  await save()
  await press('Mail server', 'Send a test mail to me')
  await mail.getByText(`Look into the inbox of ${login.email}`).waitFor()
  await mailTo(login.email, /works$/)

  const whatsapp = card('WhatsApp')
  await whatsapp.getByText('To configure').waitFor()
  await press('WhatsApp', 'Set up')
  const meta = await cloudApi({ phoneNumberId: '106540352242922', token: 'EAAG-token-of-the-number' })
  await dialog.getByLabel('Id of the phone number').fill('106540352242922')
  await dialog.getByLabel('Access token').fill('EAAG-token-of-the-number')
  await dialog.getByLabel('Address of the API').fill(meta.baseUrl)
  await save()
  await whatsapp.getByText('Stored, never shown').waitFor()
  expect(await page.content()).not.toMatch(/river-of-two-banks|EAAG/)
  meta.close()

  await press('WhatsApp', 'Remove')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await whatsapp.getByText('To configure').waitFor()
  await press('Mail server', 'Use the environment’s')
  await dialog.getByRole('button', { name: 'Use the environment’s' }).click()
  await mail.getByText('From the environment').waitFor()
})
