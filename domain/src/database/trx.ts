import type { Knex } from 'knex'

/** A transaction that already carries who is asking; every repository takes it last. */
export type Trx = Knex.Transaction
export type Database = Knex
