import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figures.ts'

/** What the figures were measured on; a busy machine is told as such. */
export function machine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${processor?.model.trim()}, ${memory} GiB, ${platform()} ${release()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`
}

/** How long `npm start` took here, cold and warm, if it wrote that down. */
export function starts(folder = process.env.ZIPPCRM_DATA_DIR ?? '.data'): Figure[] {
  const file = join(folder, 'start-times.json')
  if (!existsSync(file)) return [{ what: 'start, cold and warm', value: 'not measured here: run npm start' }]
  const times = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  return Object.entries(times).map(([name, ms]) => ({
    what: `start, ${name}`,
    value: `${(ms / 1000).toFixed(1)} s`,
  }))
}
