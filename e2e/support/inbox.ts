import type { Locator } from 'playwright-core'
import { environment } from './environment.ts'
import type { Person } from './people.ts'

/** Opens a task of a client in the inbox, waiting until it has arrived there; `record` tells several apart. */
export async function openTask(
  { page }: Person,
  title: string,
  client: string,
  record = '',
): Promise<Locator> {
  await page.goto(`${environment.STAFF_URL}/inbox?view=all&q=${encodeURIComponent(client)}`)
  const list = page.getByRole('region', { name: 'Inbox' })
  const entry = list.getByRole('button', { name: title }).filter({ hasText: record }).first()
  await entry.click({ timeout: 60_000 })
  const task = page.getByRole('article')
  await task.getByRole('heading', { name: title, level: 1 }).waitFor()
  return task
}

/** Completes the open task and waits until the inbox says so. */
export async function complete({ page }: Person, task: Locator): Promise<void> {
  await task.getByRole('button', { name: 'Complete' }).click()
  await page.getByText('Task completed', { exact: true }).first().waitFor()
}
