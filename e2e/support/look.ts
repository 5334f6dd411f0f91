/// <reference lib="dom" />
import { setTimeout as pause } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { environment } from './environment.ts'

const ours = [environment.STAFF_URL, environment.PORTAL_URL, environment.KEYCLOAK_PUBLIC_URL].map(
  (url) => new URL(url).host,
)
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Notes what a page must not do: errors in the console, exceptions, calls to somebody else's server. */
export function faultsOf(page: Page): { take(): string[] } {
  let faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && !ours.includes(url.host)) faults.push(`foreign call: ${url.href}`)
  })
  return {
    take() {
      const taken = faults
      faults = []
      return taken
    },
  }
}

type About = 'everything' | 'colours' | 'all but colours'

/** Findings of the accessibility rules that last, each with what it is about; what only passes by while a page fades in is none. */
export async function accessibilityFaults(page: Page, about: About): Promise<string[]> {
  let faults: string[] = []
  for (let look = 0; look < 3; look += 1) {
    if (look > 0) await pause(300)
    faults = await findings(page, about)
    if (faults.length === 0) break
  }
  return faults
}

async function findings(page: Page, about: About): Promise<string[]> {
  // One frame, so the old way of running does: it opens no second page for the result.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // What lies behind an open dialog is dimmed and reaches nobody.
  axe.exclude('[data-aria-hidden="true"]')
  if (about === 'colours') axe.withRules(['color-contrast'])
  else axe.withTags(rules)
  if (about === 'all but colours') axe.disableRules(['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

/** Turns day into night or back and waits until the page has followed and every colour has arrived. */
export async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  // The applications and the sign-in pages each name the night in a class of the document.
  await page.waitForFunction(
    (isDark) => /(^|\s|-)dark(\s|$)/.test(document.documentElement.className) === isDark,
    colorScheme === 'dark',
  )
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(changes.map((change) => change.finished))
  })
}

/** How many pixels of a page lie beside the screen. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The licence of the diagram library: its mark stays visible and nothing covers it. */
export async function isWatermarkFree(page: Page): Promise<boolean> {
  const mark = page.getByTitle('Powered by bpmn.io')
  await mark.scrollIntoViewIfNeeded()
  return mark.evaluate((link) => {
    const { x, y, width, height } = link.getBoundingClientRect()
    return width > 20 && link.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
}
