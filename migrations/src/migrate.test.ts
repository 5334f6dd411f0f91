import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from './migrate.ts'

const database = `migrate_test_${randomBytes(6).toString('hex')}`
const setting = (name: string) => process.env[name] ?? ''
const named = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function administer(sql: string) {
  const client = new pg.Client({ connectionString: named(setting('ADMIN_DATABASE_URL'), 'postgres') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

beforeAll(async () => {
  const owner = decodeURIComponent(new URL(setting('MIGRATION_DATABASE_URL')).username)
  await administer(`create database ${database} owner ${owner}`)
})
afterAll(() => administer(`drop database if exists ${database} with (force)`))

it('DEP-08 three replicas that start together run each migration once, a second start none', async () => {
  const url = named(setting('MIGRATION_DATABASE_URL'), database)
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  const files = readdirSync(new URL('../sql/', import.meta.url)).filter((name) => name.endsWith('.sql'))

  expect(applied.flat().sort()).toEqual(files.sort())
  expect(await migrate(url)).toEqual([])
})
