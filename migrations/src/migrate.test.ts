import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'

const setting = (name: string) => process.env[name] ?? ''
const named = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
const owner = decodeURIComponent(new URL(setting('MIGRATION_DATABASE_URL')).username)
const made: string[] = []

async function run(connectionString: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const sql of statements) rows = (await client.query(sql)).rows
    return rows
  } finally {
    await client.end()
  }
}
const administer = (sql: string) => run(named(setting('ADMIN_DATABASE_URL'), 'postgres'), sql)

/** An empty database of the test's own, by the owner's address. */
async function emptyDatabase(): Promise<string> {
  const name = `migrate_test_${randomBytes(6).toString('hex')}`
  made.push(name)
  await administer(`create database ${name} owner ${owner}`)
  return named(setting('MIGRATION_DATABASE_URL'), name)
}
afterAll(async () => {
  for (const name of made) await administer(`drop database if exists ${name} with (force)`)
})

/** Starts the main as packages do, and tells how it ended. */
function start(url: string) {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, MIGRATION_DATABASE_URL: url },
    encoding: 'utf8',
  })
  return { status, lines: stderr.trim().split('\n') }
}

it('DEP-08 three replicas that start together run each migration once, a second start none', async () => {
  const url = await emptyDatabase()
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  const files = readdirSync(new URL('../sql/', import.meta.url)).filter((name) => name.endsWith('.sql'))

  expect(applied.flat().sort()).toEqual(files.sort())
  expect(await migrate(url)).toEqual([])
})

describe('a start that is refused', () => {
  it('says of data of a newer version which one wrote it and what to do, and changes nothing', async () => {
    const url = await emptyDatabase()
    await run(
      url,
      'create table schema_migration (id serial primary key, name text, batch int, migration_time timestamptz)',
      `insert into schema_migration (name, batch) values ('20991231_0100_to_come.sql', 1)`,
      `comment on table schema_migration is '9.4.0'`,
    )
    const { status, lines } = start(url)
    expect(status).toBe(65)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^SCHEMA_NEWER This data was written by ZippCRM 9\.4\.0; this is 0\./)
    expect(lines[0]).toContain('20991231_0100_to_come.sql')
    expect(lines[0]).toContain(
      'Install that version or a newer one, or restore the backup taken before the update.',
    )
    expect(await run(url, `select to_regclass('company') as company`)).toEqual([{ company: null }])
  })

  it('says of a change that could not be made which one it was, and leaves the schema as it was', async () => {
    const url = await emptyDatabase()
    await run(url, 'create table invoice ()')
    const { status, lines } = start(url)
    expect(status).toBe(70)
    expect(lines).toEqual([
      'MIGRATION_FAILED 20261121_0400_billing.sql: relation "invoice" already exists. The database is as it was.',
    ])
    expect(await run(url, `select to_regclass('company') as company`)).toEqual([{ company: null }])
  })
})
