/** One line of the report: what was measured, its value, and what the specification asks for. */
export interface Figure {
  what: string
  value: string
  bound?: string
}

/** The value below which a share of the samples lies. */
export function percentile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Median and 99th percentile in milliseconds. */
export const spread = (samples: number[]): string =>
  `p50 ${percentile(samples, 0.5).toFixed(1)} ms, p99 ${percentile(samples, 0.99).toFixed(1)} ms (${samples.length})`

/** Runs a thing again and again and gives how long each run took, in milliseconds. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let index = 0; index < times; index += 1) {
    const from = performance.now()
    await work()
    samples.push(performance.now() - from)
  }
  return samples
}

/** The figures as a table for people. */
export function table(figures: Figure[]): string {
  const width = (column: keyof Figure) => Math.max(...figures.map((figure) => figure[column]?.length ?? 0))
  const [what, value] = [width('what'), width('value')]
  return figures
    .map((figure) =>
      `${figure.what.padEnd(what)}  ${figure.value.padEnd(value)}  ${figure.bound ?? ''}`.trimEnd(),
    )
    .join('\n')
}
