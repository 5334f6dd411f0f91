import knex, { type Knex } from 'knex'
import pg from 'pg'

// Money fits into 2^53 and is read as number; keys of the engine do not (from partition 4 on) and stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
})
// Business dates stay the calendar days they are; a Date would shift them through a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens a pool; the caller destroys it. */
export function connect(
  url: string,
  { max = 10, name = 'zippcrm' }: { max?: number; name?: string } = {},
): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, application_name: name },
    pool: { min: 0, max },
    acquireConnectionTimeout: 15_000,
  })
}
