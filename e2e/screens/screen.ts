import type { Locator, Page } from 'playwright-core'
import type { Records } from './records.ts'

/** A screen as a person meets it. */
export interface Screen {
  name: string
  /** Who looks at it; `guest` has not signed in. */
  as: string
  /** Its address within the application. */
  path: (records: Records) => string
  /** What is there once it has loaded. */
  shows: (page: Page) => Locator
  /** Opens what appears only when somebody asks for it: a menu, a dialog. */
  asks?: (page: Page) => Promise<unknown>
  diagram?: boolean
  /** The screen is about a refusal, which the browser notes as an error of its own. */
  refused?: boolean
}

export const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first()

/** The first row of a table. */
export const entries = (page: Page) => page.getByRole('main').getByRole('row').nth(1)
