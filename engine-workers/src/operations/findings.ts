import type { OperationKind } from '@zippcrm/domain/operations/operation.ts'

/**
 * What the recorder knows of the items of an operation, by kind: one SQL each over `o`, the items whose command was
 * taken. A row says that the instance has moved (`error` null) or that it did not come to what was asked.
 */
const cancelled = `
  select o.operation_id, o.item, jsonb_build_object('state', i.state) as after,
         case i.state when 'cancelled' then null else 'The instance had completed before it could be cancelled.' end as error
    from o join process_instance i on i.engine_id = o.engine_id and i.key = o.process_instance_key
   where i.state <> 'active'`

/** A resolved incident that comes back is no repair: its step must have gone on, or be waiting as it should. */
const resolved = `
  select o.operation_id, o.item, jsonb_build_object('incident', again.message) as after,
         case when again.key is not null then 'The step failed again: ' || again.message end as error
    from o
    join incident x on x.engine_id = o.engine_id and x.key = o.target_key
    join element_instance e on e.engine_id = o.engine_id and e.key = (o.expected ->> 'elementInstanceKey')::bigint
    left join lateral (select key, message from incident a
       where a.engine_id = o.engine_id and a.element_instance_key = e.key and a.key > x.key and a.state = 'open'
       order by a.key desc limit 1) again on true
   where again.key is not null
      or (x.state = 'resolved' and (e.state <> 'active' or o.sent_at < clock_timestamp() - interval '1 minute'
          or exists (select from engine_job j where j.engine_id = o.engine_id and j.element_instance_key = e.key and j.key > x.key
               and j.state = 'created')))`

const retriesSet = `
  select o.operation_id, o.item, jsonb_build_object('retries', j.retries) as after,
         case when j.state not in ('created', 'failed') and j.retries <> (o.expected ->> 'retries')::int then 'The job had ended: ' || j.state end as error
    from o join engine_job j on j.engine_id = o.engine_id and j.key = o.target_key
   where j.retries = (o.expected ->> 'retries')::int or j.state not in ('created', 'failed')`

const variablesSet = `
  select o.operation_id, o.item, null::text as error, o.expected -> 'shown' as after
    from o
   where not exists (
     select from jsonb_each(o.expected -> 'variables') as n (name, value)
      where not exists (select from engine_variable v where v.engine_id = o.engine_id
              and v.scope_key = (o.expected ->> 'scopeKey')::bigint and v.name = n.name and v.value = n.value))`

const modified = `
  select o.operation_id, o.item, null::text as error,
         jsonb_build_object('tokens', (select coalesce(jsonb_agg(e.element_id order by e.key), '[]') from element_instance e
           where e.engine_id = o.engine_id and e.process_instance_key = o.process_instance_key and e.state = 'active')) as after
    from o
   where not exists (select from jsonb_array_elements_text(o.expected -> 'terminated') as t (key)
           join element_instance e on e.engine_id = o.engine_id and e.key = t.key::bigint where e.state = 'active')
     and not exists (
       select from (select id, count(*) as wanted from jsonb_array_elements_text(o.expected -> 'activated') as a (id) group by id) w
        where w.wanted > (select count(*) from element_instance e where e.engine_id = o.engine_id
                and e.process_instance_key = o.process_instance_key and e.element_id = w.id and e.key > (o.expected ->> 'newest')::bigint))`

const correlated = `
  select o.operation_id, o.item, jsonb_build_object(o.expected ->> 'name', s.state) as after,
         case s.state when 'deleted' then 'The instance stopped waiting before the message arrived.' end as error
    from o join message_subscription s on s.engine_id = o.engine_id and s.key = o.target_key
   where s.updated_at > (o.expected ->> 'since')::timestamptz and s.state in ('correlated', 'deleted')`

const migrated = `
  select o.operation_id, o.item, null::text as error, jsonb_build_object('version', i.version) as after
    from o join process_instance i on i.engine_id = o.engine_id and i.key = o.process_instance_key
   where i.definition_key = (o.expected ->> 'definitionKey')::bigint`

export const findings: Record<OperationKind, string> = {
  cancel: cancelled,
  retry: resolved,
  'resolve-incident': resolved,
  'set-retries': retriesSet,
  'set-variables': variablesSet,
  modify: modified,
  'publish-message': correlated,
  migrate: migrated,
}
