-- Operations on process instances, one or a thousand: what was asked and why, and for each instance what stood there
-- before, whether the engine took it, and what the recorder saw afterwards (ENG-20, ENG-23).

alter table engine_command drop constraint engine_command_kind_check;
alter table engine_command add constraint engine_command_kind_check
  check (kind in ('publish_message', 'complete_job', 'throw_error', 'fail_job', 'cancel_instance', 'resolve_incident',
    'update_retries', 'set_variables', 'modify_instance', 'migrate_instance'));

create table process_operation (
  id uuid primary key,
  company_id uuid not null references company,
  kind text not null check (kind in ('retry', 'resolve-incident', 'set-retries', 'set-variables', 'cancel', 'modify', 'publish-message', 'migrate')),
  request jsonb not null,
  reason text not null,
  created_by uuid not null,
  created_at timestamptz not null default app_now(),
  stopped_at timestamptz,
  ended_at timestamptz
);
create index process_operation_recent on process_operation (company_id, id desc);
select app_plumbing_table('process_operation');
create policy company_rows on process_operation to zipp_staff
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
grant select, insert on process_operation to zipp_staff;

-- An item is one step on one instance. It is done when the recorder has seen the instance move, never before.
create table process_operation_item (
  operation_id uuid not null references process_operation,
  item int not null,
  company_id uuid not null references company,
  engine_id uuid not null,
  process_instance_key bigint not null,
  target_key bigint,
  element_id text,
  command_id uuid unique,
  state text not null default 'queued' check (state in ('queued', 'sent', 'done', 'failed', 'stopped')),
  error text,
  before jsonb not null default '{}',
  expected jsonb not null default '{}',
  after jsonb,
  sent_at timestamptz,
  ended_at timestamptz,
  audited boolean not null default false,
  primary key (operation_id, item)
);
create index process_operation_item_unaudited on process_operation_item (operation_id) where not audited and state in ('done', 'failed') and command_id is not null;
create index process_operation_open on process_operation (id) where ended_at is null;
create index process_operation_item_open on process_operation_item (operation_id, item) where state in ('queued', 'sent');
create index process_operation_item_instance on process_operation_item (company_id, process_instance_key, operation_id desc);
select app_plumbing_table('process_operation_item');
create policy company_rows on process_operation_item to zipp_staff
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
grant select, insert on process_operation_item to zipp_staff;

-- Takes back what has not been sent yet; what the engine has taken runs to its end.
create function stop_process_operation(operation uuid) returns int language plpgsql security definer set search_path = public as $$
declare stopped int;
begin
  with unsent as (
    update engine_command c set state = 'dropped', error = 'OPERATION_STOPPED', sent_at = clock_timestamp()
      from process_operation_item i
     where i.operation_id = operation and i.company_id = app_company() and i.state = 'queued'
       and c.id = i.command_id and c.state = 'pending' and c.attempts = 0
    returning c.id)
  update process_operation_item i set state = 'stopped', ended_at = app_now()
    from unsent where i.command_id = unsent.id;
  get diagnostics stopped = row_count;
  update process_operation set stopped_at = app_now() where id = operation and company_id = app_company() and stopped > 0;
  return stopped;
end $$;
create policy owner_stops on process_operation to current_user using (true) with check (true);
create policy owner_stops on process_operation_item to current_user using (true) with check (true);
revoke execute on function stop_process_operation(uuid) from public;
grant execute on function stop_process_operation(uuid) to zipp_staff;

-- Operations puts a refused command aside, or corrects it and sends it again, so that its subject can go on.
create function drop_engine_command(command uuid, why text) returns boolean language plpgsql security definer set search_path = public as $$
declare its_subject text;
begin
  update engine_command set state = 'dropped', error = concat_ws(' — ', error, why), sent_at = clock_timestamp()
   where id = command and company_id = app_company() and state = 'refused' returning subject into its_subject;
  if not found then return false; end if;
  perform pg_notify('engine_command', its_subject);
  return true;
end $$;
revoke execute on function drop_engine_command(uuid, text) from public;
grant execute on function drop_engine_command(uuid, text) to zipp_staff;

create function correct_engine_command(command uuid, corrected jsonb) returns boolean language plpgsql security definer set search_path = public as $$
begin
  update engine_command set payload = corrected where id = command and company_id = app_company() and state = 'refused';
  return found and resend_engine_command(command);
end $$;
revoke execute on function correct_engine_command(uuid, jsonb) from public;
grant execute on function correct_engine_command(uuid, jsonb) to zipp_staff;
