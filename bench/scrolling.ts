import { type Figure, percentile } from './figures.ts'
import { appPlugins, openPart } from './page.ts'

const rows = 100_000

declare global {
  interface Window {
    scrollTable(rows: number): Promise<{ frames: number[]; drawn: number }>
  }
}

/** A list of 100,000 rows is scrolled by the wheel, by the bar and from end to end; what each frame takes (UI-06). */
export async function measureScrolling(): Promise<Figure[]> {
  const { browser, page } = await openPart('table-page.ts', appPlugins())
  // The first run warms up.
  await page.evaluate((count) => window.scrollTable(count), rows)
  const { frames, drawn } = await page.evaluate((count) => window.scrollTable(count), rows)
  await browser.close()
  const longest = Math.max(...frames)
  return [
    {
      what: `frames while ${rows.toLocaleString('en-IN')} rows are scrolled, with at most ${drawn} rows drawn`,
      value: `p50 ${percentile(frames, 0.5).toFixed(0)} ms, longest ${longest.toFixed(0)} ms (${frames.length})`,
      bound: `${longest <= 100 ? 'within' : 'ABOVE'} 100 ms`,
    },
  ]
}
