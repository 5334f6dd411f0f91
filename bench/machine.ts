import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import type { Figure } from './figures.ts'

/** What the figures were measured on; a busy machine is told as such. */
export function machine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${processor?.model.trim()}, ${memory} GiB, ${platform()} ${release()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`
}

/** How long the launcher took to start the servers for this measurement. */
export function starts(measured = process.env.BENCH_STARTS): Figure[] {
  const times = JSON.parse(measured ?? '{}') as Record<string, number>
  return Object.entries(times).map(([name, ms]) => ({
    what: `start of the ${name}`,
    value: `${(ms / 1000).toFixed(1)} s`,
  }))
}
