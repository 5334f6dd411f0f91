import { readdir, readFile } from 'node:fs/promises'
import knex, { type Knex } from 'knex'
import pkg from '../package.json' with { type: 'json' }
import { migrationFailed, schemaNewer } from './refusal.ts'

const sqlFolder = new URL('../sql/', import.meta.url)
/** Any constant will do; it only has to be the same for every starting replica. */
const migrationLock = 7_263_501
const tableName = 'schema_migration'

const sqlFiles: Knex.MigrationSource<string> = {
  getMigrations: async () => (await readdir(sqlFolder)).filter((name) => name.endsWith('.sql')).sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const sql = await readFile(new URL(name, sqlFolder), 'utf8')
    return {
      up: (db) =>
        db.raw(sql.replaceAll('?', '\\?')).catch((error: unknown) => {
          throw migrationFailed(name, error)
        }),
      down: async () => {},
    }
  },
}

/** Refuses data that a newer version has changed; a table's comment says which version changed the schema last. */
async function assertKnown(session: Knex.Transaction, files: string[]): Promise<void> {
  if (!(await session.schema.hasTable(tableName))) return
  const applied: string[] = await session(tableName).orderBy('id').pluck('name')
  const unknown = applied.filter((name) => !files.includes(name))
  if (!unknown.length) return
  const { rows } = await session.raw(`select obj_description(?::regclass, 'pg_class') as "writtenBy"`, [
    tableName,
  ])
  throw schemaNewer({ writtenBy: rows[0].writtenBy, version: pkg.version, unknown })
}

/**
 * Brings the database to the newest schema and returns the names of the migrations it applied.
 * Replicas that start together wait for one another; a crashed run leaves no lock behind (DEP-08).
 */
export async function migrate(connection: string): Promise<string[]> {
  const silent = { error: () => undefined, warn: () => undefined }
  const db = knex({ client: 'pg', connection, pool: { min: 1, max: 2 }, log: silent })
  try {
    return await db.transaction(async (session) => {
      await session.raw('select pg_advisory_xact_lock(?)', [migrationLock])
      await assertKnown(session, await sqlFiles.getMigrations([]))
      const [, applied] = await db.migrate.latest({
        migrationSource: sqlFiles,
        tableName,
        disableTransactions: false,
      })
      if (applied.length) await session.raw(`comment on table ${tableName} is '${pkg.version}'`)
      return applied as string[]
    })
  } finally {
    await db.destroy()
  }
}
