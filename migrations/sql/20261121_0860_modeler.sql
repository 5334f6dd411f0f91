-- Processes as people change them: one draft for each process, and every proposal with what it is compared with, so
-- that reviewers see the difference that was proposed even after the next version went live (ENG-16, ENG-19).

create table model_draft (
  id uuid primary key,
  process_id text not null check (process_id ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null,
  -- [{name, content}] of the whole process: BPMN, forms, decisions
  files jsonb not null,
  base_version int,
  state text not null default 'open' check (state in ('open', 'proposed', 'closed')),
  -- everybody who saved it: none of them decides on it
  editors uuid[] not null default '{}'
);
-- A draft is saved every few seconds; the audit trail says who and when, the proposal keeps the content.
select app_business_table('model_draft', masked => array['files']);
create unique index model_draft_open on model_draft (company_id, process_id) where state <> 'closed';

create table model_change (
  id uuid primary key,
  process_id text not null,
  name text not null,
  kind text not null check (kind in ('edit', 'redeploy', 'shipped')),
  note text not null default '',
  running_instances text not null default 'finish' check (running_instances in ('finish', 'migrate')),
  files jsonb not null,
  -- what was deployed when it was proposed, and for a shipped file what both descend from
  base jsonb not null default '[]',
  base_version int,
  ancestor jsonb,
  shipped_hash text,
  editors uuid[] not null default '{}',
  state text not null default 'in_review' check (state in ('in_review', 'reviewed', 'approved', 'deployed', 'rejected')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  deployed_version int,
  deployed_at timestamptz
);
select app_business_table('model_change', masked => array['files', 'base', 'ancestor']);
create index model_change_recent on model_change (company_id, created_at desc, id desc);
create index model_change_process on model_change (company_id, process_id, created_at desc);
-- One version of the repository opens one proposal, however often the product starts (ENG-01).
create unique index model_change_shipped on model_change (process_id, shipped_hash) where shipped_hash is not null;

-- What was deployed, word for word: forms and decisions of an earlier version can be opened and deployed again.
alter table process_release
  add column process_id text,
  add column content text,
  add column change_id uuid,
  add column company_id uuid references company;
create index process_release_process on process_release (process_id, deployed_at desc);

-- The worker that deploys an approved change notes what came of it; the rest of these tables stays the recorder's.
grant select, insert on process_release, process_definition, process_form to zipp_worker;
create policy worker_reads on process_release for select to zipp_worker using (true);
create policy worker_notes on process_release for insert to zipp_worker with check (company_id = (select app_company()));
create policy worker_notes on process_definition for insert to zipp_worker with check (true);
create policy worker_notes on process_form for insert to zipp_worker with check (true);
