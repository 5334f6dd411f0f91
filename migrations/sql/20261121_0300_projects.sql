-- Clients, regulated projects with their gates and evidence, document requests, and the vault with every received file.
-- Row scope of a project lives in the project row itself (`member_ids` repeats the open memberships), so that its
-- children can ask `exists (select from project …)` without two policies calling each other.

create table client (
  id uuid primary key,
  code text not null,
  name text not null check (length(name) between 1 and 200),
  legal_name text not null,
  entity_type text not null check (entity_type in ('private_limited', 'public_limited', 'opc', 'llp', 'section8', 'partnership',
    'proprietorship', 'trust', 'huf', 'individual', 'llc', 'corporation', 'nonprofit')),
  industry text,
  regulator text check (regulator in ('RBI', 'SEBI', 'IRDAI', 'OTHER')),
  status text not null default 'active' check (status in ('prospect', 'active', 'inactive')),
  owner_user_id uuid references staff_user,
  owner_team_id uuid references team,
  address_line1 text,
  address_line2 text,
  city text,
  state_code char(2),
  pin_code text,
  country char(2) not null default 'IN'
);

create table workflow_family (
  id uuid primary key,
  key text not null,
  code text not null,
  regulator text not null check (regulator in ('RBI', 'SEBI', 'IRDAI', 'OTHER')),
  title text not null,
  description text not null default '',
  status text not null default 'published' check (status in ('draft', 'published', 'retired'))
);
select app_business_table('workflow_family');
create unique index workflow_family_key on workflow_family (company_id, key);

-- A published version never changes: projects stay on the one they were opened with.
create table template_version (
  id uuid primary key,
  family_id uuid not null references workflow_family,
  version int not null check (version > 0),
  stages jsonb not null,
  billing_milestones jsonb not null default '[]',
  notice text,
  source text not null default 'shipped' check (source in ('shipped', 'edited')),
  content_hash char(64) not null,
  published_at timestamptz,
  unique (family_id, version)
);
select app_business_table('template_version');
create function template_version_frozen() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (new.stages, new.billing_milestones, new.version) is distinct from (old.stages, old.billing_milestones, old.version) then
    raise exception 'TEMPLATE_FROZEN: a published template version cannot change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger frozen before update on template_version for each row execute function template_version_frozen();

create table project (
  id uuid primary key,
  number text not null,
  kind text not null default 'regulated' check (kind in ('regulated', 'service_order')),
  title text not null check (length(title) between 3 and 200),
  client_id uuid not null references client,
  lead_id uuid,
  deal_uuid uuid not null,
  regulator text check (regulator in ('RBI', 'SEBI', 'IRDAI', 'OTHER')),
  family_id uuid not null references workflow_family,
  template_version_id uuid not null references template_version,
  owner_team_id uuid not null references team,
  manager_id uuid not null references staff_user,
  lead_consultant_id uuid references staff_user,
  reviewer_id uuid references staff_user,
  member_ids uuid[] not null default '{}',
  status text not null default 'draft' check (status in ('draft', 'active', 'on_hold', 'completed', 'cancelled')),
  stage text check (stage in ('onboarding', 'documentation', 'filing', 'liaison', 'issue')),
  opened_on date not null,
  started_on date,
  target_issue_on date,
  issued_on date,
  progress_pct smallint not null default 0 check (progress_pct between 0 and 100),
  portal_visible boolean not null default true,
  billing_mode text not null default 'milestone' check (billing_mode in ('milestone', 'hourly', 'fixed', 'none')),
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  currency char(3) not null default 'INR',
  hold_reason text,
  cancel_reason text,
  engine_id uuid,
  process_instance_key bigint,
  process_id text,
  process_version int,
  check (target_issue_on is null or target_issue_on >= opened_on)
);
select app_business_table('project',
  staff_using => $$
    (select app_scope('projects')) = 'company'
    or ((select app_scope('projects')) in ('team', 'own')
        and ((select app_user()) in (manager_id, lead_consultant_id, reviewer_id) or (select app_user()) = any(member_ids)))
    or ((select app_scope('projects')) = 'team' and owner_team_id = any((select app_teams())::uuid[]))$$,
  portal_using => $$portal_visible and status <> 'draft' and client_id = any((select app_clients())::uuid[])$$);
create unique index project_number on project (company_id, number);
create unique index project_instance on project (engine_id, process_instance_key);
create index project_client on project (client_id);
create index project_list on project (company_id, id desc);
create index project_members on project using gin (member_ids);

