import { StaleVersion, VersionRequired } from './errors.ts'

/** ETag of a record version. */
export const etagOf = (rowVersion: number) => `"${rowVersion}"`

/** Refuses a change that names no version (428) or an old one (412). */
export function requireMatch(ifMatch: string | undefined, rowVersion: number): void {
  if (ifMatch === undefined) throw new VersionRequired()
  allowMatch(ifMatch, rowVersion)
}

/** Refuses a change that names an old version; a missing one is accepted (PATCH /invoices/{id} alone). */
export function allowMatch(ifMatch: string | undefined, rowVersion: number): void {
  if (ifMatch !== undefined && ifMatch !== String(rowVersion))
    throw new StaleVersion(undefined, [], { currentVersion: rowVersion })
}
