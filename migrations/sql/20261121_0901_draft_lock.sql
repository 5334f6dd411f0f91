-- One person edits a draft at a time. The lock is kept apart from the draft: a sign of life every minute is no change
-- that others would have to load. Its times are wall time, like those of all locks (UI-35).

create table model_draft_lock (
  draft_id uuid primary key references model_draft,
  company_id uuid not null references company,
  user_id uuid not null references staff_user,
  since timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
alter table model_draft_lock enable row level security;
alter table model_draft_lock force row level security;
create policy company_rows on model_draft_lock to zipp_staff
  using (company_id = (select app_company())) with check (company_id = (select app_company()));
create policy system_all on model_draft_lock to zipp_system using (true) with check (true);
grant select, insert, update, delete on model_draft_lock to zipp_staff, zipp_system;
