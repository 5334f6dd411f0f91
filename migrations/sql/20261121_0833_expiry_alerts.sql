-- Papers that run out (PRJ-32): one row for each paper and day, which remembers the last warning given, so that each is
-- given once, also after the sweep did not run for days.

create table expiry_alert (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('document', 'evidence', 'issued_licence')),
  subject_id uuid not null,
  client_id uuid not null references client,
  project_id uuid references project,
  expires_on date not null,
  -- days before the day, largest first
  offsets_days int[] not null,
  last_offset_sent int,
  state text not null default 'watching' check (state in ('watching', 'alerted', 'renewed', 'dismissed', 'expired')),
  unique (subject_kind, subject_id, expires_on)
);
select app_business_table('expiry_alert',
  staff_using => $$case when project_id is null then exists (select from client c where c.id = client_id)
    else exists (select from project p where p.id = project_id) end$$);

alter table workflow_family add column expiry_offsets int[] not null default '{90,60,30,7,0}'
  check (cardinality(expiry_offsets) between 1 and 10 and 0 <= all(expiry_offsets));

create index document_expiring on document (company_id, expires_on) where expires_on is not null and status = 'active';
create index issued_licence_expiring on issued_licence (company_id, expires_on) where expires_on is not null;
create index evidence_expiring on evidence (company_id, valid_until) where valid_until is not null;
