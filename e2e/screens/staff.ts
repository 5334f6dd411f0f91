import type { Page } from 'playwright-core'
import { entries, heading, type Screen } from './screen.ts'

const clientName = 'Zuvarna Finserv Limited'
const matter = /^Investment adviser registration/
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name, exact: true })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const work: Screen[] = [
  { name: 'mission-control', as: 'Meera', path: () => '', shows: heading(/^Good/) },
  {
    name: 'palette',
    as: 'Meera',
    path: () => '',
    shows: heading(/^Good/),
    async asks(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'shortcuts',
    as: 'Meera',
    path: () => 'clients',
    shows: entries,
    async asks(page) {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'notices',
    as: 'Meera',
    path: () => '',
    shows: heading(/^Good/),
    async asks(page) {
      await page.keyboard.press('g')
      await page.keyboard.press('n')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'inbox',
    as: 'Meera',
    path: () => 'inbox?view=all',
    shows: (page) => page.getByRole('region', { name: 'Inbox' }).getByRole('listitem').first(),
  },
  {
    name: 'inbox-task',
    as: 'Meera',
    path: ({ taskKey }) => `inbox/${taskKey}?view=all`,
    shows: (page) => page.getByRole('article').getByRole('heading', { level: 1 }),
  },
  { name: 'workload', as: 'Meera', path: () => 'workload', shows: heading('Team load') },
]

const records: Screen[] = [
  { name: 'clients', as: 'Meera', path: () => 'clients', shows: entries },
  {
    name: 'clients-drawer',
    as: 'Meera',
    path: ({ clientId }) => `clients?open=${clientId}`,
    shows: heading('Open tasks'),
  },
  {
    name: 'clients-view',
    as: 'Meera',
    path: () => 'clients?status=active',
    shows: entries,
    async asks(page) {
      await press('Views of this list')(page)
      await page.getByRole('menuitem', { name: 'Save as a new view' }).click()
      await page.getByRole('dialog').getByLabel('Name').waitFor()
    },
  },
  {
    name: 'clients-chosen',
    as: 'Meera',
    path: () => 'clients',
    shows: entries,
    async asks(page) {
      await page.keyboard.press('j')
      await page.keyboard.press(' ')
      await page.getByRole('toolbar').waitFor()
    },
  },
  {
    name: 'clients-empty',
    as: 'Meera',
    path: () => 'clients?q=nobody-is-called-so',
    shows: (page) => page.getByText(/^Nothing/).first(),
  },
  { name: 'client-new', as: 'Meera', path: () => 'clients/new', shows: heading('Add a client') },
  { name: 'client', as: 'Meera', path: ({ clientId }) => `clients/${clientId}`, shows: heading(clientName) },
  {
    name: 'client-edit',
    as: 'Meera',
    path: ({ clientId }) => `clients/${clientId}/edit`,
    shows: heading('Change the client'),
  },
  {
    name: 'client-billing',
    as: 'Farah',
    path: ({ clientId }) => `clients/${clientId}/billing`,
    shows: (page) => page.getByRole('main').getByRole('heading').first(),
  },
  { name: 'projects', as: 'Meera', path: () => 'projects', shows: entries },
  { name: 'open-items', as: 'Meera', path: () => 'open-items', shows: heading(/./) },
  {
    name: 'document',
    as: 'Meera',
    path: ({ documentId }) => `documents/${documentId}`,
    shows: heading('Signed engagement letter'),
  },
  { name: 'project-new', as: 'Meera', path: () => 'projects/new', shows: heading('Open a project') },
  ...['', '/timeline', '/documents', '/liaison', '/money', '/process'].map(
    (part): Screen => ({
      name: `project${part.replace('/', '-')}`,
      as: 'Meera',
      path: ({ projectId }) => `projects/${projectId}${part}`,
      shows: heading(matter),
      diagram: part === '/process',
    }),
  ),
  {
    name: 'project-edit',
    as: 'Meera',
    path: ({ projectId }) => `projects/${projectId}/edit`,
    shows: heading('Change the project'),
  },
  { name: 'billing', as: 'Farah', path: () => 'billing', shows: entries },
  {
    name: 'invoice',
    as: 'Farah',
    path: ({ invoiceId }) => `billing/invoices/${invoiceId}`,
    shows: (page) => page.getByRole('article').first(),
  },
]

const papers: Screen[] = [
  { name: 'credit-notes', as: 'Farah', path: () => 'billing/credit-notes', shows: heading('Credit notes') },
  {
    name: 'credit-note',
    as: 'Farah',
    path: ({ creditNoteId }) => `billing/credit-notes/${creditNoteId}`,
    shows: (page) => page.getByRole('main').getByRole('heading').first(),
  },
]

const operations: Screen[] = [
  {
    name: 'uploads',
    as: 'Omkar',
    path: () => 'ops/uploads',
    shows: (page) => page.getByRole('main').getByRole('heading').first(),
  },
  {
    name: 'upload',
    as: 'Omkar',
    path: ({ uploadId }) => `ops/uploads/${uploadId}`,
    shows: heading('Review the upload'),
  },
  { name: 'outbox', as: 'Omkar', path: () => 'ops/outbox', shows: heading('E-mail outbox') },
  { name: 'processes', as: 'Omkar', path: () => 'processes', shows: heading('Processes') },
  {
    name: 'process',
    as: 'Omkar',
    path: () => 'processes/definitions/document-request',
    shows: heading('Document request'),
    diagram: true,
  },
  {
    name: 'process-migration',
    as: 'Omkar',
    path: () => 'processes/definitions/document-request/migrate',
    shows: heading(/Document request|Migrate/),
  },
  { name: 'process-instances', as: 'Omkar', path: () => 'processes/instances', shows: entries },
  {
    name: 'process-instance',
    as: 'Omkar',
    path: ({ instance }) => `processes/instances/${instance}`,
    shows: heading('Invoice lifecycle'),
    diagram: true,
  },
  {
    name: 'process-incident',
    as: 'Omkar',
    path: ({ brokenInstance }) => `processes/instances/${brokenInstance}`,
    shows: (page) => page.getByRole('button', { name: 'Retry' }).first(),
    diagram: true,
  },
  {
    name: 'process-incident-retry',
    as: 'Omkar',
    path: ({ brokenInstance }) => `processes/instances/${brokenInstance}`,
    shows: (page) => page.getByRole('button', { name: 'Retry' }).first(),
    async asks(page) {
      await press('Retry')(page)
      await page.getByRole('dialog').getByLabel('Reason').waitFor()
    },
  },
  {
    name: 'incidents',
    as: 'Omkar',
    path: () => 'processes/incidents',
    shows: (page) => page.getByRole('button', { name: /Retry/ }).first(),
  },
  { name: 'engine-commands', as: 'Omkar', path: () => 'processes/commands', shows: heading('Processes') },
  { name: 'stalls', as: 'Omkar', path: () => 'processes/stalls', shows: heading('Processes') },
  { name: 'operations', as: 'Omkar', path: () => 'processes/operations', shows: heading('Processes') },
  {
    name: 'atlas',
    as: 'Meera',
    path: () => 'atlas/projects',
    shows: heading('Workflow Atlas'),
    diagram: true,
  },
  { name: 'atlas-platform', as: 'Meera', path: () => 'atlas/platform', shows: heading('Workflow Atlas') },
]

const administration: Screen[] = [
  { name: 'modeler', as: 'Pranav', path: () => 'modeler', shows: entries },
  {
    name: 'model',
    as: 'Pranav',
    path: () => 'modeler/document-request',
    shows: heading('Document request'),
    diagram: true,
  },
  {
    // Each draft has one editor at a time, hence another process for each of these screens.
    name: 'model-edit',
    as: 'Pranav',
    path: () => 'modeler/milestone-billing/edit',
    shows: (page) => page.locator('.modeler-canvas .djs-element').first(),
  },
  {
    name: 'model-edit-form',
    as: 'Pranav',
    path: () => 'modeler/upload-review/edit',
    shows: tab('verify-evidence.v1.form'),
    async asks(page) {
      await tab('verify-evidence.v1.form')(page).click()
      await page.locator('.fjs-editor-container, .fjs-form-editor').first().waitFor()
    },
  },
  {
    name: 'model-edit-decision',
    as: 'Pranav',
    path: () => 'modeler/regulated-project/edit',
    shows: tab('evidence-gate.dmn'),
    async asks(page) {
      await tab('evidence-gate.dmn')(page).click()
      await page.locator('.dmn-decision-table-container, .dmn-drd-container').first().waitFor()
    },
  },
  {
    name: 'model-dry-run',
    as: 'Pranav',
    path: () => 'modeler/document-request/dry-run',
    shows: (page) => page.getByRole('main').getByRole('heading').first(),
  },
  {
    name: 'model-change',
    as: 'Rohan',
    path: ({ changeId }) => `modeler/changes/${changeId}`,
    shows: heading('Plainer words'),
  },
  { name: 'users', as: 'Anita', path: () => 'users', shows: entries },
  {
    name: 'user-invite',
    as: 'Anita',
    path: () => 'users',
    shows: entries,
    async asks(page) {
      await press('Invite somebody')(page)
      await page.getByRole('dialog').getByLabel('Name').first().waitFor()
    },
  },
  { name: 'user', as: 'Anita', path: ({ userId }) => `users/${userId}`, shows: heading('Arjun Nair') },
  { name: 'audit', as: 'Anita', path: () => 'audit', shows: entries },
  ...['firm', 'notifications', 'connections', 'system'].map(
    (section): Screen => ({
      name: `settings-${section}`,
      as: 'Anita',
      path: () => `settings/${section}`,
      // A firm that has not chosen a logo yet has none.
      refused: section === 'firm',
      shows: heading('Settings'),
    }),
  ),
  {
    name: 'no-access',
    as: 'Arjun',
    path: () => 'no-access?from=/processes',
    shows: heading('You have no access to this page'),
  },
  { name: 'not-found', as: 'Meera', path: () => 'nowhere', shows: heading('This page does not exist') },
  {
    name: 'record-not-found',
    as: 'Meera',
    path: () => `clients/${crypto.randomUUID()}`,
    shows: (page) => page.getByRole('main').getByRole('alert').first(),
    refused: true,
  },
]

/** Every screen of the staff application. */
export const staffScreens: Screen[] = [...work, ...records, ...papers, ...operations, ...administration]
