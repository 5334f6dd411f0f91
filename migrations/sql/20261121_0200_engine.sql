-- What binds the database to the engine: the outbox of commands, the memory of handled jobs, deferred effects, the
-- task inbox, and the recorder's picture of every instance. Keys of the engine are bigint here and text in the API.

create function app_plumbing_table(tbl text) returns void language plpgsql as $$
begin
  execute format($f$
    alter table %1$I enable row level security;
    alter table %1$I force row level security;
    create policy system_all on %1$I to zipp_system using (true) with check (true);
    grant select, insert, update, delete on %1$I to zipp_system;
  $f$, tbl);
end $$;

-- Commands to the engine, committed with the facts they follow from and sent after commit (ENG-03).
create table engine_command (
  id uuid primary key,
  company_id uuid not null references company,
  subject text not null,
  kind text not null check (kind in ('publish_message', 'complete_job', 'throw_error', 'fail_job', 'cancel_instance',
    'resolve_incident', 'update_retries', 'set_variables')),
  payload jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'sent', 'dropped', 'refused')),
  attempts int not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  error text,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  sequence bigint generated always as identity
);
-- A pending or refused row holds back the later rows of its subject.
create index engine_command_open on engine_command (subject, sequence) where state in ('pending', 'refused');
create index engine_command_recent on engine_command (created_at desc);
select app_plumbing_table('engine_command');
create policy company_rows on engine_command to zipp_staff, zipp_worker, zipp_portal
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
grant select, insert on engine_command to zipp_staff, zipp_worker, zipp_portal;

create function engine_command_notify() returns trigger language plpgsql as $$
begin perform pg_notify('engine_command', new.subject); return null; end $$;
create trigger notify after insert on engine_command for each row execute function engine_command_notify();

-- The instance that counts for a subject. Beyond a message's time to live the database decides: an instance that is
-- not the recorded one cancels itself.
create table process_start (
  subject text not null,
  process_id text not null,
  engine_id uuid not null,
  process_instance_key bigint not null,
  started_at timestamptz not null default clock_timestamp(),
  primary key (subject, process_id)
);
select app_plumbing_table('process_start');
create policy worker_rows on process_start to zipp_worker using (true) with check (true);
grant select, insert on process_start to zipp_worker;

-- What was shipped from the repository, so that a start deploys only what changed and never over an analyst's version.
create table process_release (
  engine_id uuid not null,
  resource_name text not null,
  content_hash text not null,
  source text not null check (source in ('shipped', 'modeler')),
  definition_key bigint,
  version int,
  deployed_at timestamptz not null default clock_timestamp(),
  primary key (engine_id, resource_name, deployed_at)
);
select app_plumbing_table('process_release');
grant select on process_release to zipp_staff;
create policy staff_read on process_release for select to zipp_staff using (true);

-- "Job K was handled, the answer was R": committed together with the effect, so that a redelivered job answers R (ENG-04).
create table handled_job (
  engine_id uuid not null,
  job_key bigint not null,
  type text not null,
  outcome text not null check (outcome in ('completed', 'error', 'deferred')),
  result jsonb not null,
  handled_at timestamptz not null default clock_timestamp(),
  primary key (engine_id, job_key)
);
select app_plumbing_table('handled_job');
create policy worker_rows on handled_job to zipp_worker using (true) with check (true);
grant select, insert, update on handled_job to zipp_worker;

-- Side effects that leave the database (mail, PDF, identity server). `job_key` is set when a process waits for it.
create table effect (
  id uuid primary key,
  company_id uuid not null references company,
  kind text not null,
  natural_key text not null unique,
  payload jsonb not null,
  engine_id uuid,
  job_key bigint,
  process_instance_key bigint,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'held', 'uncertain')),
  attempts int not null default 0,
  max_attempts int not null default 3,
  next_at timestamptz not null default clock_timestamp(),
  last_error text,
  result jsonb,
  created_at timestamptz not null default clock_timestamp(),
  done_at timestamptz
);
create index effect_open on effect (next_at) where state in ('queued', 'running', 'held');
create index effect_job on effect (engine_id, job_key) where job_key is not null;
select app_plumbing_table('effect');
create policy company_rows on effect to zipp_staff, zipp_worker, zipp_portal
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
grant select, insert on effect to zipp_staff, zipp_portal;
grant select, insert, update on effect to zipp_worker;
create function effect_notify() returns trigger language plpgsql as $$
begin perform pg_notify('effect', new.id::text); return null; end $$;
create trigger notify after insert or update of state on effect for each row when (new.state = 'queued') execute function effect_notify();

