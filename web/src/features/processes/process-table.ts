import type { ProcessVersion } from './types.ts'

export interface ProcessRow extends ProcessVersion {
  /** Newest first; one alone is the process itself. */
  versions: ProcessVersion[]
}

/** One row for each process with the sums of its versions; what needs somebody comes first. */
export function processRows(versions: ProcessVersion[]): ProcessRow[] {
  const rows = new Map<string, ProcessRow>()
  for (const version of versions) {
    const row = rows.get(version.processId)
    if (!row) {
      rows.set(version.processId, { ...version, versions: [version] })
      continue
    }
    for (const state of ['active', 'incident', 'completed', 'cancelled'] as const)
      row[state] += version[state]
    row.versions.push(version)
  }
  const all = [...rows.values()]
  for (const row of all) row.versions.sort((a, b) => b.version - a.version)
  return all.sort((a, b) => b.incident - a.incident || b.active - a.active || a.name.localeCompare(b.name))
}
