import type { Locator, Page } from 'playwright-core'

/** An element of the diagram that is open in the editor, or in another part of the page. */
export const drawn = (page: Page, id: string, where = '.modeler-canvas'): Locator =>
  page.locator(`${where} .djs-element[data-element-id="${id}"]`).first()

/** Opens a group of the properties panel and gives one of its fields. */
export async function property(page: Page, group: string, field: string): Promise<Locator> {
  const entry = page.locator(`#bio-properties-panel-${field}`)
  if (!(await entry.isVisible()))
    await page.locator(`[data-group-id="group-${group}"] .bio-properties-panel-group-header`).click()
  return entry
}
