import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { defineError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { SensitiveSeal } from '../sensitive/seal.ts'

const SecretNeeded = defineError('SECRET_NEEDED', 422, 'The secret has to be entered again')

/** Where a connection in use was set, and its version: what was made from an earlier one is made again. */
export interface Origin {
  source: 'settings' | 'environment'
  version: number
}

/** A connection in use with the secret that opens it; null where the other side wants none. */
export type InUse<Shape> = Shape & Origin & { secret: string | null }

export interface ShownConnection<Shape> {
  connection: (Shape & Origin) | undefined
  hasSecret: boolean
  /** Whether the environment has a connection, in use or behind the one that was set. */
  hasEnvironment: boolean
  /** Version for the next change; 0 where nothing was ever set. */
  rowVersion: number
}

interface Row {
  id: string
  companyId: string
  sealedSecret: string | null
  isActive: boolean
  rowVersion: number
}

export interface SealedConnectionsDeps<Shape> {
  table: string
  /** Bound to the sealed secret: it opens in its own place alone. */
  purpose: string
  fields: readonly (keyof Shape & string)[]
  /** A secret goes only where it was entered for: another value of these asks for it again. */
  secretBoundTo: readonly (keyof Shape & string)[]
  /** What to say when it has to be entered again. */
  secretNeeded: string
  /** What is forgotten together with the secret. */
  forgotten?: Partial<Shape>
  fromEnvironment: InUse<Shape> | undefined
  seal: SensitiveSeal
}

/** One connection for each company to a service outside: what was set in the product wins over the environment (DEP-34). */
export function sealedConnections<Shape extends object>({
  table,
  purpose,
  fields,
  secretBoundTo,
  secretNeeded,
  forgotten,
  fromEnvironment,
  seal,
}: SealedConnectionsDeps<Shape>) {
  const rows = recordsOf<Shape & Row>(table)
  const stored = (companyId: string, trx: Trx) => rows.findOne({ companyId } as Partial<Shape & Row>, trx)
  const shapeOf = (row: Shape & Row): Shape & Origin => {
    const shape = Object.fromEntries(fields.map((field) => [field, row[field]])) as Shape
    return { ...shape, source: 'settings', version: row.rowVersion }
  }

  function sealed(shape: Shape, secret: string | null | undefined, present: (Shape & Row) | undefined) {
    if (secret === null) return null
    if (secret) return seal.seal(secret, purpose)
    const isSame = present?.isActive && secretBoundTo.every((field) => present[field] === shape[field])
    if (isSame && present.sealedSecret) return present.sealedSecret
    throw new SecretNeeded(secretNeeded, [
      { field: '/secret', code: SecretNeeded.code, message: secretNeeded },
    ])
  }

  return {
    /** What is used at this moment; undefined while nothing is set up. */
    async effective(companyId: string, trx: Trx): Promise<InUse<Shape> | undefined> {
      const row = await stored(companyId, trx)
      if (!row?.isActive) return fromEnvironment
      return { ...shapeOf(row), secret: row.sealedSecret && seal.open(row.sealedSecret, purpose) }
    },

    /** The same as people may see it: the secret is opened for nobody (OPS-06). */
    async shown(companyId: string, trx: Trx): Promise<ShownConnection<Shape>> {
      const row = await stored(companyId, trx)
      const hasEnvironment = fromEnvironment !== undefined
      const rest = { hasEnvironment, rowVersion: row?.rowVersion ?? 0 }
      if (row?.isActive) return { connection: shapeOf(row), hasSecret: row.sealedSecret !== null, ...rest }
      if (!fromEnvironment) return { connection: undefined, hasSecret: false, ...rest }
      const { secret, ...connection } = fromEnvironment
      return { connection: connection as unknown as Shape & Origin, hasSecret: Boolean(secret), ...rest }
    },

    /** Sets the connection from the next use on; without a secret the stored one is kept, null says that there is none. */
    async save(companyId: string, shape: Shape, secret: string | null | undefined, trx: Trx): Promise<void> {
      const present = await stored(companyId, trx)
      const change = { ...shape, sealedSecret: sealed(shape, secret, present), isActive: true }
      if (present) await rows.patch(present.id, change as Partial<Shape & Row>, trx)
      else await rows.insert({ id: newId(), companyId, ...change } as Partial<Shape & Row>, trx)
    },

    /** Forgets what was set, with its secret; the environment's counts again. */
    async forget(companyId: string, trx: Trx): Promise<void> {
      const present = await stored(companyId, trx)
      const nothing = { isActive: false, sealedSecret: null, ...forgotten }
      if (present?.isActive) await rows.patch(present.id, nothing as Partial<Shape & Row>, trx)
    },
  }
}

export type SealedConnections<Shape extends object> = ReturnType<typeof sealedConnections<Shape>>
