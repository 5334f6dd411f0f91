import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { operationSubject } from '@zippcrm/domain/operations/operation.ts'
import type { CommandRow, Verdict } from '../runtime/outbox-rows.ts'

/** Whether a command is a step of an operation; what the engine refuses there is a result, not a case for repair. */
export const isOfOperation = ({ subject }: { subject: string }) => subject.startsWith(operationSubject)

/**
 * A token must not be added twice: unlike all others this command cannot be repeated. Only where the engine said that it
 * did not take it (gRPC 8) is it sent again; otherwise the recorder tells whether the first send was carried out.
 */
export const mustNotRepeat = ({ kind, attempts, error }: CommandRow) =>
  kind === 'modify_instance' && attempts > 1 && !error?.startsWith('8 ')

/**
 * A refusal ends the step and sets nothing aside, so that no later command waits for it. Refused on a repeated send may
 * mean that an earlier one was carried out: then the recorder decides.
 */
export function verdictOfOperation(command: CommandRow, verdict: Verdict): Verdict {
  if (!isOfOperation(command) || verdict.state !== 'refused') return verdict
  return { state: command.attempts > 1 ? 'sent' : 'dropped', error: verdict.error }
}

/** Notes at the item that its command was taken, or why not. */
export async function noteSent(
  settled: { command: CommandRow; verdict: Verdict }[],
  trx: Trx,
): Promise<void> {
  const own = settled.filter(({ command, verdict }) => isOfOperation(command) && verdict.state !== 'wait')
  if (!own.length) return
  await trx.raw(
    `update process_operation_item i
        set state = case v.taken when 'true' then 'sent' else 'failed' end, error = nullif(v.error, ''),
            sent_at = clock_timestamp(), ended_at = case v.taken when 'true' then null else app_now() end
       from unnest(?::uuid[], ?::text[], ?::text[]) as v (command_id, taken, error)
      where i.command_id = v.command_id and i.state = 'queued'`,
    [
      own.map(({ command }) => command.id),
      own.map(({ verdict }) => String(verdict.state === 'sent')),
      own.map(({ verdict }) => verdict.error ?? ''),
    ],
  )
  await trx.raw(`select pg_notify('process_operation', '')`)
}
