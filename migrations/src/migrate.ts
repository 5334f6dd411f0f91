import { readdir, readFile } from 'node:fs/promises'
import knex, { type Knex } from 'knex'

const sqlFolder = new URL('../sql/', import.meta.url)
/** Any constant will do; it only has to be the same for every starting replica. */
const migrationLock = 7_263_501

const sqlFiles: Knex.MigrationSource<string> = {
  getMigrations: async () => (await readdir(sqlFolder)).filter((name) => name.endsWith('.sql')).sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const sql = await readFile(new URL(name, sqlFolder), 'utf8')
    return { up: (db) => db.raw(sql.replaceAll('?', '\\?')), down: async () => {} }
  },
}

/**
 * Brings the database to the newest schema and returns the names of the migrations it applied.
 * Replicas that start together wait for one another; a crashed run leaves no lock behind (DEP-08).
 */
export async function migrate(connection: string): Promise<string[]> {
  const db = knex({ client: 'pg', connection, pool: { min: 1, max: 2 } })
  try {
    return await db.transaction(async (session) => {
      await session.raw('select pg_advisory_xact_lock(?)', [migrationLock])
      const [, applied] = await db.migrate.latest({
        migrationSource: sqlFiles,
        tableName: 'schema_migration',
        disableTransactions: false,
      })
      return applied as string[]
    })
  } finally {
    await db.destroy()
  }
}
