import type { Knex } from 'knex'

/** A transaction that already carries who is asking; every repository takes it last. */
export type Trx = Knex.Transaction
export type Database = Knex
/** A query under way, for functions that narrow what it finds. */
export type Rows = Knex.QueryBuilder
