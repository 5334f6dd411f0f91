import type { Page } from 'playwright-core'
import { environment } from './environment.ts'
import { accessibilityFaults, isWatermarkFree, overhang, turn } from './look.ts'
import { picture } from './screens.ts'

const desk = { width: 1440, height: 900 }
const phones = { staff: { width: 390, height: 844 }, portal: { width: 360, height: 740 } }
/** What 400 % zoom leaves of a desk of 1280 pixels; text must flow there without scrolling sideways (WCAG 1.4.10). */
const narrowest = { width: 320, height: 640 }

interface Look {
  name: string
  app: 'staff' | 'portal'
  diagram?: boolean
  /** Waits until the page shows what it has to show at its new size. */
  settled?: () => Promise<void>
}

/** Everything that can be measured about how a page looks: on a desk by day and night, on a phone, and magnified. */
export async function inspect(page: Page, { name, app, diagram, settled }: Look): Promise<string[]> {
  const found: string[] = []
  const add = (where: string, faults: string[]) => found.push(...faults.map((fault) => `${where}: ${fault}`))
  const photograph = async (where: string) => {
    if (environment.SCREENS_PICTURES) await picture(page, `${name}-${where}`)
  }
  const reflow = async (size: typeof desk) => {
    await page.setViewportSize(size)
    await settled?.()
    if ((await overhang(page)) > 0) found.push(`scrolls sideways at ${size.width} pixels`)
  }

  if (diagram && !(await isWatermarkFree(page))) found.push('the mark of bpmn.io is covered')
  await photograph('1440-light')
  add('by day', await accessibilityFaults(page, 'everything'))
  await turn(page, 'dark')
  await photograph('1440-dark')
  // Only colours differ by night.
  add('by night', await accessibilityFaults(page, 'colours'))
  await reflow(phones[app])
  await photograph('phone-dark')
  await turn(page, 'light')
  await photograph('phone-light')
  // Clients come by phone first.
  if (app === 'portal') add('on a phone', await accessibilityFaults(page, 'all but colours'))
  await reflow(narrowest)
  await page.setViewportSize(desk)
  return found
}
