-- What operations look for on the process dashboard, each found along an index whatever the number of instances.

-- Newest first means by time of start: a key carries its partition in front and tells no time across partitions.
-- Company first: a small company beside a large one reads its own rows alone, and those of no company are read apart.
create index process_instance_recent on process_instance (company_id, started_at desc, key desc);
create index process_instance_recent_process on process_instance (company_id, process_id, started_at desc, key desc);
create index process_instance_recent_open on process_instance (company_id, started_at desc, key desc) where state = 'active';
create index process_instance_recent_failing on process_instance (company_id, started_at desc, key desc) where state = 'active' and incidents > 0;
create index process_instance_recent_client on process_instance (client_id, started_at desc, key desc);
create index process_instance_parent on process_instance (engine_id, parent_key) where parent_key is not null;
-- Ended in a period, by version.
create index process_instance_ended on process_instance (company_id, process_id, version, ended_at) where ended_at is not null;
drop index process_instance_newest;
drop index process_instance_list;
drop index process_instance_process;
drop index process_instance_open;
drop index process_instance_client;

-- Who stands at an element, and how long it used to take.
create index element_instance_at on element_instance (element_id, process_instance_key desc) where state = 'active';
create index element_instance_took on element_instance (element_id, ended_at desc) where state = 'completed';

-- A value as text, cut: policies let comparisons of text use an index, a hash or a cast in the condition would not.
alter table engine_variable add column value_text text generated always as (left(value #>> '{}', 200)) stored;
create index engine_variable_value on engine_variable (name, value_text, process_instance_key desc) where scope_key = process_instance_key;

create index incident_recent on incident (company_id, created_at desc, key desc) where state = 'open';
create index incident_by_group on incident (fingerprint, key) where state = 'open';
drop index incident_open;
drop index incident_group;

-- What a decision was asked, what it answered and which of its rows matched (ENG-22).
create table decision_evaluation (
  engine_id uuid not null,
  key bigint not null,
  process_instance_key bigint not null,
  element_id text not null,
  decision_id text not null,
  decision_name text not null,
  decision_version int not null,
  output jsonb not null,
  evaluated jsonb not null default '[]',
  failure text,
  at timestamptz not null,
  primary key (engine_id, key)
);
create index decision_evaluation_of on decision_evaluation (process_instance_key, key);
select app_plumbing_table('decision_evaluation');
create policy staff_rows on decision_evaluation for select to zipp_staff using (exists (
  select from process_instance i where i.engine_id = decision_evaluation.engine_id and i.key = decision_evaluation.process_instance_key));
grant select on decision_evaluation to zipp_staff;
