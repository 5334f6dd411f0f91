import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'

const folder = fileURLToPath(new URL('../../.data/screens/', import.meta.url))

/** Saves what a page shows now. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Saves what every open page shows, to see where a walk broke. */
export async function keepPicture(browser: Browser, name: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages())
  await Promise.allSettled(pages.map((page, index) => picture(page, `${name}-${index + 1}`)))
}

/** Opens a list of choices by its label and takes one. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByLabel(label).click()
  await page.getByRole('option', { name: option }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}
