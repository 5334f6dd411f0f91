-- The ground that every other table stands on: who is asking (settings of the transaction), the business clock,
-- common columns, the audit trail, and row-level security as the second guard behind the API's role matrix.
-- Roles zipp_staff, zipp_portal, zipp_worker and zipp_system are group roles; login roles are members of them
-- and say in each transaction which one they act as (`set local role`).

do $$
declare role_name text;
begin
  foreach role_name in array array['zipp_staff', 'zipp_portal', 'zipp_worker', 'zipp_system'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
end $$;

create extension if not exists citext;
create extension if not exists pgcrypto;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

grant usage on schema public to zipp_staff, zipp_portal, zipp_worker, zipp_system;

-- Settings of the transaction. After a transaction a custom setting is '' rather than null, hence nullif.
create function app_setting(name text) returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.' || name, true), '') $$;
create function app_company() returns uuid language sql stable parallel safe
  as $$ select app_setting('company_id')::uuid $$;
create function app_user() returns uuid language sql stable parallel safe
  as $$ select app_setting('user_id')::uuid $$;
create function app_actor_kind() returns text language sql stable parallel safe
  as $$ select coalesce(app_setting('actor_kind'), 'worker') $$;
create function app_roles() returns text[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(app_setting('roles'), ','), '{}') $$;
create function app_teams() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(app_setting('team_ids'), ','), '{}')::uuid[] $$;
create function app_clients() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(app_setting('client_ids'), ','), '{}')::uuid[] $$;
-- Row scope of a module for the person asking: company, team, own or none.
create function app_scope(module text) returns text language sql stable parallel safe
  as $$ select coalesce(app_setting('scope_' || module), 'none') $$;

-- Business time = real time + one offset that only grows (development and tests move it, production never does).
create table engine_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);
insert into engine_clock default values;
grant select on engine_clock to zipp_staff, zipp_portal, zipp_worker, zipp_system;
grant update on engine_clock to zipp_system;

create function engine_clock_forward_only() returns trigger language plpgsql as $$
begin
  if new.offset_ms < old.offset_ms then
    raise exception 'CLOCK_BACKWARD: business time never goes back' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger forward_only before update on engine_clock for each row execute function engine_clock_forward_only();

create function app_now() returns timestamptz language sql stable
  as $$ select clock_timestamp() + (select offset_ms from engine_clock) * interval '1 millisecond' $$;

create table company (
  id uuid primary key,
  name text not null,
  legal_name text not null,
  gst_state_code char(2),
  base_currency char(3) not null default 'INR',
  timezone text not null default 'Asia/Kolkata',
  locale text not null default 'en-IN',
  fiscal_year_start_month smallint not null default 4,
  data_visibility text not null default 'role_scoped' check (data_visibility in ('role_scoped', 'shared')),
  is_active boolean not null default true,
  created_at timestamptz not null default app_now()
);
alter table company enable row level security;
alter table company force row level security;
create policy staff_own on company for select to zipp_staff, zipp_portal, zipp_worker using (id = (select app_company()));
create policy system_all on company to zipp_system using (true) with check (true);
grant select on company to zipp_staff, zipp_portal, zipp_worker;
grant select, insert, update on company to zipp_system;

-- Append-only audit. `hash` is written by one sealer that chains rows in commit order within a second, so that
-- writers of one company never wait for each other.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default app_now(),
  company_id uuid,
  actor_kind text not null,
  actor_id uuid,
  on_behalf_of uuid,
  action text not null,
  entity text not null,
  entity_id uuid,
  diff jsonb not null default '[]',
  reason text,
  request_id text,
  ip inet,
  process_instance_key bigint,
  element_id text,
  transaction_id xid8 not null default pg_current_xact_id(),
  prev_hash bytea,
  hash bytea
);
create index audit_log_entity on audit_log (company_id, entity, entity_id, id desc);
create index audit_log_at on audit_log (company_id, id desc);
create index audit_log_unsealed on audit_log (id) where hash is null;
alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy staff_read on audit_log for select to zipp_staff using (company_id = (select app_company()));
create policy anyone_appends on audit_log for insert to zipp_staff, zipp_portal, zipp_worker
  with check (company_id is not distinct from (select app_company()));
-- the audit trigger runs as the owner of the table, who may append and nothing else
create policy owner_appends on audit_log for insert to current_user with check (true);
create policy system_reads on audit_log for select to zipp_system using (true);
create policy system_appends on audit_log for insert to zipp_system with check (true);
create policy system_seals on audit_log for update to zipp_system using (hash is null) with check (hash is not null);
grant select, insert on audit_log to zipp_staff, zipp_system;
grant insert on audit_log to zipp_portal, zipp_worker;
grant update (prev_hash, hash) on audit_log to zipp_system;

