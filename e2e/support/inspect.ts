import type { Page } from 'playwright-core'
import { environment } from './environment.ts'
import { accessibilityFaults, isWatermarkFree, overhang, turn } from './look.ts'
import { picture } from './screens.ts'

const desk = { width: 1440, height: 900 }
/** What 400 % zoom leaves of a desk of 1280 pixels; text must flow there without scrolling sideways (WCAG 1.4.10). */
const narrowest = { width: 320, height: 640 }

/** Everything that can be measured about how a page looks: on a desk by day and night, on a phone, and magnified. */
export async function inspect(
  page: Page,
  {
    name,
    settled,
    diagram = false,
    phoneWidth = 390,
  }: { name: string; settled?: () => Promise<void>; diagram?: boolean; phoneWidth?: number },
): Promise<string[]> {
  const phone = { width: phoneWidth, height: 844 }
  const found: string[] = []
  const add = (where: string, faults: string[]) => found.push(...faults.map((fault) => `${where}: ${fault}`))
  const resize = async (size: typeof desk) => {
    await page.setViewportSize(size)
    await settled?.()
  }
  const photograph = async (where: string) => {
    if (environment.SCREENS_PICTURES) await picture(page, `${name}-${where}`)
  }

  if (diagram && !(await isWatermarkFree(page))) found.push('the mark of bpmn.io is covered')
  await photograph('1440-light')
  add('by day', await accessibilityFaults(page, 'everything'))
  await turn(page, 'dark')
  await photograph('1440-dark')
  // Only colours differ by night.
  add('by night', await accessibilityFaults(page, 'colours'))
  await resize(phone)
  await photograph('phone-dark')
  await turn(page, 'light')
  await photograph('phone-light')
  add('on a phone', await accessibilityFaults(page, 'all but colours'))
  for (const size of [phone, narrowest]) {
    await resize(size)
    if ((await overhang(page)) > 0) found.push(`scrolls sideways at ${size.width} pixels`)
  }
  await resize(desk)
  return found
}
