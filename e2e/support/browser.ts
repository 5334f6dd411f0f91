import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { environment } from './environment.ts'

/** No GPU and no sandbox, because the tests run in containers too; nothing that calls home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser of this machine. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: environment.CHROMIUM_PATH, args: flags })

/** A person's own window: cookies and storage are shared with nobody. */
export async function newWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    ...options,
  })
  context.setDefaultTimeout(30_000)
  return context
}
