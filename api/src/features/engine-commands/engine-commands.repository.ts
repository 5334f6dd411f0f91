import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { z } from 'zod'
import { decodeCursor } from '../../http/page.ts'
import type { CommandQuery, CommandView } from './engine-commands.schema.ts'

export interface EngineCommandRow {
  id: string
  subject: string
  kind: string
  state: z.infer<typeof CommandView>['state']
  payload: Record<string, unknown>
  attempts: number
  error: string | null
  created_at: Date
  sequence: string
}

/** A page of commands that the engine refused or has yet to take, newest first. */
export function listCommands(
  { state, subject, cursor, limit }: z.infer<typeof CommandQuery>,
  trx: Trx,
): Promise<EngineCommandRow[]> {
  const commands = trx('engine_command').where({ state })
  if (subject) commands.where({ subject })
  const after = decodeCursor(cursor, 1)
  if (after) commands.where('sequence', '<', String(after[0]))
  return commands
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .select('*')
}

export const findCommand = (id: string, trx: Trx): Promise<EngineCommandRow | undefined> =>
  trx('engine_command').where({ id }).first()

/** How many later commands of the same subject wait for this one. */
export async function countHeldBack({ subject, sequence }: EngineCommandRow, trx: Trx): Promise<number> {
  const row = await trx('engine_command')
    .where({ subject, state: 'pending' })
    .where('sequence', '>', sequence)
    .count('* as n')
    .first()
  return Number(row?.n ?? 0)
}

const done = async (sql: string, bindings: string[], trx: Trx): Promise<boolean> =>
  (await trx.raw(sql, bindings)).rows[0].done

/** Puts a refused command back in line. */
export const resendCommand = (id: string, trx: Trx) =>
  done('select resend_engine_command(?) as done', [id], trx)

/** Puts a refused command aside, so that its subject goes on without it. */
export const dropCommand = (id: string, why: string, trx: Trx) =>
  done('select drop_engine_command(?, ?) as done', [id, why], trx)

/** Puts a refused command back in line with another payload. */
export const correctCommand = (id: string, payload: Record<string, unknown>, trx: Trx) =>
  done('select correct_engine_command(?, ?::jsonb) as done', [id, JSON.stringify(payload)], trx)