-- Every mail is first a row here (OPS-01); sending it is an effect of kind "mail".
create table email (
  id uuid primary key,
  dedupe_key text not null,
  template text not null,
  recipients text[] not null check (cardinality(recipients) > 0),
  subject text not null,
  html text not null,
  body_text text not null,
  attachments jsonb not null default '[]',
  record_kind text,
  record_id uuid,
  client_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'held', 'uncertain', 'cancelled')),
  attempts int not null default 0,
  last_error text,
  message_id text,
  sent_at timestamptz
);
select app_business_table('email', masked => array['html', 'body_text', 'recipients']);
create unique index email_once on email (company_id, dedupe_key);
create index email_recent on email (company_id, created_at desc, id desc);
grant insert on email to zipp_portal;
create policy portal_writes on email for insert to zipp_portal with check (company_id = (select app_company()));

-- Service levels: header `sla` of a user task names a row; the due date lives in the inbox row.
create table sla_policy (
  company_id uuid not null references company,
  key text not null,
  working_minutes int not null check (working_minutes > 0),
  warn_minutes int not null default 0 check (warn_minutes >= 0),
  escalate_minutes int,
  primary key (company_id, key)
);
select app_plumbing_table('sla_policy');
create policy company_rows on sla_policy to zipp_staff, zipp_worker, zipp_portal using (company_id = (select app_company()));
grant select on sla_policy to zipp_staff, zipp_worker, zipp_portal;
grant update on sla_policy to zipp_staff;

create table holiday (
  company_id uuid not null references company,
  on_date date not null,
  name text not null,
  provisional boolean not null default false,
  primary key (company_id, on_date)
);
select app_plumbing_table('holiday');
create policy company_rows on holiday for select to zipp_staff, zipp_worker, zipp_portal using (company_id = (select app_company()));
grant select on holiday to zipp_staff, zipp_worker, zipp_portal;

-- One run of a deadline. Re-dating ends the row and inserts a new one; its id is message id and correlation key.
create table sla_clock (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  warn_at timestamptz,
  due_at timestamptz not null,
  escalate_every interval,
  state text not null default 'running' check (state in ('running', 'warned', 'due', 'escalated', 'stopped', 'paused')),
  escalations int not null default 0,
  remaining interval,
  cause text,
  stopped_at timestamptz
);
select app_business_table('sla_clock');
create unique index sla_clock_running on sla_clock (subject_kind, subject_id, kind) where stopped_at is null;
grant select, insert, update on sla_clock to zipp_portal;
create policy portal_clocks on sla_clock to zipp_portal using (company_id = (select app_company())) with check (company_id = (select app_company()));

-- The task inbox. Rows are never deleted and states only move forward.
create table user_task (
  engine_id uuid not null,
  job_key bigint not null,
  company_id uuid,
  client_id uuid,
  process_id text not null,
  process_instance_key bigint not null,
  definition_key bigint,
  element_id text not null,
  element_instance_key bigint,
  title text not null,
  subject_kind text,
  subject_id uuid,
  candidate_roles text[] not null default '{}',
  candidate_teams uuid[] not null default '{}',
  candidate_clients uuid[] not null default '{}',
  assignee_id uuid,
  claimed_at timestamptz,
  form_key text,
  form_id text,
  sla_key text,
  priority smallint not null default 50,
  due_at timestamptz,
  warn_at timestamptz,
  state text not null default 'open' check (state in ('open', 'completing', 'completed', 'withdrawn')),
  created_at timestamptz not null,
  ended_at timestamptz,
  completed_by uuid,
  row_version int not null default 1,
  primary key (engine_id, job_key)
);
create unique index user_task_job on user_task (job_key, engine_id);
create index user_task_open on user_task (company_id, due_at nulls last, job_key) where state in ('open', 'completing');
create index user_task_assignee on user_task (assignee_id, due_at) where state in ('open', 'completing');
create index user_task_subject on user_task (subject_kind, subject_id);
create index user_task_instance on user_task (process_instance_key);
select app_plumbing_table('user_task');
-- A person sees a task as its assignee, as a member of its candidate groups (role, and team where set), or with the
-- company-wide view of the process dashboard.
create policy staff_rows on user_task to zipp_staff using (
  company_id = (select app_company()) and (
    assignee_id = (select app_user())
    or (select app_scope('tasks')) = 'company'
    or ((cardinality(candidate_roles) > 0 and candidate_roles && (select app_roles())::text[])
        and (cardinality(candidate_teams) = 0 or candidate_teams && (select app_teams())::uuid[]))
  )) with check (company_id = (select app_company()));
create policy portal_rows on user_task to zipp_portal using (
  company_id = (select app_company()) and candidate_clients && (select app_clients())::uuid[])
  with check (company_id = (select app_company()));
