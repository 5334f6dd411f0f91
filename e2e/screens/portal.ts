import { heading, type Screen } from './screen.ts'

/** Every screen of the portal. */
export const portalScreens: Screen[] = [
  { name: 'portal-home', as: 'Aarav', path: () => '', shows: heading(/^Good/) },
  {
    name: 'portal-matter',
    as: 'Aarav',
    path: ({ projectId }) => `matters/${projectId}`,
    shows: heading(/^Investment adviser registration/),
  },
  { name: 'portal-documents', as: 'Aarav', path: () => 'documents', shows: heading('Documents') },
  {
    name: 'portal-request',
    as: 'Aarav',
    path: ({ requestId }) => `requests/${requestId}`,
    shows: heading('Board resolution'),
  },
  { name: 'portal-invoices', as: 'Aarav', path: () => 'invoices', shows: heading('Invoices') },
  {
    name: 'portal-invoice',
    as: 'Aarav',
    path: ({ invoiceId }) => `invoices/${invoiceId}`,
    shows: (page) => page.getByRole('article').getByRole('heading', { level: 1 }),
  },
  { name: 'portal-not-found', as: 'Aarav', path: () => 'nowhere', shows: heading(/./) },
  {
    name: 'portal-matter-not-found',
    as: 'Aarav',
    path: () => `matters/${crypto.randomUUID()}`,
    shows: (page) => page.getByRole('main').getByRole('alert').first(),
    refused: true,
  },
  {
    name: 'portal-notices',
    as: 'Aarav',
    path: () => '',
    shows: heading(/^Good/),
    async asks(page) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: /What is new/ })
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
