import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { type Person, signIn, startOf } from './support/people.ts'

let browser: Browser
let meera: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  meera = await signIn(browser, 'Meera')
  page = meera.page
})
afterAll(() => browser?.close())

const rows = (on = page) => on.locator('tr[data-row]')
const drawer = () => page.locator('aside[aria-labelledby]')
const heading = () => drawer().getByRole('heading', { level: 2 }).first()
const nameOf = async (row: number) => (await rows().nth(row).locator('p').first().textContent()) ?? ''
const openList = async () => {
  await page.goto(`${startOf(meera.login)}clients`)
  await rows().nth(2).waitFor()
}

describe('lists', () => {
  it('UI-08 opens a row beside the list, in the address, with what it waits for; J moves on, Back gives the row back', async () => {
    await openList()
    const [first, second] = [await nameOf(0), await nameOf(1)]
    await rows().first().click()
    await page.waitForURL(/[?&]open=/)
    expect(await heading().textContent()).toBe(first)
    for (const part of ['Open tasks', 'Timeline', 'Projects'])
      await drawer().getByRole('heading', { name: part }).waitFor()
    await drawer().getByText('Client taken on').or(drawer().getByText('Contact added')).first().waitFor()

    await page.keyboard.press('j')
    await expect.poll(() => heading().textContent()).toBe(second)
    await page.keyboard.press('k')
    await expect.poll(() => heading().textContent()).toBe(first)
    await page.keyboard.press('j')

    await page.goBack()
    await heading().waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))
    await expect.poll(focused).toBe('1')

    await page.keyboard.press('Shift+Enter')
    await page.getByRole('heading', { level: 1, name: second }).waitFor()
  })

  it('are ordered by the server and remember it in the address', async () => {
    await openList()
    const first = await nameOf(0)
    await page.getByRole('columnheader', { name: 'Client' }).getByRole('button').click()
    await page.waitForURL(/sort=-name/)
    await expect.poll(() => nameOf(0)).not.toBe(first)
    expect(await page.getByRole('columnheader', { name: 'Client' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
  })

  it('UI-07 a saved view, once it is the default, is there on another device', async () => {
    await openList()
    await page.getByRole('button', { name: 'Prospect' }).click()
    await page.waitForURL(/status=prospect/)
    await page.getByRole('button', { name: 'Columns and row height' }).click()
    await page.getByRole('button', { name: 'Compact' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Views of this list' }).click()
    await page.getByRole('menuitem', { name: 'Save as a new view' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('People to win')
    await page.getByRole('button', { name: 'Save the view' }).click()
    await page.waitForURL(/view=/)
    await page.getByRole('button', { name: 'Views of this list' }).click()
    await page.getByRole('menuitem', { name: 'Open the list with this view' }).click()

    const elsewhere = await signIn(browser, 'Meera')
    await elsewhere.page.goto(`${startOf(elsewhere.login)}clients`)
    await elsewhere.page.waitForURL(/status=prospect/)
    await elsewhere.page.getByText('People to win').waitFor()

    // Meera's list is as it was for everybody after her.
    const { items } = await meera.api.get<{ items: { id: string }[] }>('/views?list=clients')
    for (const { id } of items) await meera.api.ask('DELETE', `/views/${id}`)
  })
})
