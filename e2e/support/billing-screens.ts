import { formatMoney } from '@zippcrm/ui/format/money.ts'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { environment } from './environment.ts'
import type { Person } from './people.ts'

interface Listed {
  id: string
  number: string | null
  draftRef: string
  client: { id: string; name: string }
  totalMinor: number
  outstandingMinor: number
}
interface Entry {
  reference: string | null
  debitMinor: number
  creditMinor: number
  balanceMinor: number
  tax: { taxableMinor: number; cgstMinor: number; sgstMinor: number; igstMinor: number } | null
}
interface Ledger {
  items: Entry[]
  totals: { tdsMinor: number; cgstMinor: number; sgstMinor: number; igstMinor: number; balanceMinor: number }
}

const at = (path: string) => `${environment.STAFF_URL}${path}`
const money = (minor: number) => formatMoney(minor, 'INR')
const amountsIn = async (row: Locator) => (await row.innerText()).match(/-?₹[\d,.]+/g) ?? []

/** The list of invoices in one state shows the rows and figures of the API, and the state in words. */
export async function expectListed({ page, api }: Person, status: string, word: string): Promise<Listed[]> {
  const { items } = await api.get<{ items: Listed[] }>(`/invoices?status=${status}&sort=-created&limit=100`)
  await page.goto(at(`/billing?status=${status}`))
  for (const invoice of items.slice(0, 3)) {
    const row = page.locator('tr[data-row]').filter({ hasText: invoice.number ?? invoice.draftRef })
    await row.getByText(word, { exact: true }).waitFor()
    expect(await amountsIn(row)).toEqual([money(invoice.totalMinor), money(invoice.outstandingMinor)])
  }
  return items
}

/** The colour in which a state is written. */
export const toneOf = (page: Page, word: string) =>
  page
    .getByText(word, { exact: true })
    .first()
    .evaluate((chip) => chip.className.match(/tone-\w+/)?.[0])

/** The ledger of a client shows the entries, taxes and TDS of the API. */
export async function expectLedger({ page, api }: Person, clientId: string): Promise<Ledger> {
  const ledger = await api.get<Ledger>(`/clients/${clientId}/ledger`)
  await page.goto(at(`/clients/${clientId}`))
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Balance' }) })
  await table.waitFor()
  for (const entry of ledger.items) {
    const row = table
      .getByRole('row')
      .filter({ hasText: money(entry.balanceMinor) })
      .filter({ hasText: entry.reference ?? '' })
    const shown = await amountsIn(row.first())
    const figures = [entry.debitMinor, entry.creditMinor, entry.balanceMinor, entry.tax?.taxableMinor]
    for (const figure of figures)
      if (figure) expect(shown.map((text) => text.replace('-', ''))).toContain(money(figure))
  }
  const total = await table.locator('tfoot').innerText()
  for (const figure of Object.values(ledger.totals).filter((minor) => minor > 0))
    expect(total).toContain(money(figure))
  return ledger
}
