import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { type Person, signIn, startOf } from './support/people.ts'

type Values = Record<string, string | null>
interface Saved {
  values: Values
  version: number
}

interface RecordForm {
  name: string
  open: (page: Page) => Promise<Locator>
  /** The field that both editors change, by its label and its name. */
  both: [label: string, name: string]
  /** The field that only the first editor changes, and to what. */
  own: [label: string, name: string, value: string]
  read: () => Promise<Saved>
  write: (change: Values, version: number) => Promise<unknown>
}

interface Contact {
  id: string
  fullName: string
  rowVersion: number
}
type Loaded = Values & { rowVersion: number; contacts: Contact[] }

let browser: Browser
let meera: Person
let clientId: string
let projectId: string

beforeAll(async () => {
  browser = await launchBrowser()
  meera = await signIn(browser, 'Meera')
  const { items } = await meera.api.get<{ items: { id: string }[] }>('/clients?q=Zuvarna&limit=1')
  clientId = items[0]!.id
  const { items: families } = await meera.api.get<{ items: { id: string }[] }>('/workflow-families')
  const project = await meera.api.post<{ id: string }>('/projects', {
    clientId,
    familyId: families[0]!.id,
    title: 'A matter with two editors',
    feeMinor: 100_00,
  })
  projectId = project.id
})
afterAll(() => browser?.close())

/** A record with a page of its own for changing it. */
const onPage = (path: () => string): Pick<RecordForm, 'open' | 'read' | 'write'> => ({
  async open(page) {
    await page.goto(`${startOf(meera.login)}${path().slice(1)}/edit`)
    return page.locator('form')
  },
  async read() {
    const record = await meera.api.get<Loaded>(path())
    return { values: record, version: record.rowVersion }
  },
  write: (change, version) => meera.api.patch(path(), change, version),
})

const contactOf = async () => (await meera.api.get<Loaded>(`/clients/${clientId}`)).contacts[0]!

const forms: RecordForm[] = [
  {
    name: 'client',
    ...onPage(() => `/clients/${clientId}`),
    both: ['Industry', 'industry'],
    own: ['City', 'city', 'Kochi'],
  },
  {
    name: 'project',
    ...onPage(() => `/projects/${projectId}`),
    both: ['Title', 'title'],
    own: ['Target date', 'targetIssueOn', '2027-03-31'],
  },
  {
    name: 'contact',
    async open(page) {
      const { fullName } = await contactOf()
      await page.goto(`${startOf(meera.login)}clients/${clientId}`)
      await page.getByRole('button', { name: `Actions for ${fullName}` }).click()
      await page.getByRole('menuitem', { name: 'Change the contact' }).click()
      return page.getByRole('dialog', { name: 'Change the contact' })
    },
    async read() {
      const contact = await contactOf()
      return { values: contact as unknown as Values, version: contact.rowVersion }
    },
    async write(change, version) {
      return meera.api.patch(`/contacts/${(await contactOf()).id}`, change, version)
    },
    both: ['Position', 'title'],
    own: ['Phone', 'phone', '+912240000000'],
  },
]

/** Labels of required fields that do not show it. */
const unmarked = (form: Locator) =>
  form.locator('input[required]').evaluateAll((fields) =>
    (fields as HTMLInputElement[])
      .map((field) => field.labels?.[0])
      .filter((label) => !label || !getComputedStyle(label, '::after').content.includes('*'))
      .map((label) => label?.textContent ?? 'without label'),
  )

for (const { name, open, both, own, read, write } of forms)
  it(`UI-22 a ${name} keeps what was typed through a crash, warns before it is left, and lets the second editor choose field by field`, async () => {
    const { page } = meera
    const before = await read()
    const form = await open(page)
    await form.getByLabel(own[0]).waitFor()
    expect(await unmarked(form)).toEqual([])
    await form.getByLabel(both[0]).fill('Typed before the crash')
    await form.getByLabel(own[0]).fill(own[2])
    page.once('dialog', (dialog) => dialog.accept())
    await page.goto('about:blank')
    await open(page)
    await form.getByText('What you typed last time is back.').waitFor()
    expect(await form.getByLabel(both[0]).inputValue()).toBe('Typed before the crash')

    await form.getByText('Cancel', { exact: true }).click()
    await page.getByRole('button', { name: 'Go on typing' }).click()

    await write({ [both[1]]: 'Saved by somebody else' }, before.version)
    await form.getByRole('button', { name: 'Save', exact: true }).click()
    const merge = page.getByRole('dialog', { name: 'Somebody else saved meanwhile' })
    await merge.getByText('Saved by somebody else').click()
    expect(await merge.getByRole('group').count()).toBe(1)
    await merge.getByRole('button', { name: 'Save these' }).click()

    const saved = async () => (await read()).values
    await expect.poll(saved).toMatchObject({ [both[1]]: 'Saved by somebody else', [own[1]]: own[2] })
    const after = await read()
    await write(
      { [both[1]]: before.values[both[1]]!, [own[1]]: before.values[own[1]] ?? null },
      after.version,
    )
  })