select app_business_table('client',
  staff_using => $$
    (select app_scope('clients')) = 'company'
    or ((select app_scope('clients')) in ('team', 'own') and owner_user_id = (select app_user()))
    or ((select app_scope('clients')) = 'team' and owner_team_id = any((select app_teams())::uuid[]))
    or exists (select from project p where p.client_id = client.id)$$,
  portal_using => $$id = any((select app_clients())::uuid[])$$);
create unique index client_code on client (company_id, code);
create index client_name on client (company_id, lower(name));

create table contact (
  id uuid primary key,
  client_id uuid not null references client,
  first_name text not null,
  last_name text not null default '',
  title text,
  email citext,
  phone text,
  is_primary boolean not null default false,
  preferred_language text not null default 'en-IN'
);
select app_business_table('contact', staff_using => $$exists (select from client c where c.id = client_id)$$, masked => array['phone', 'email']);
create unique index contact_primary on contact (client_id) where is_primary and is_active;
create index contact_email on contact (company_id, email);

create table project_member (
  id uuid primary key,
  project_id uuid not null references project,
  user_id uuid not null references staff_user,
  role text not null check (role in ('manager', 'lead', 'consultant', 'reviewer')),
  from_on date not null,
  to_on date
);
select app_business_table('project_member', staff_using => $$exists (select from project p where p.id = project_id)$$);
create unique index project_member_open on project_member (project_id, user_id, role) where to_on is null;

create table project_stage (
  id uuid primary key,
  project_id uuid not null references project,
  stage text not null check (stage in ('onboarding', 'documentation', 'filing', 'liaison', 'issue')),
  seq smallint not null check (seq between 1 and 5),
  name text not null,
  state text not null default 'pending' check (state in ('pending', 'in_progress', 'in_review', 'passed', 'returned')),
  gate_decider text not null default 'manager' check (gate_decider in ('manager', 'reviewer')),
  duration_days int not null check (duration_days >= 0),
  attempts int not null default 0,
  due_on date,
  entered_at timestamptz,
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  decision text check (decision in ('pass', 'return')),
  comment text,
  evidence_snapshot jsonb,
  unique (project_id, stage)
);
select app_business_table('project_stage', staff_using => $$exists (select from project p where p.id = project_id)$$,
  portal_using => $$exists (select from project p where p.id = project_id)$$);

create table project_stage_attempt (
  id uuid primary key,
  project_id uuid not null references project,
  stage text not null,
  attempt int not null check (attempt > 0),
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz not null,
  decision text not null check (decision in ('pass', 'return')),
  comment text,
  unique (project_id, stage, attempt)
);
select app_business_table('project_stage_attempt', staff_using => $$exists (select from project p where p.id = project_id)$$);

create table checklist_item (
  id uuid primary key,
  project_id uuid not null references project,
  stage text not null check (stage in ('onboarding', 'documentation', 'filing', 'liaison', 'issue')),
  seq int not null,
  rule_item_key text not null,
  title text not null,
  guidance text not null default '',
  mandatory boolean not null,
  evidence_min smallint not null default 1 check (evidence_min >= 1),
  evidence_types text[] not null default '{}',
  evidence_valid_days int,
  due_offset_days int,
  client_visible boolean not null default false,
  owner_user_id uuid references staff_user,
  due_on date,
  state text not null default 'open' check (state in ('open', 'submitted', 'verified', 'rejected', 'waiver_requested', 'waived', 'expired', 'not_applicable')),
  waiver_reason text,
  waiver_requested_by uuid,
  waiver_approved_by uuid,
  rule_version int not null,
  source text not null default 'template' check (source in ('template', 'rule_change', 'manual')),
  unique (project_id, rule_item_key)
);
select app_business_table('checklist_item', staff_using => $$exists (select from project p where p.id = project_id)$$);
create index checklist_item_list on checklist_item (project_id, stage, seq);
create index checklist_item_missing on checklist_item (company_id, due_on) where mandatory and state not in ('verified', 'waived', 'not_applicable');

-- The vault ---------------------------------------------------------------------------------------------------------

