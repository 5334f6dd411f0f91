import { waitFor } from './wait.mjs'

const extensions = ['pg_trgm', 'pgcrypto', 'citext', 'unaccent', 'btree_gin']
const groups = ['zipp_staff', 'zipp_portal', 'zipp_worker', 'zipp_system']

async function connect(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  return client
}

/** Runs SQL with one connection of its own. */
export async function withDatabase(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server and login, another database or login. */
export function databaseUrl(url, { database, user, password }) {
  const address = new URL(url)
  if (database) address.pathname = `/${database}`
  if (user) [address.username, address.password] = [user, encodeURIComponent(password)]
  return address.href
}

async function ensureRole(client, name, options) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  await client.query(`${rowCount ? 'alter' : 'create'} role ${client.escapeIdentifier(name)} ${options}`)
}

async function ensureDatabase(client, name, owner) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (!rowCount) await client.query(`create database ${name} owner ${owner}`)
}

/**
 * Waits for the server and brings roles, databases and extensions to what the product needs; safe to repeat.
 * Tables belong to zipp_owner; the two login roles act as the group roles that row-level security speaks of.
 */
export async function prepareDatabases({ adminUrl, secrets, ended }) {
  await waitFor('PostgreSQL', () => withDatabase(adminUrl, (client) => client.query('select 1')), { ended })
  const logins = {
    zipp_owner: secrets.ownerPassword,
    zipp_api: secrets.apiPassword,
    zipp_engine: secrets.enginePassword,
    keycloak: secrets.keycloakDatabasePassword,
  }
  await withDatabase(adminUrl, async (client) => {
    for (const group of groups) await ensureRole(client, group, 'nologin')
    for (const [login, password] of Object.entries(logins))
      await ensureRole(client, login, `login password ${client.escapeLiteral(password)}`)
    await client.query('grant zipp_staff, zipp_portal to zipp_api')
    await client.query('grant zipp_worker, zipp_system to zipp_engine')
    await ensureDatabase(client, 'zippcrm', 'zipp_owner')
    await ensureDatabase(client, 'keycloak', 'keycloak')
  })
  await withDatabase(databaseUrl(adminUrl, { database: 'zippcrm' }), async (client) => {
    for (const name of extensions) await client.query(`create extension if not exists ${name}`)
    await client.query('alter schema public owner to zipp_owner')
  })
  const url = (user) => databaseUrl(adminUrl, { database: 'zippcrm', user, password: logins[user] })
  return { admin: adminUrl, owner: url('zipp_owner'), api: url('zipp_api'), engine: url('zipp_engine') }
}