create policy worker_rows on user_task to zipp_worker using (company_id = (select app_company())) with check (company_id = (select app_company()));
grant select, update on user_task to zipp_staff, zipp_portal;
grant select, insert, update on user_task to zipp_worker;

create function user_task_forward_only() returns trigger language plpgsql as $$
declare rank jsonb := '{"open": 0, "completing": 1, "completed": 2, "withdrawn": 2}';
begin
  if (rank ->> new.state)::int < (rank ->> old.state)::int then new.state := old.state; end if;
  new.row_version := old.row_version + 1;
  return new;
end $$;
create trigger forward_only before update on user_task for each row execute function user_task_forward_only();

create function user_task_tell() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.company_id is not null and (tg_op = 'INSERT' or new.state <> old.state or new.assignee_id is distinct from old.assignee_id) then
    insert into live_event (company_id, topic, entity, entity_id, client_id, audience, candidate_roles)
    values (new.company_id, 'task.' || case when tg_op = 'INSERT' then 'created' when new.state <> old.state then new.state else 'assigned' end,
      'task', new.job_key::text, new.client_id, case when cardinality(new.candidate_clients) > 0 then 'both' else 'staff' end, new.candidate_roles);
  end if;
  return null;
end $$;
create trigger tell after insert or update on user_task for each row execute function user_task_tell();

-- What a person entered when completing a task; the service task after it does the business effect from here.
create table task_submission (
  id uuid primary key,
  engine_id uuid not null,
  task_key bigint not null,
  element_id text not null,
  form_id text,
  outcome text,
  data jsonb not null,
  state text not null default 'submitted' check (state in ('submitted', 'accepted', 'draft'))
);
select app_business_table('task_submission');
create index task_submission_task on task_submission (engine_id, task_key);
grant select, insert, update on task_submission to zipp_portal;
create policy portal_own on task_submission to zipp_portal
  using (company_id = (select app_company()) and created_by = (select app_user())) with check (company_id = (select app_company()));

create table task_draft (
  company_id uuid not null references company,
  user_id uuid not null,
  engine_id uuid not null,
  task_key bigint not null,
  data jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (user_id, engine_id, task_key)
);
select app_plumbing_table('task_draft');
create policy own on task_draft to zipp_staff using (company_id = (select app_company()) and user_id = (select app_user()))
  with check (company_id = (select app_company()) and user_id = (select app_user()));
grant select, insert, update, delete on task_draft to zipp_staff;

-- The recorder's picture of the engine -----------------------------------------------------------------------------

create table engine (
  id uuid primary key,
  adopted_at timestamptz not null default clock_timestamp(),
  note text
);
select app_plumbing_table('engine');

create table recorder_position (
  engine_id uuid not null,
  partition_id int not null,
  position bigint not null,
  engine_time timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (engine_id, partition_id)
);
select app_plumbing_table('recorder_position');
create policy staff_read on recorder_position for select to zipp_staff using (true);
grant select on recorder_position to zipp_staff;

create table record_quarantine (
  engine_id uuid not null,
  partition_id int not null,
  position bigint not null,
  error text not null,
  record jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (engine_id, partition_id, position)
);
select app_plumbing_table('record_quarantine');

create table process_definition (
  engine_id uuid not null,
  key bigint not null,
  process_id text not null,
  version int not null,
  resource_name text not null,
  xml text not null,
  elements jsonb not null default '{}',
  deployed_at timestamptz not null,
  primary key (engine_id, key)
);
create index process_definition_latest on process_definition (process_id, version desc);
select app_plumbing_table('process_definition');
create policy all_read on process_definition for select to zipp_staff, zipp_portal, zipp_worker using (true);
grant select on process_definition to zipp_staff, zipp_portal, zipp_worker;

-- A task keeps the form it was opened with: the engine resolves a form to a key when it creates the job (ENG-12).
create table process_form (
  engine_id uuid not null,
  key bigint not null,
  form_id text not null,
  version int not null,
  schema jsonb not null,
  deployed_at timestamptz not null default clock_timestamp(),
  primary key (engine_id, key)
);
select app_plumbing_table('process_form');
create policy all_read on process_form for select to zipp_staff, zipp_portal, zipp_worker using (true);
grant select on process_form to zipp_staff, zipp_portal, zipp_worker;

create table process_instance (
  engine_id uuid not null,
  key bigint not null,
  process_id text not null,
  version int not null,
  definition_key bigint not null,
  parent_key bigint,
  company_id uuid,
  client_id uuid,
  business_key text,
  subject_kind text,
  subject_id uuid,
  state text not null default 'active' check (state in ('active', 'completed', 'cancelled')),
  incidents int not null default 0,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (engine_id, key)
);
create index process_instance_subject on process_instance (subject_kind, subject_id);
create index process_instance_list on process_instance (company_id, key desc);
create index process_instance_process on process_instance (company_id, process_id, key desc);
create index process_instance_open on process_instance (company_id, state, key desc) where state = 'active';

