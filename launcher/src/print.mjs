import { performance } from 'node:perf_hooks'

/** Seconds since `from` with one decimal, as people read them. */
export const seconds = (from, to = performance.now()) => `${((to - from) / 1000).toFixed(1)} s`

// A terminal or pipe that is gone must not keep us from stopping the servers.
process.stdout.on('error', () => undefined)

/** One line for the person at the terminal. */
export const say = (text = '') => process.stdout.write(`${text}\n`)

/** One line about a named part of the stack. */
export const note = (part, text) => say(`  ${part.padEnd(12)} ${text}`)

/** An error that is shown as it stands, without a stack trace: it already says what to do. */
export class Trouble extends Error {
  /** How the process ends that met it. */
  exitCode = 1
}

/** Runs a step, saying how long it took; what it returns may override the closing words by `said`. */
export async function timed(part, text, step, times) {
  const from = performance.now()
  note(part, `${text} …`)
  const result = await step()
  times?.push({ part, ms: performance.now() - from })
  note(part, `${result?.said ?? 'ready'} (${seconds(from)})`)
  return result
}

/** Rows of cells in columns wide enough for their longest cell. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => String(cell).padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
