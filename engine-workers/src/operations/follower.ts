import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { OperationKind } from '@zippcrm/domain/operations/operation.ts'
import type { Wake } from '../runtime/wake.ts'
import { findings } from './findings.ts'

/** Items looked at in one go. */
const atOnce = 500
/** What the recorder has not brought by then was taken by the engine and left no trace: a case for a person. */
const patience = '10 minutes'
const unconfirmed =
  'NOT_CONFIRMED The engine took the command, and nothing was recorded within ten minutes. Look at the instance before you try again.'

interface Finding {
  operation_id: string
  item: number
  error: string | null
  after: Record<string, unknown>
}

/**
 * Follows operations on instances: an item is done when the recorder has seen the instance move, and failed otherwise
 * (ENG-23). Each end is one audit row with before and after, on behalf of the person who asked.
 */
export function startOperationFollower({ db, wake }: { db: Database; wake: Wake }) {
  return wake.loop(
    'process_operation',
    () =>
      inSession(db, { role: 'zipp_system' }, async (trx) => {
        if (!(await trx('process_operation').whereNull('ended_at').first('id'))) return false
        const kinds: OperationKind[] = await trx('process_operation as p')
          .join('process_operation_item as i', 'i.operation_id', 'p.id')
          .where('i.state', 'sent')
          .whereNull('p.ended_at')
          .distinct()
          .pluck('p.kind')
        for (const kind of kinds) await settle(await find(kind, trx), trx)
        await endOperations(trx)
        return false
      }),
    { everyMs: 500 },
  )
}

async function find(kind: OperationKind, trx: Trx): Promise<Finding[]> {
  const { rows } = await trx.raw(
    `with o as materialized (
       select i.* from process_operation_item i join process_operation p on p.id = i.operation_id
        where i.state = 'sent' and p.kind = ? order by i.operation_id, i.item limit ? for update of i skip locked)
     ${findings[kind]}`,
    [kind, atOnce],
  )
  return rows
}

async function settle(found: Finding[], trx: Trx): Promise<void> {
  if (!found.length) return
  await trx.raw(
    `update process_operation_item i
        set state = case when f.error is null then 'done' else 'failed' end, error = f.error, after = f.after, ended_at = app_now()
       from jsonb_to_recordset(?::jsonb) as f (operation_id uuid, item int, error text, after jsonb)
      where i.operation_id = f.operation_id and i.item = f.item`,
    [JSON.stringify(found)],
  )
}

/** Writes the audit rows of what has ended since the last look, tells screens, and closes operations without open items. */
async function endOperations(trx: Trx): Promise<void> {
  await trx.raw(
    `update process_operation_item set state = 'failed', error = coalesce(error, ?), ended_at = app_now()
      where state = 'sent' and sent_at < clock_timestamp() - ?::interval`,
    [unconfirmed, patience],
  )
  const { rows: moved } = await trx.raw(
    `with ended as (
       update process_operation_item set audited = true where not audited and state in ('done', 'failed') and command_id is not null returning *),
     noted as (
       insert into audit_log (company_id, actor_kind, on_behalf_of, action, entity, entity_id, reason, process_instance_key, element_id, diff)
       select e.company_id, 'worker', p.created_by, 'process-instance.' || p.kind, 'process_operation', p.id, p.reason, e.process_instance_key, e.element_id,
              (select coalesce(jsonb_agg(jsonb_build_object('field', k, 'old', e.before -> k, 'new', e.after -> k) order by k), '[]')
                 from jsonb_object_keys(e.before || coalesce(e.after, '{}')) as k)
              || case when e.error is null then '[]' else jsonb_build_array(jsonb_build_object('field', 'result', 'old', null, 'new', e.error)) end
         from ended e join process_operation p on p.id = e.operation_id)
     select distinct operation_id, company_id from ended`,
  )
  await trx.raw(
    `update process_operation p set ended_at = app_now()
      where ended_at is null and approval is distinct from 'waiting'
        and not exists (select from process_operation_item i where i.operation_id = p.id and i.state in ('queued', 'sent'))`,
  )
  for (const { operation_id, company_id } of moved)
    await trx('live_event').insert({
      company_id,
      topic: 'process-operation.moved',
      entity: 'process-operation',
      entity_id: operation_id,
    })
}