create table element_instance (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint not null,
  element_id text not null,
  element_type text not null,
  scope_key bigint,
  state text not null default 'active' check (state in ('active', 'completed', 'terminated')),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (engine_id, key)
);
create index element_instance_of on element_instance (process_instance_key, key);

create table sequence_flow_taken (
  engine_id uuid not null,
  process_instance_key bigint not null,
  flow_id text not null,
  position bigint not null,
  at timestamptz not null,
  primary key (engine_id, process_instance_key, position)
);

create table engine_variable (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint not null,
  scope_key bigint not null,
  name text not null,
  value jsonb not null,
  updated_at timestamptz not null,
  primary key (engine_id, key)
);
create index engine_variable_of on engine_variable (process_instance_key, name);

create table engine_variable_change (
  engine_id uuid not null,
  position bigint not null,
  partition_id int not null,
  key bigint not null,
  process_instance_key bigint not null,
  scope_key bigint not null,
  name text not null,
  value jsonb not null,
  at timestamptz not null,
  primary key (engine_id, partition_id, position)
);
create index engine_variable_change_of on engine_variable_change (process_instance_key, position);

create table engine_job (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint not null,
  element_id text not null,
  element_instance_key bigint not null,
  type text not null,
  state text not null check (state in ('created', 'completed', 'failed', 'error_thrown', 'canceled')),
  retries int not null,
  worker text,
  error_message text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (engine_id, key)
);
create index engine_job_of on engine_job (process_instance_key, key);

create table incident (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint not null,
  process_id text not null,
  element_id text not null,
  element_instance_key bigint,
  job_key bigint,
  error_type text not null,
  message text not null,
  fingerprint text not null,
  state text not null default 'open' check (state in ('open', 'resolved')),
  company_id uuid,
  client_id uuid,
  created_at timestamptz not null,
  resolved_at timestamptz,
  primary key (engine_id, key)
);
create index incident_open on incident (company_id, key desc) where state = 'open';
create index incident_of on incident (process_instance_key);

create table engine_timer (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint,
  element_id text not null,
  due_at timestamptz not null,
  state text not null check (state in ('created', 'triggered', 'canceled')),
  primary key (engine_id, key)
);
create index engine_timer_of on engine_timer (process_instance_key);

create table message_subscription (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint not null,
  element_id text,
  message_name text not null,
  correlation_key text,
  state text not null check (state in ('created', 'correlated', 'deleted')),
  updated_at timestamptz not null,
  primary key (engine_id, key)
);
create index message_subscription_of on message_subscription (process_instance_key);

-- Waits that are jobs: the dispatcher completes them when their answer comes.
create table open_wait (
  engine_id uuid not null,
  job_key bigint not null,
  company_id uuid,
  what text not null,
  subject text not null,
  process_instance_key bigint not null,
  state text not null default 'open' check (state in ('open', 'ended')),
  created_at timestamptz not null,
  primary key (engine_id, job_key)
);
create index open_wait_subject on open_wait (what, subject) where state = 'open';
select app_plumbing_table('open_wait');
create policy company_rows on open_wait to zipp_worker, zipp_staff, zipp_portal using (company_id = (select app_company()));
grant select on open_wait to zipp_worker, zipp_staff, zipp_portal;

-- Staff see instances of their company whose record they may see with the dashboard's scope; the API narrows further.
do $$
declare tbl text;
begin
  foreach tbl in array array['process_instance', 'incident'] loop
    perform app_plumbing_table(tbl);
    execute format($f$
      create policy staff_rows on %1$I for select to zipp_staff using (company_id = (select app_company())
        or (company_id is null and (select app_scope('processes')) = 'company'));
      create policy worker_rows on %1$I for select to zipp_worker using (company_id = (select app_company()));
      create policy portal_rows on %1$I for select to zipp_portal using (company_id = (select app_company()) and client_id = any((select app_clients())::uuid[]));
      grant select on %1$I to zipp_staff, zipp_worker, zipp_portal;
    $f$, tbl);
  end loop;
  foreach tbl in array array['element_instance', 'sequence_flow_taken', 'engine_variable', 'engine_variable_change', 'engine_job', 'engine_timer', 'message_subscription'] loop
    perform app_plumbing_table(tbl);
    execute format($f$
      create policy staff_rows on %1$I for select to zipp_staff using (exists (
        select from process_instance i where i.engine_id = %1$I.engine_id and i.key = %1$I.process_instance_key));
      grant select on %1$I to zipp_staff;
    $f$, tbl);
  end loop;
end $$;
