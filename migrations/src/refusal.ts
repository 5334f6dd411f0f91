/** Why a start does not go on: one line for whoever operates it, and the exit code of docs/spec/13-deployment.md. */
export class Refusal extends Error {
  readonly exitCode: number

  constructor(code: string, exitCode: number, text: string) {
    super(`${code} ${text}`)
    this.exitCode = exitCode
  }
}

/** The data has changes of the schema that this version does not know. */
export const schemaNewer = (facts: { writtenBy: string | null; version: string; unknown: string[] }) => {
  const { writtenBy, version, unknown } = facts
  const writer =
    writtenBy && writtenBy !== version ? `ZippCRM ${writtenBy}` : `a newer build of ZippCRM ${version}`
  return new Refusal(
    'SCHEMA_NEWER',
    65,
    `This data was written by ${writer}; this is ${version} and does not know ${unknown.join(', ')}. Nothing was changed. ` +
      'Install that version or a newer one, or restore the backup taken before the update.',
  )
}

/** A change of the schema could not be made; its transaction has taken back everything. */
export const migrationFailed = (name: string, error: unknown) => {
  const said = error instanceof Error ? error.message : String(error)
  // The driver puts the whole statement, here a whole file, before what the database said.
  const reason = said.slice(said.lastIndexOf(' - ') + 1).replace(/^- /, '')
  return new Refusal('MIGRATION_FAILED', 70, `${name}: ${reason}. The database is as it was.`)
}
