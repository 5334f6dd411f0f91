import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BilledProject, billedProject, invoiceOf } from './support/billing.ts'
import { launchBrowser } from './support/browser.ts'
import { accessibilityFaults, faultsOf, isWatermarkFree, overhang, turn } from './support/look.ts'
import { samplePdf } from './support/pdf.ts'
import { acceptTerms, type Person, signIn, startOf } from './support/people.ts'
import { picture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Records extends BilledProject {
  clientId: string
  instance: string
  requestId: string
  uploadId: string
}

interface Screen {
  name: string
  as: string
  path: (records: Records) => string
  /** What is there once the screen has loaded. */
  shows: (page: Page) => Locator
  diagram?: boolean
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first()
const entries = (page: Page) => page.getByRole('main').getByRole('row').nth(1)
const clientName = 'Zuvarna Finserv Limited'
const matter = /^Investment adviser registration/

const screens: Screen[] = [
  { name: 'mission-control', as: 'Meera', path: () => '', shows: heading(/^Good/) },
  {
    name: 'inbox',
    as: 'Meera',
    path: () => 'inbox?view=all',
    shows: (page) => page.getByRole('region', { name: 'Inbox' }).getByRole('listitem').first(),
  },
  { name: 'clients', as: 'Meera', path: () => 'clients', shows: entries },
  { name: 'client-new', as: 'Meera', path: () => 'clients/new', shows: heading('Add a client') },
  { name: 'client', as: 'Meera', path: ({ clientId }) => `clients/${clientId}`, shows: heading(clientName) },
  { name: 'projects', as: 'Meera', path: () => 'projects', shows: entries },
  { name: 'project-new', as: 'Meera', path: () => 'projects/new', shows: heading('Open a project') },
  ...['', '/timeline', '/documents', '/money', '/process'].map(
    (tab): Screen => ({
      name: `project${tab.replace('/', '-')}`,
      as: 'Meera',
      path: ({ projectId }) => `projects/${projectId}${tab}`,
      shows: heading(matter),
      diagram: tab === '/process',
    }),
  ),
  { name: 'billing', as: 'Farah', path: () => 'billing', shows: entries },
  {
    name: 'invoice',
    as: 'Farah',
    path: ({ invoiceId }) => `billing/invoices/${invoiceId}`,
    shows: (page) => page.getByRole('article').first(),
  },
  {
    name: 'uploads',
    as: 'Omkar',
    path: ({ uploadId }) => `ops/uploads/${uploadId}`,
    shows: heading('Review the upload'),
  },
  { name: 'outbox', as: 'Omkar', path: () => 'ops/outbox', shows: heading('E-mail outbox') },
  { name: 'processes', as: 'Omkar', path: () => 'processes', shows: heading('Processes') },
  {
    name: 'process-instance',
    as: 'Omkar',
    path: ({ instance }) => `processes/instances/${instance}`,
    shows: heading('Invoice lifecycle'),
    diagram: true,
  },
  {
    name: 'no-access',
    as: 'Arjun',
    path: () => 'processes',
    shows: heading('You have no access to this page'),
  },
  { name: 'not-found', as: 'Meera', path: () => 'nowhere', shows: heading('This page does not exist') },
]

const portalScreens: Screen[] = [
  { name: 'portal-home', as: 'Aarav', path: () => '', shows: heading(/^Good/) },
  {
    name: 'portal-matter',
    as: 'Aarav',
    path: ({ projectId }) => `matters/${projectId}`,
    shows: heading(matter),
  },
  {
    name: 'portal-request',
    as: 'Aarav',
    path: ({ requestId }) => `requests/${requestId}`,
    shows: heading('Board resolution'),
  },
  { name: 'portal-invoices', as: 'Aarav', path: () => 'invoices', shows: heading('Invoices') },
]

describe('screens', () => {
  let browser: Browser
  let records: Records
  const people = new Map<string, Person & { faults: ReturnType<typeof faultsOf> }>()

  beforeAll(async () => {
    browser = await launchBrowser()
    for (const who of new Set([...screens, ...portalScreens].map((screen) => screen.as))) {
      const person = await signIn(browser, who)
      if (person.login.realm === 'portal') await acceptTerms(person.page)
      people.set(who, { ...person, faults: faultsOf(person.page) })
    }
    records = await prepare(people.get('Meera')!, people.get('Farah')!, people.get('Aarav')!)
  })
  afterAll(() => browser?.close())

  for (const screen of screens) {
    it(`${screen.name} is sound on desk and phone, by day and night`, () => inspect(screen, [1440, 390]))
  }
  for (const screen of portalScreens) {
    it(`POR-41 ${screen.name} is sound on desk and phone, by day and night`, () =>
      inspect(screen, [1440, 360]))
  }

  async function inspect(screen: Screen, widths: number[]): Promise<void> {
    const { page, login, faults } = people.get(screen.as)!
    const found: string[] = []
    faults.take()
    for (const width of widths) {
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 })
      await page.goto(startOf(login) + screen.path(records))
      await screen.shows(page).waitFor()
      // Lists and pictures follow the frame of the page; skeletons stand where they will be.
      await page.locator('.animate-pulse').first().waitFor({ state: 'hidden' })
      if (screen.diagram && !(await isWatermarkFree(page)))
        found.push(`${width}: the mark of bpmn.io is covered`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await turn(page, colorScheme)
        await picture(page, `${screen.name}-${width}-${colorScheme}`)
        const here = `${width} ${colorScheme}`
        found.push(...(await accessibilityFaults(page)).map((fault) => `${here}: ${fault}`))
        if ((await overhang(page)) > 0) found.push(`${here}: scrolls sideways`)
      }
      await turn(page, 'light')
    }
    expect([...found, ...faults.take()]).toEqual([])
  }
})

/** A matter with an open request, a file to review, an invoice and their running processes. */
async function prepare(manager: Person, finance: Person, contact: Person): Promise<Records> {
  const billed = await billedProject(manager, 'Zuvarna', 350_000_00)
  const { client } = await invoiceOf(finance, billed.invoiceId)
  const request = await manager.api.post<{ id: string }>(`/projects/${billed.projectId}/document-requests`, {
    title: 'Board resolution',
    instructions: 'Signed by the chair, on letterhead.',
    dueOn: '2099-12-31',
  })
  const sent = await manager.api.post<{ id: string }>(`/projects/${billed.projectId}/document-requests`, {
    title: 'Signed engagement letter',
    dueOn: '2099-12-31',
  })
  // The client sends it once the process has asked for it.
  const uploadId = await until(async () => {
    const file = { name: 'engagement.pdf', content: samplePdf(crypto.randomUUID()) }
    const answer = await contact.api
      .upload<{ ids: string[] }>(`/portal/document-requests/${sent.id}/uploads`, file)
      .catch(() => undefined)
    return answer?.ids[0]
  })
  const instance = await until(async () => (await invoiceOf(finance, billed.invoiceId)).processInstanceKey)
  return { ...billed, clientId: client.id, instance, requestId: request.id, uploadId }
}