create table document (
  id uuid primary key,
  client_id uuid not null references client,
  project_id uuid references project,
  invoice_id uuid,
  folder text not null default 'Correspondence',
  title text not null check (length(title) between 1 and 200),
  doc_type text,
  origin text not null check (origin in ('staff', 'portal', 'generated', 'signed', 'mail_in', 'import')),
  confidentiality text not null default 'normal' check (confidentiality in ('normal', 'restricted')),
  portal_visible boolean not null default false,
  issued_on date,
  expires_on date,
  reference_no text,
  current_version int not null default 0,
  status text not null default 'active' check (status in ('active', 'archived', 'destroyed')),
  retained_until date,
  check (num_nonnulls(project_id, invoice_id) <= 1)
);
-- Papers without a project belong to the client; a person who may see neither sees nothing.
select app_business_table('document',
  staff_using => $$case when project_id is null then exists (select from client c where c.id = client_id)
    else exists (select from project p where p.id = project_id) end$$,
  portal_using => $$client_id = any((select app_clients())::uuid[]) and (portal_visible or origin = 'portal')$$);
create index document_project on document (project_id, folder);
create index document_client on document (client_id);

create table document_version (
  id uuid primary key,
  document_id uuid not null references document,
  version int not null check (version > 0),
  storage_driver text not null default 'local' check (storage_driver in ('local', 's3')),
  storage_key text not null unique,
  filename text not null check (octet_length(filename) between 1 and 180),
  mime text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 char(64) not null,
  uploaded_by_kind text not null check (uploaded_by_kind in ('user', 'portal_user', 'worker')),
  uploaded_by uuid,
  note text check (length(note) <= 1000),
  scan_state text not null default 'pending' check (scan_state in ('pending', 'clean', 'not_scanned', 'infected', 'error')),
  scan_engine text,
  scanned_at timestamptz,
  unique (document_id, version)
);
select app_business_table('document_version', staff_using => $$exists (select from document d where d.id = document_id)$$,
  portal_using => $$exists (select from document d where d.id = document_id)$$, masked => array['storage_key', 'filename']);

-- DOC-02: bytes, hash and author of a version never change; only what the scanner found may be added.
create function document_version_immutable() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['scan_state', 'scan_engine', 'scanned_at', 'row_version', 'updated_at', 'updated_by'])
     is distinct from (to_jsonb(old) - array['scan_state', 'scan_engine', 'scanned_at', 'row_version', 'updated_at', 'updated_by']) then
    raise exception 'VERSION_IMMUTABLE: a stored file version cannot change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger immutable before update on document_version for each row execute function document_version_immutable();

create table document_request (
  id uuid primary key,
  number text not null,
  project_id uuid references project,
  checklist_item_id uuid references checklist_item,
  client_id uuid not null references client,
  title text not null check (length(title) between 3 and 200),
  instructions text not null default '' check (length(instructions) <= 4000),
  due_on date not null,
  recipients uuid[] not null check (cardinality(recipients) > 0),
  allowed_types text[] not null default '{}',
  max_files smallint not null default 20 check (max_files between 1 and 20),
  state text not null default 'open' check (state in ('draft', 'open', 'overdue', 'submitted', 'accepted', 'waived', 'cancelled')),
  client_reason text,
  reminders_sent int not null default 0,
  submitted_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  process_instance_key bigint
);
select app_business_table('document_request',
  staff_using => $$case when project_id is null then exists (select from client c where c.id = client_id)
    else exists (select from project p where p.id = project_id) end$$,
  portal_using => $$state <> 'draft' and client_id = any((select app_clients())::uuid[])$$);
create unique index document_request_number on document_request (company_id, number);
-- PRJ-25: an item is asked for once at a time, however often the button is pressed.
create unique index document_request_once on document_request (checklist_item_id) where state in ('draft', 'open', 'overdue', 'submitted');
create index document_request_project on document_request (project_id);
create index document_request_client on document_request (client_id, state);

-- One row for each received file version: what the client sees of it and what the reviewer decided.
create table upload (
  id uuid primary key,
  document_version_id uuid not null unique references document_version,
  document_id uuid not null references document,
  client_id uuid not null references client,
  project_id uuid references project,
  document_request_id uuid references document_request,
  checklist_item_id uuid references checklist_item,
  source text not null check (source in ('portal', 'staff')),
  uploaded_by uuid not null,
  note text check (length(note) <= 1000),
  state text not null default 'received' check (state in ('received', 'under_review', 'accepted', 'rejected', 'infected')),
  received_at timestamptz not null default app_now(),
  reviewer_id uuid,
  decided_at timestamptz,
  client_reason text,
  internal_note text,
  process_instance_key bigint
);
select app_business_table('upload',
  staff_using => $$case when project_id is null then exists (select from client c where c.id = client_id)
    else exists (select from project p where p.id = project_id) end$$,
  portal_using => $$client_id = any((select app_clients())::uuid[]) and source = 'portal'$$);
