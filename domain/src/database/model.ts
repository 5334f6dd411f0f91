import { Model, snakeCaseMappers } from 'objection'

/** Base of every Objection model: snake_case columns, camelCase fields. Models stay inside their repository. */
export class BaseModel extends Model {
  static override get columnNameMappers() {
    return snakeCaseMappers()
  }

  static override useLimitInFirst = true
}

/** What a repository hands out: the fields of a model without Objection's methods. */
export const plain = <T extends object>(row: T): T => ({ ...row })