-- Writes the audit row of one changed row. Arguments of the trigger are columns whose values are masked.
create function app_audit() returns trigger language plpgsql security definer set search_path = public as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  ignored text[] := array['row_version', 'updated_at', 'updated_by', 'created_at', 'created_by', 'created_by_kind', 'search_text'];
  changes jsonb;
begin
  select coalesce(jsonb_agg(jsonb_build_object(
           'field', field,
           'old', case when field = any(tg_argv) and before -> field <> 'null' then to_jsonb('***'::text) else before -> field end,
           'new', case when field = any(tg_argv) and after -> field <> 'null' then to_jsonb('***'::text) else after -> field end) order by field), '[]')
    into changes
    from (select distinct jsonb_object_keys(before || after) as field) fields
   where not field = any(ignored) and (before -> field) is distinct from (after -> field)
     and not (tg_op = 'INSERT' and coalesce(after -> field, 'null') = 'null');
  if tg_op = 'UPDATE' and changes = '[]' then return null; end if;
  insert into audit_log (company_id, actor_kind, actor_id, on_behalf_of, action, entity, entity_id, diff, reason, request_id, ip, process_instance_key, element_id)
  values (
    coalesce((after ->> 'company_id')::uuid, (before ->> 'company_id')::uuid),
    app_actor_kind(), app_user(), app_setting('on_behalf_of')::uuid,
    coalesce(app_setting('action'), case tg_op when 'INSERT' then 'create' when 'DELETE' then 'delete' else 'update' end),
    tg_table_name, coalesce((after ->> 'id')::uuid, (before ->> 'id')::uuid), changes,
    app_setting('reason'), app_setting('request_id'), app_setting('ip')::inet,
    app_setting('process_instance_key')::bigint, app_setting('element_id'));
  return null;
end $$;

-- created_by comes from the authenticated actor and cannot be supplied or changed (IAM-37).
create function app_stamp() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.created_by := coalesce(app_user(), '00000000-0000-0000-0000-000000000000');
    new.created_by_kind := app_actor_kind();
    new.created_at := app_now();
    new.row_version := 1;
  else
    new.created_by := old.created_by;
    new.created_by_kind := old.created_by_kind;
    new.created_at := old.created_at;
    new.row_version := old.row_version + 1;
  end if;
  new.updated_at := app_now();
  new.updated_by := app_user();
  return new;
end $$;

-- Turns a table into a business table: common columns, stamping, audit, forced row-level security and grants.
--   staff_using   what a member of staff may see and write within the company (SQL over the row), default everything
--   portal_using  what a portal user may read; null = nothing
--   masked        columns whose values never reach the audit trail
create function app_business_table(tbl text, staff_using text default 'true', portal_using text default null, masked text[] default '{}')
returns void language plpgsql as $$
begin
  execute format($f$
    alter table %1$I
      add column if not exists company_id uuid not null references company,
      add column if not exists created_by uuid not null,
      add column if not exists created_by_kind text not null,
      add column if not exists created_at timestamptz not null,
      add column if not exists updated_by uuid,
      add column if not exists updated_at timestamptz not null,
      add column if not exists row_version int not null default 1,
      add column if not exists is_active boolean not null default true;
    alter table %1$I enable row level security;
    alter table %1$I force row level security;
    create trigger stamp before insert or update on %1$I for each row execute function app_stamp();
    create policy staff_rows on %1$I to zipp_staff using (company_id = (select app_company()) and (%2$s))
      with check (company_id = (select app_company()));
    create policy worker_rows on %1$I to zipp_worker using (company_id = (select app_company()))
      with check (company_id = (select app_company()));
    create policy system_rows on %1$I to zipp_system using (true) with check (true);
    grant select, insert, update on %1$I to zipp_staff, zipp_worker, zipp_system;
  $f$, tbl, staff_using);
  execute format('create trigger audit after insert or update or delete on %I for each row execute function app_audit(%s)',
    tbl, (select coalesce(string_agg(quote_literal(column_name), ', '), '') from unnest(masked) as column_name));
  if portal_using is not null then
    execute format('create policy portal_rows on %1$I for select to zipp_portal using (company_id = (select app_company()) and (%2$s)); grant select on %1$I to zipp_portal', tbl, portal_using);
  end if;
end $$;

-- People --------------------------------------------------------------------------------------------------------

