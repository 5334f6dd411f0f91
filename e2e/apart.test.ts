import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { environment, logins } from './support/environment.ts'
import { signIn } from './support/people.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const { origin } = new URL(environment.STAFF_URL)

/** Every script an application can ever load, found by following its own addresses of parts. */
async function bundleOf(app: string): Promise<string> {
  const texts = new Map<string, string>()
  const read = async (address: string) => {
    if (texts.has(address)) return
    texts.set(address, '')
    const text = await (await fetch(address)).text()
    texts.set(address, text)
    const parts = [...text.matchAll(/[\w.-]+\.js\b/g)].map(([name]) => `${app}/assets/${name}`)
    for (const part of parts.filter((part) => text.includes(`assets/${part.split('/').at(-1)}`)))
      await read(part)
  }
  await read(`${app}/`)
  return [...texts.values()].join('\n')
}

it('UI-02 keeps staff and portal apart: their sign-in, their code, their data', async () => {
  const { page } = await signIn(browser, 'Aarav')
  const loaded: string[] = []
  let token = ''
  page.on('request', (request) => {
    loaded.push(new URL(request.url()).pathname)
    token = request.headers().authorization ?? token
  })
  await page.reload()
  await page.getByRole('main').waitFor()
  await expect.poll(() => token).toMatch(/^Bearer /)
  expect(loaded.filter((path) => path.startsWith(new URL(environment.STAFF_URL).pathname))).toEqual([])

  for (const path of ['/clients', '/projects', '/tasks', '/mission-control']) {
    const answer = await fetch(`${origin}/api${path}`, { headers: { authorization: token } })
    expect([path, answer.status, (await answer.json()).code]).toEqual([path, 401, 'TOKEN_WRONG_AUDIENCE'])
  }

  for (const path of ['/', '/clients', '/billing']) {
    await page.goto(`${environment.STAFF_URL}${path}`)
    await page.getByLabel('Email').waitFor()
    expect(page.url()).toContain('/realms/staff/')
  }

  const code = await bundleOf(environment.STAFF_URL)
  expect(code.length).toBeGreaterThan(1_000_000)
  for (const { email, name } of logins) {
    expect(code).not.toContain(email)
    expect(code).not.toContain(name)
  }
  await page.context().close()
})
