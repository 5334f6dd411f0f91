import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { samplePdf } from './support/pdf.ts'
import { acceptTerms, type Person, signIn, startOf } from './support/people.ts'
import { keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Upload {
  id: string
  filename: string
  state: string
}
interface Request {
  state: string
  clientReason: string | null
  uploads: Upload[]
}

const count = 20
const run = crypto.randomUUID().slice(0, 8)
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let browser: Browser
let meera: Person
let omkar: Person
let aarav: Person

beforeAll(async () => {
  browser = await launchBrowser()
  ;[meera, omkar, aarav] = await Promise.all([
    signIn(browser, 'Meera'),
    signIn(browser, 'Omkar'),
    signIn(browser, 'Aarav'),
  ])
  await acceptTerms(aarav.page)
})
afterAll(() => browser?.close())

const requestOf = (id: string) => meera.api.get<Request>(`/document-requests/${id}`)

/** A request of a new matter, answered by the client with twenty papers, pictures and PDFs, that wait for review. */
async function answeredRequest(): Promise<{ id: string; uploads: Upload[] }> {
  const { items: clients } = await meera.api.get<{ items: { id: string; name: string }[] }>(
    '/clients?limit=200',
  )
  const { items: families } = await meera.api.get<{ items: { id: string }[] }>('/workflow-families')
  const project = await meera.api.post<{ id: string }>('/projects', {
    clientId: clients.find(({ name }) => name.startsWith('Zuvarna'))!.id,
    familyId: families[0]!.id,
    title: 'A matter with many papers',
  })
  await meera.api.post(`/projects/${project.id}/start`)
  const { id } = await until(async () => {
    const answer = await meera.api.ask('POST', `/projects/${project.id}/document-requests`, {
      title: 'Photographs of the office',
      dueOn: '2099-12-31',
    })
    return answer.status === 201 && (answer.body as unknown as { id: string })
  })
  const pixel = Buffer.from(onePixel, 'base64')
  const form = new FormData()
  for (let n = 1; n <= count; n += 1) {
    const mark = crypto.randomUUID()
    const picture = Uint8Array.from(Buffer.concat([pixel, Buffer.from(mark)]))
    if (n % 2) form.append('files', new Blob([picture], { type: 'image/png' }), `${run}-${n}.png`)
    else form.append('files', new Blob([samplePdf(mark)], { type: 'application/pdf' }), `${run}-${n}.pdf`)
  }
  // The client sends them once the process has asked.
  await until(async () => {
    const { status } = await aarav.api.ask('POST', `/portal/document-requests/${id}/uploads`, form)
    return status < 300
  })
  const { uploads } = await until(
    async () => {
      const request = await requestOf(id)
      const ready = request.uploads.filter(({ state }) => state === 'under_review')
      return ready.length === count && request
    },
    { what: 'twenty uploads to review' },
  )
  return { id, uploads }
}

/** Goes to a page by its two keys, which must follow each other within a second. */
const goBy = ({ page }: Person, keys: string, address: RegExp) =>
  until(async () => {
    for (const key of keys) await page.keyboard.press(key)
    return page
      .waitForURL(address, { timeout: 2_000 })
      .then(() => true)
      .catch(() => false)
  })

it('UI-27 twenty uploads are reviewed by keyboard alone, and the one rejected reopens the request of the client', async ({
  onTestFailed,
}) => {
  onTestFailed(() => keepPicture(browser, 'broken-uploads'))
  const { id, uploads } = await answeredRequest()
  const { page } = omkar
  await page.getByRole('heading', { name: /^Good/ }).waitFor()
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointed', ''), true)
  })
  const { keyboard } = page
  await goBy(omkar, 'gu', /ops\/uploads/)
  const current = page.locator('button[aria-current="true"]')
  await current.waitFor()
  // Others may have waited longer.
  await until(async () => {
    if ((await current.innerText()).includes(uploads[0]!.filename)) return true
    await keyboard.press('j')
    return false
  })
  const rejected = uploads.at(-1)!
  for (const { filename } of uploads.slice(0, -1)) {
    await current.getByText(filename).waitFor()
    await page.getByRole('img', { name: `Preview of ${filename}` }).waitFor()
    await keyboard.press('Control+Enter')
    await page.getByRole('listitem').filter({ hasText: filename }).waitFor({ state: 'detached' })
  }
  await current.getByText(rejected.filename).waitFor()
  await keyboard.press('x')
  await page.getByRole('dialog').waitFor()
  await keyboard.type('The name plate cannot be read.')
  await keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator('html[data-pointed]').count()).toBe(0)

  const request = await until(async () => {
    const now = await requestOf(id)
    return now.state === 'open' && now
  })
  expect(request.clientReason).toBe('The name plate cannot be read.')
  expect(request.uploads.filter(({ state }) => state === 'accepted')).toHaveLength(count - 1)
  await aarav.page.goto(`${startOf(aarav.login)}requests/${id}`)
  await aarav.page.getByText('The name plate cannot be read.').first().waitFor()

  // The rest of Ops Center: notices, and the outbox with the mail that told the client.
  await goBy(omkar, 'ge', /ops\/outbox/)
  const mail = page.getByRole('row').filter({ hasText: 'Photographs of the office' }).first()
  await mail.waitFor()
  await keyboard.press('j')
  await keyboard.press('Enter')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /Send again|Stop it/ })
    .waitFor()
  expect(await page.locator('html[data-pointed]').count()).toBe(0)
})