create table staff_user (
  id uuid primary key,
  keycloak_sub uuid unique,
  email citext not null unique,
  full_name text not null,
  phone text,
  status text not null default 'active' check (status in ('invited', 'active', 'suspended', 'deactivated')),
  reports_to uuid references staff_user,
  role_slugs text[] not null check (cardinality(role_slugs) > 0),
  grade text,
  locale text not null default 'en-IN',
  preferences jsonb not null default '{}',
  last_login_at timestamptz
);
select app_business_table('staff_user', masked => array['phone']);

create table team (
  id uuid primary key,
  code text not null,
  name text not null,
  practice_area text not null,
  manager_user_id uuid references staff_user,
  deputy_user_id uuid references staff_user
);
select app_business_table('team');
create unique index team_code on team (company_id, code);

create table team_membership (
  id uuid primary key,
  team_id uuid not null references team,
  user_id uuid not null references staff_user,
  function text not null check (function in ('manager', 'reviewer', 'member')),
  unique (team_id, user_id, function)
);
select app_business_table('team_membership');

create table feature_flag (
  id uuid primary key,
  key text not null,
  value boolean not null
);
select app_business_table('feature_flag');
create unique index feature_flag_key on feature_flag (company_id, key);

-- Plumbing of the API -------------------------------------------------------------------------------------------

-- The stored answer of a write, so that a repeated Idempotency-Key gets the same answer and causes nothing new.
create table idempotency_key (
  company_id uuid not null references company,
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  status smallint,
  headers jsonb,
  body jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (company_id, actor_id, key)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own on idempotency_key to zipp_staff, zipp_portal
  using (company_id = (select app_company()) and actor_id = (select app_user()))
  with check (company_id = (select app_company()) and actor_id = (select app_user()));
create policy system_all on idempotency_key to zipp_system using (true) with check (true);
grant select, insert, update on idempotency_key to zipp_staff, zipp_portal;
grant select, delete on idempotency_key to zipp_system;

-- Gap-free human numbers, taken inside the transaction that issues them.
create table document_sequence (
  company_id uuid not null references company,
  scope text not null default '',
  series text not null,
  fy text not null,
  next_value int not null default 1,
  last_issue_date date,
  primary key (company_id, scope, series, fy)
);
alter table document_sequence enable row level security;
alter table document_sequence force row level security;
create policy company_rows on document_sequence to zipp_staff, zipp_worker, zipp_portal
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
create policy system_all on document_sequence to zipp_system using (true) with check (true);
grant select, insert, update on document_sequence to zipp_staff, zipp_worker, zipp_portal, zipp_system;

-- What open screens are told: a row here is a line of the event stream (server-sent events).
create table live_event (
  id bigint generated always as identity primary key,
  company_id uuid not null references company,
  at timestamptz not null default clock_timestamp(),
  topic text not null,
  entity text not null,
  entity_id text not null,
  client_id uuid,
  audience text not null default 'staff' check (audience in ('staff', 'portal', 'both')),
  candidate_roles text[]
);
alter table live_event enable row level security;
alter table live_event force row level security;
create policy company_rows on live_event to zipp_staff, zipp_worker
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
create policy portal_rows on live_event for select to zipp_portal
  using (company_id = (select app_company()) and audience <> 'staff' and client_id = any((select app_clients())::uuid[]));
create policy portal_tells on live_event for insert to zipp_portal with check (company_id = (select app_company()));
create policy owner_tells on live_event for insert to current_user with check (true);
create policy system_all on live_event to zipp_system using (true) with check (true);
grant select, insert on live_event to zipp_staff, zipp_worker, zipp_portal, zipp_system;
grant delete on live_event to zipp_system;

create function live_event_notify() returns trigger language plpgsql as $$
begin perform pg_notify('live_event', new.id::text); return null; end $$;
create trigger notify after insert on live_event for each row execute function live_event_notify();

-- In-app notices.
create table notification (
  id uuid primary key,
  recipient_kind text not null check (recipient_kind in ('staff', 'portal')),
  recipient_id uuid not null,
  kind text not null,
  title text not null,
  body text not null default '',
  link text,
  client_id uuid,
  dedupe_key text not null,
  read_at timestamptz
);
select app_business_table('notification', staff_using => $$recipient_kind = 'portal' or recipient_id = (select app_user())$$,
  portal_using => $$recipient_kind = 'portal' and recipient_id = (select app_user())$$);
create unique index notification_once on notification (company_id, dedupe_key);
create index notification_mine on notification (recipient_id, created_at desc);
grant update (read_at, row_version, updated_at, updated_by) on notification to zipp_portal;
create policy portal_reads_off on notification for update to zipp_portal
  using (recipient_kind = 'portal' and recipient_id = (select app_user()));

create table notification_setting (
  id uuid primary key,
  key text not null,
  enabled boolean not null default true
);
select app_business_table('notification_setting');
create unique index notification_setting_key on notification_setting (company_id, key);