create index upload_queue on upload (company_id, received_at) where state in ('received', 'under_review');
create index upload_request on upload (document_request_id);
create index upload_project on upload (project_id);

create table evidence (
  id uuid primary key,
  project_id uuid not null references project,
  checklist_item_id uuid not null references checklist_item,
  document_version_id uuid not null references document_version,
  upload_id uuid references upload,
  submitted_by_kind text not null check (submitted_by_kind in ('user', 'portal_user')),
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  state text not null default 'submitted' check (state in ('submitted', 'verified', 'rejected', 'expired')),
  valid_until date,
  decided_by uuid,
  decided_at timestamptz,
  reject_reason text,
  unique (checklist_item_id, document_version_id)
);
select app_business_table('evidence', staff_using => $$exists (select from project p where p.id = project_id)$$);
create index evidence_item on evidence (checklist_item_id);
create index evidence_project on evidence (project_id);
create index evidence_upload on evidence (upload_id);

create table issued_licence (
  id uuid primary key,
  project_id uuid not null unique references project,
  client_id uuid not null references client,
  regulator text not null,
  licence_no text not null,
  issued_on date not null,
  expires_on date,
  conditions text not null default '',
  document_id uuid not null references document,
  check (expires_on is null or expires_on > issued_on)
);
select app_business_table('issued_licence', staff_using => $$exists (select from project p where p.id = project_id)$$,
  portal_using => $$exists (select from project p where p.id = project_id)$$);

-- `run_id` names the one run of milestone-billing: correlation key of its start, set when the milestone is reached.
create table billing_milestone (
  id uuid primary key,
  project_id uuid not null references project,
  client_id uuid not null references client,
  deal_uuid uuid,
  title text not null,
  seq smallint not null,
  trigger text not null check (trigger in ('stage_passed', 'checklist_item_verified', 'date', 'order_delivered', 'manual')),
  trigger_ref text,
  amount_minor bigint not null check (amount_minor >= 0),
  currency char(3) not null default 'INR',
  due_on date,
  due_days int not null default 15 check (due_days >= 0),
  gst_rate_bp int not null default 1800 check (gst_rate_bp >= 0),
  hsn_sac text not null default '998311',
  supply_kind text not null default 'services' check (supply_kind in ('services', 'goods')),
  tds_applicable boolean not null default true,
  lines jsonb,
  state text not null default 'planned' check (state in ('planned', 'reached', 'invoiced', 'closed', 'cancelled')),
  reached_at timestamptz,
  run_id uuid unique,
  invoice_id uuid unique,
  unique (project_id, seq)
);
select app_business_table('billing_milestone', staff_using => $$exists (select from project p where p.id = project_id)$$,
  portal_using => $$state in ('reached', 'invoiced', 'closed') and exists (select from project p where p.id = project_id)$$);

create table liaison_log (
  id uuid primary key,
  project_id uuid not null references project,
  regulator text not null,
  direction text not null check (direction in ('outgoing', 'incoming')),
  channel text not null check (channel in ('portal', 'email', 'letter', 'phone', 'meeting', 'hearing')),
  regulator_contact text,
  reference_no text,
  subject text not null,
  summary text not null default '',
  occurred_at timestamptz not null,
  response_due_on date,
  document_ids uuid[] not null default '{}',
  state text not null default 'logged' check (state in ('logged', 'awaiting_regulator', 'awaiting_us', 'closed')),
  closed_at timestamptz,
  outcome text
);
select app_business_table('liaison_log', staff_using => $$exists (select from project p where p.id = project_id)$$, masked => array['regulator_contact']);
create index liaison_log_of on liaison_log (project_id, occurred_at);

-- Files leave only through links of at most one hour (PRJ-22). Wall time, because links follow the real clock.
create table download_link (
  id uuid primary key,
  token_hash bytea not null unique,
  document_version_id uuid not null references document_version,
  actor_kind text not null check (actor_kind in ('user', 'portal_user')),
  actor_id uuid not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (expires_at <= issued_at + interval '1 hour')
);
select app_business_table('download_link', staff_using => $$actor_kind = 'user' and actor_id = (select app_user())$$,
  portal_using => $$actor_kind = 'portal_user' and actor_id = (select app_user())$$, masked => array['token_hash']);

create table download_event (
  id uuid primary key,
  company_id uuid not null references company,
  document_version_id uuid not null references document_version,
  link_id uuid references download_link,
  actor_kind text not null,
  actor_id uuid,
  at timestamptz not null default app_now(),
  channel text not null,
  result text not null check (result in ('served', 'refused')),
  ip inet,
  user_agent text
);
select app_plumbing_table('download_event');
create policy staff_rows on download_event for select to zipp_staff
  using (company_id = (select app_company()) and exists (select from document_version v where v.id = document_version_id));
