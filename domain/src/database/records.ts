import type { QueryBuilder } from 'objection'
import { snakeCaseMappers } from 'objection'
import { BaseModel, plain } from './model.ts'
import type { Trx } from './trx.ts'

const { format } = snakeCaseMappers()

/**
 * A business table as plain camelCase records; its Objection model stays behind this function. Inside `list` columns
 * are named as in SQL, because Objection translates rows and not conditions.
 */
export function recordsOf<T extends { id: string }>(
  tableName: string,
  jsonAttributes: (keyof T & string)[] = [],
) {
  class Row extends BaseModel {
    static override tableName = tableName
    static override jsonAttributes = jsonAttributes
  }
  const out = (row: Row | undefined) => (row ? (plain(row) as unknown as T) : undefined)

  return {
    /** The first record that matches. */
    async findOne(where: Partial<T>, trx: Trx): Promise<T | undefined> {
      return out(await Row.query(trx).findOne(format(where) as object))
    },

    /** The record, locked until the transaction ends. */
    async findForUpdate(id: string, trx: Trx): Promise<T | undefined> {
      return out(await Row.query(trx).findById(id).forUpdate())
    },

    /** Records chosen by a query over the table's columns. */
    async list(choose: (query: QueryBuilder<BaseModel>) => unknown, trx: Trx): Promise<T[]> {
      const query = Row.query(trx)
      choose(query as unknown as QueryBuilder<BaseModel>)
      const rows = await query
      return rows.map((row) => plain(row) as unknown as T)
    },

    /** Inserts a record and returns it as stored. */
    async insert(record: Partial<T>, trx: Trx): Promise<T> {
      return out((await Row.query(trx).insert(record).returning('*')) as unknown as Row)!
    },

    /** Changes a record and returns it as stored. */
    async patch(id: string, change: Partial<T>, trx: Trx): Promise<T> {
      const row = await Row.query(trx).patch(change).findById(id).returning('*').first()
      return out(row as unknown as Row)!
    },
  }
}
