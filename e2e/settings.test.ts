import { type BillingFirm, billingFirm, serviceLine } from '@zippcrm/domain/billing/testing/firm.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installDemoLicence } from '../api/src/setup/demo-licence.ts'
import { cloudApi } from '../api/test/cloud-api.ts'
import { type People, people } from '../api/test/people.ts'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { mailAccount, mailTo } from './support/mailbox.ts'
import { type Person, signIn } from './support/people.ts'
import { until } from './support/until.ts'

let browser: Browser
let make: People
let firm: BillingFirm
let admin: Person

/** A firm of its own with 500 seats: nothing that is set here reaches others. */
beforeAll(async () => {
  browser = await launchBrowser()
  make = people()
  firm = await billingFirm()
  const { companyId } = firm
  const seal = sensitiveSeal(process.env.SENSITIVE_DATA_KEY!)
  await make.system(companyId, (trx) => installDemoLicence(companyId, seal, trx))
  const member = await make.member({ companyId, roles: ['admin'] })
  admin = await signIn(browser, { ...member, name: 'Test Member', roles: ['admin'], realm: 'staff' })
})
afterAll(async () => {
  await firm?.close()
  await make?.close()
  await browser?.close()
})

/** Takes every seat that is left. */
const fillSeats = (seats: number) =>
  make.system(firm.companyId, async (trx) => {
    const taken = await trx('staff_user').where({ company_id: firm.companyId }).count('* as n')
    const free = Array.from({ length: seats - Number(taken[0]!.n) }, () => newId())
    await trx('staff_user').insert(
      free.map((id) => ({
        id,
        company_id: firm.companyId,
        email: `${id}@staff.example.com`,
        full_name: 'Colleague',
        role_slugs: ['consultant'],
        status: 'active',
      })),
    )
  })

/** Has the pass over late invoices run now; what became of its alerts. */
async function overduePass(): Promise<string> {
  const runs = async () =>
    (await admin.api.get<{ items: { alerts: string }[] }>('/scheduler/runs')).items.map(
      ({ alerts }) => alerts,
    )
  const before = (await runs()).length
  await admin.api.post('/scheduler/jobs/mark_overdue_invoices/run', {})
  return until(async () => {
    const [newest, ...earlier] = await runs()
    return earlier.length === before && newest !== 'pending' && newest
  })
}
const remindersOf = (invoiceId: string) =>
  firm.system((trx) =>
    trx('email').where({ template: 'invoice_overdue' }).whereLike('dedupe_key', `%${invoiceId}%`).pluck('id'),
  )

it('UI-60 an admin switches overdue alerts off for the next run, is refused the 501st seat with the reason, and writes secrets that nobody reads', async () => {
  const { page, login } = admin
  const dialog = page.getByRole('dialog')

  await firm.profile()
  const first = await firm.issued([serviceLine(10_000_000)])
  expect(await overduePass()).toBe('done')
  expect(await remindersOf(first.id)).toHaveLength(1)
  await page.goto(`${environment.STAFF_URL}/settings/notifications`)
  await page.getByRole('switch', { name: 'Overdue alerts' }).click()
  await page.getByRole('switch', { name: 'Overdue alerts', checked: false }).waitFor()
  await page.getByText('Saved', { exact: true }).first().waitFor()
  const second = await firm.issued([serviceLine(20_000_000)])
  expect(await overduePass()).toBe('skipped')
  expect(await remindersOf(second.id)).toEqual([])

  await fillSeats(500)
  await page.goto(`${environment.STAFF_URL}/users`)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await dialog.getByLabel('Name').fill('Ila Joshi')
  await dialog.getByLabel('E-mail').fill(`${newId()}@staff.example.com`)
  await dialog.getByLabel('Roles').click()
  await page.getByRole('option', { name: 'Reviewer' }).click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await dialog.getByRole('alert').getByText('All 500 seats of the licence are taken').waitFor()

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
  const meta = await cloudApi({ phoneNumberId: '106540352242922', token: 'EAAG-token-of-the-number' })
  await whatsapp.getByText('To configure').waitFor()
  await press('WhatsApp', 'Set up')
  await dialog.getByLabel('Id of the phone number').fill('106540352242922')
  await dialog.getByLabel('Access token').fill('EAAG-token-of-the-number')
  await dialog.getByLabel('Address of the API').fill(meta.baseUrl)
  await save()
  await whatsapp.getByText('Stored, never shown').waitFor()
  await press('WhatsApp', 'Change')
  expect(await dialog.getByLabel('Access token').inputValue()).toBe('')
  meta.close()
  const read = await Promise.all(['smtp', 'whatsapp'].map((name) => admin.api.get(`/settings/${name}`)))
  expect(JSON.stringify([await page.content(), ...read])).not.toMatch(/river-of-two-banks|EAAG/)
})