grant select on download_event to zipp_staff;
create index download_event_of on download_event (document_version_id, at desc);

-- A link is redeemed without a session: whoever holds the token is served. Only these functions reach the rows
-- then, as owner of the tables, and they give out one version for one live token.
create policy owner_redeems on download_link for select to current_user using (true);
create policy owner_redeems on document_version for select to current_user using (true);
create policy owner_redeems on document for select to current_user using (true);
create policy owner_notes on download_event for insert to current_user with check (true);

create function redeem_download_link(hash bytea, caller_ip inet, agent text)
returns table (verdict text, storage_key text, filename text, mime text, size_bytes bigint)
language plpgsql security definer set search_path = public as $$
declare
  link download_link;
  version document_version;
begin
  select * into link from download_link where token_hash = hash;
  if not found or link.revoked_at is not null then
    return query select 'LINK_INVALID', null::text, null::text, null::text, null::bigint;
    return;
  end if;
  select * into version from document_version where id = link.document_version_id;
  verdict := case
    when link.expires_at < clock_timestamp() then 'LINK_EXPIRED'
    when version.scan_state = 'infected' then 'LINK_INVALID'
    when link.actor_kind = 'portal_user' and not exists (
      select from document d where d.id = version.document_id and (d.portal_visible or d.origin = 'portal')) then 'LINK_INVALID'
    else 'OK' end;
  insert into download_event (id, company_id, document_version_id, link_id, actor_kind, actor_id, channel, result, ip, user_agent)
  values (gen_random_uuid(), link.company_id, version.id, link.id, link.actor_kind, link.actor_id,
    case link.actor_kind when 'user' then 'app' else 'portal' end, case verdict when 'OK' then 'served' else 'refused' end, caller_ip, left(agent, 300));
  if verdict <> 'OK' then
    return query select verdict, null::text, null::text, null::text, null::bigint;
    return;
  end if;
  return query select 'OK', version.storage_key, version.filename, version.mime, version.size_bytes;
end $$;
revoke execute on function redeem_download_link from public;
grant execute on function redeem_download_link to zipp_staff, zipp_portal;

-- PRJ-14: whoever sees a project sees who can move it, also when the task is not theirs. The caller has read the
-- project under its own rights before; the function adds the open task of that subject in the same company.
create policy owner_names on user_task for select to current_user using (true);
create function open_tasks_of(kind text, subject uuid)
returns table (job_key text, element_id text, title text, assignee_id uuid, candidate_roles text[], candidate_teams uuid[], candidate_clients uuid[],
  created_at timestamptz, due_at timestamptz)
language sql stable security definer set search_path = public as $$
  select t.job_key::text, t.element_id, t.title, t.assignee_id, t.candidate_roles, t.candidate_teams, t.candidate_clients, t.created_at, t.due_at
    from user_task t
   where t.company_id = app_company() and t.subject_kind = kind and t.subject_id = subject and t.state in ('open', 'completing')
   order by t.created_at, t.job_key
$$;
revoke execute on function open_tasks_of from public;
grant execute on function open_tasks_of to zipp_staff, zipp_worker;

-- What a client may write: files into its own open requests, and links to what it may read.
create policy portal_sends on document for insert to zipp_portal
  with check (company_id = (select app_company()) and origin = 'portal' and client_id = any((select app_clients())::uuid[]));
create policy portal_sends on document_version for insert to zipp_portal
  with check (company_id = (select app_company()) and uploaded_by_kind = 'portal_user' and uploaded_by = (select app_user())
    and exists (select from document d where d.id = document_id and d.origin = 'portal'));
create policy portal_sends on upload for insert to zipp_portal
  with check (company_id = (select app_company()) and source = 'portal' and uploaded_by = (select app_user())
    and client_id = any((select app_clients())::uuid[]));
create policy portal_submits on document_request for update to zipp_portal
  using (company_id = (select app_company()) and state in ('open', 'overdue', 'submitted') and client_id = any((select app_clients())::uuid[]))
  with check (state = 'submitted');
create policy portal_links on download_link for insert to zipp_portal
  with check (company_id = (select app_company()) and actor_kind = 'portal_user' and actor_id = (select app_user())
    and exists (select from document_version v where v.id = document_version_id));
grant insert on document, document_version, upload, download_link to zipp_portal;
grant update (state, submitted_at) on document_request to zipp_portal;
