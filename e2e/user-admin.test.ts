import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type People, people } from '../api/test/people.ts'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { type Person, signIn } from './support/people.ts'

let browser: Browser
let make: People
let admin: Person

beforeAll(async () => {
  browser = await launchBrowser()
  make = people()
  admin = await signIn(browser, 'Anita')
})
afterAll(async () => {
  await make?.close()
  await browser?.close()
})

interface Entry {
  action: string
  reason: string | null
}

it('IAM-25 an admin invites, edits, suspends, reactivates and deactivates from the screen, and the audit names each act', async () => {
  const { page, api } = admin
  const [{ id: companyId }] = await make.system(undefined, (trx) =>
    trx('company').orderBy('created_at').limit(1).select('id'),
  )
  const colleague = await make.member({ companyId, roles: ['consultant'] })
  const email = `${crypto.randomUUID()}@staff.example.com`
  const dialog = page.getByRole('dialog')

  await page.goto(`${environment.STAFF_URL}/users`)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await dialog.getByLabel('Name').fill('Ila Joshi')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Roles').click()
  await page.getByRole('option', { name: 'Reviewer' }).click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await page.getByText(`Invitation to ${email} is on its way`, { exact: true }).first().waitFor()
  await page.getByText(email, { exact: true }).waitFor()

  await page.goto(`${environment.STAFF_URL}/users/${colleague.id}`)
  await page.getByRole('button', { name: 'Edit' }).click()
  await dialog.getByLabel('Grade').fill('Associate')
  await dialog.getByLabel('Reports to').click()
  await page.getByRole('option', { name: 'Meera Iyer' }).click()
  await dialog.getByRole('button', { name: 'Add a team' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  const main = page.getByRole('main')
  await main.getByText('Meera Iyer').first().waitFor()

  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const shows = (status: string) => main.getByText(status, { exact: true }).first().waitFor()
  await choose('Suspend')
  await shows('Suspended')
  await choose('Reactivate')
  await shows('Invited')
  await choose('Deactivate')
  await dialog.getByLabel('Reason').fill('Left the firm')
  await dialog.getByRole('button', { name: 'Deactivate' }).click()
  await shows('Deactivated')

  const { items } = await api.get<{ items: Entry[] }>(`/audit?entity=staff_user&entityId=${colleague.id}`)
  const acts = items.filter(({ action }) => action.startsWith('user.'))
  expect(acts.map(({ action, reason }) => [action, reason])).toEqual([
    ['user.deactivate', 'Left the firm'],
    ['user.reactivate', null],
    ['user.suspend', null],
    ['user.change', null],
  ])
  const invitations = await api.get<{ items: Entry[] }>('/audit?action=user.invite&entity=staff_user&limit=1')
  expect(invitations.items).toHaveLength(1)
})
