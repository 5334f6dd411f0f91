-- The inbox of a person, most urgent first, at the cost of the person's own work and not of everybody's: a task stands
-- in the queues of those who may see it, each queue in order of urgency, so that a page is the head of a few queues.
-- Found again by whatever a person remembers of the case. And who stands in for whom while somebody is away (ENG-15).

-- Absence -----------------------------------------------------------------------------------------------------------

-- The date range is the whole truth: within it the deputy has the person's tasks, outside it the person has them.
-- Nothing is moved there and back, so that nothing is left behind.
create table absence (
  id uuid primary key,
  user_id uuid not null references staff_user,
  deputy_id uuid not null references staff_user,
  starts_on date not null,
  ends_on date not null,
  -- the same days in the company's zone, ends_at being the morning of the return
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text check (length(note) <= 200),
  check (deputy_id <> user_id),
  check (ends_on >= starts_on)
);
select app_business_table('absence');
create index absence_of_user on absence (company_id, user_id, ends_at) where is_active;
create index absence_of_deputy on absence (company_id, deputy_id, ends_at) where is_active;
create policy owner_reads on absence for select to current_user using (true);

-- Whose tasks the person asking has now; a deputy who is away too is stood in for with everything.
create function app_stands_in_for() returns uuid[] language sql stable security definer set search_path = public as $$
  with recursive away as (
    select user_id, deputy_id from absence
     where company_id = app_company() and is_active and starts_at <= app_now() and ends_at > app_now()
  ), stood as (
    select user_id from away where deputy_id = app_user()
    union
    select away.user_id from away join stood on away.deputy_id = stood.user_id
  )
  select coalesce(array_agg(user_id), '{}') from stood where user_id <> app_user()
$$;

-- Members of the teams of the person asking, where the role matrix gives the team's tasks; nobody otherwise.
create function app_team_people() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct m.user_id), '{}') from team_membership m
   where app_scope('tasks') = 'team' and m.company_id = app_company() and m.is_active and m.team_id = any(app_teams())
$$;

drop policy staff_rows on user_task;
create policy staff_rows on user_task to zipp_staff using (
  company_id = (select app_company()) and (
    assignee_id = (select app_user())
    or (select app_scope('tasks')) = 'company'
    or ((cardinality(candidate_roles) > 0 and candidate_roles && (select app_roles())::text[])
        and (cardinality(candidate_teams) = 0 or candidate_teams && (select app_teams())::uuid[]))
    or assignee_id = any((select app_stands_in_for())::uuid[])
    or ((select app_scope('tasks')) = 'team'
        and (candidate_teams && (select app_teams())::uuid[] or assignee_id = any((select app_team_people())::uuid[])))
  )) with check (company_id = (select app_company()));

-- What a task is about -------------------------------------------------------------------------------------------------

alter table user_task
  add column project_id uuid,
  -- since when a client waits for this answer
  add column client_waits_since timestamptz,
  -- who handed it on and why, for "why me"
  add column passed_by uuid,
  add column passed_reason text,
  add column find_text text not null default '';

create policy owner_finds on project for select to current_user using (true);
create policy owner_finds on upload for select to current_user using (true);
create policy owner_finds on document_request for select to current_user using (true);
create policy owner_finds on billing_milestone for select to current_user using (true);
create policy owner_finds on invoice for select to current_user using (true);
create policy owner_finds on credit_note for select to current_user using (true);
create policy owner_finds on user_task for update to current_user using (true) with check (true);

create function user_task_facts() returns trigger language plpgsql security definer set search_path = public as $$
declare
  about text;
begin
  if tg_op = 'UPDATE' and new.find_text <> ''
    and (new.title, new.client_id, new.subject_kind, new.subject_id) is not distinct from (old.title, old.client_id, old.subject_kind, old.subject_id)
  then return new; end if;
  case new.subject_kind
    when 'project' then new.project_id := new.subject_id;
    when 'upload' then
      select u.project_id, case u.source when 'portal' then u.received_at end, concat_ws(' ', r.number, r.title)
        into new.project_id, new.client_waits_since, about
        from upload u left join document_request r on r.id = u.document_request_id where u.id = new.subject_id;
    when 'document-request' then
      select r.project_id, concat_ws(' ', r.number, r.title) into new.project_id, about from document_request r where r.id = new.subject_id;
    when 'milestone' then
      select m.project_id, m.title into new.project_id, about from billing_milestone m where m.id = new.subject_id;
    when 'invoice' then
      select i.project_id, concat_ws(' ', i.invoice_number, i.draft_ref) into new.project_id, about from invoice i where i.id = new.subject_id;
    when 'credit-note' then
      select i.project_id, concat_ws(' ', n.credit_number, i.invoice_number) into new.project_id, about
        from credit_note n join invoice i on i.id = n.invoice_id where n.id = new.subject_id;
    else
  end case;
  new.find_text := search_text(new.title, about, replace(new.process_id, '-', ' '),
    (select concat_ws(' ', c.code, c.name, c.legal_name) from client c where c.id = new.client_id),
    (select concat_ws(' ', p.number, p.title) from project p where p.id = new.project_id));
  return new;
end $$;
create trigger facts before insert or update on user_task for each row execute function user_task_facts();

-- A client renamed or an invoice numbered is found by its new name at once.
create function user_task_renamed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update user_task set find_text = ''
   where state = 'open' and case tg_table_name when 'client' then client_id = new.id when 'project' then project_id = new.id
     else subject_kind = tg_table_name and subject_id = new.id end;
  return null;
end $$;
create trigger tasks_renamed after update of code, name, legal_name on client for each row execute function user_task_renamed();
create trigger tasks_renamed after update of number, title on project for each row execute function user_task_renamed();
create trigger tasks_renamed after update of invoice_number on invoice for each row
  when (new.invoice_number is distinct from old.invoice_number) execute function user_task_renamed();

create index user_task_find on user_task using gin (find_text gin_trgm_ops) where state = 'open';
create index user_task_client on user_task (client_id) where state = 'open';
create index user_task_project on user_task (project_id) where state = 'open';
create index user_task_high on user_task (company_id) where state = 'open' and priority > 50;
create index user_task_ended on user_task (completed_by, ended_at desc) where state = 'completed';

-- The words of a query, longest first; % and _ mean the signs.
create function search_words(q text) returns text[] language sql stable set search_path = public as $$
  select coalesce(array_agg('%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' order by length(word) desc), '{}')
    from regexp_split_to_table(trim(search_text(q)), '\s+') word where word <> ''
$$;

-- Tasks of the caller's company whose case has all the words. Gives keys only; they are read under the policies.
create function find_open_tasks(q text, most int) returns table (engine_id uuid, job_key bigint)
language plpgsql stable security definer set search_path = public as $$
declare
  words text[] := search_words(q);
begin
  if cardinality(words) = 0 or app_company() is null then return; end if;
  return query select t.engine_id, t.job_key from user_task t
    where t.company_id = app_company() and t.state = 'open' and t.find_text like words[1] and t.find_text like all(words)
    limit most;
end $$;
revoke execute on function find_open_tasks from public;
grant execute on function find_open_tasks to zipp_staff;

-- What somebody typed into the form of a task, as text to look through.
create function draft_text(data jsonb) returns text language sql immutable set search_path = public as $$
  select coalesce(string_agg(v #>> '{}', ' '), '') from jsonb_path_query(data, 'strict $.**') v where jsonb_typeof(v) in ('string', 'number')
$$;

-- Queues ---------------------------------------------------------------------------------------------------------------

-- A row for each group of people that may see an open task of staff:
--   all          who sees the whole company
--   u:<user>     who has claimed it
--   team:<team>  managers of the team
--   f:<role>[:<team>]  free, for who has the role (in the team);  t:… the same, taken by somebody
create table task_queue (
  company_id uuid not null,
  queue text not null,
  process_id text not null,
  urgency timestamptz not null,
  created_at timestamptz not null,
  engine_id uuid not null,
  job_key bigint not null,
  primary key (company_id, queue, urgency, job_key, engine_id)
);
create index task_queue_process on task_queue (company_id, queue, process_id, urgency, job_key);
create index task_queue_newest on task_queue (company_id, queue, created_at, job_key);
create index task_queue_task on task_queue (job_key, engine_id);
select app_plumbing_table('task_queue');
create policy owner_keeps on task_queue to current_user using (true) with check (true);

create function task_queues_of(t user_task) returns setof text language sql immutable set search_path = public as $$
  select 'all'
  union all select 'u:' || t.assignee_id where t.assignee_id is not null
  union all select 'team:' || team from unnest(t.candidate_teams) team
  union all select case when t.assignee_id is null then 'f:' else 't:' end || role || coalesce(':' || team, '')
    from unnest(t.candidate_roles) role left join unnest(t.candidate_teams) team on true
$$;

create function keep_task_queue() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' then
    if (new.state, new.company_id, new.assignee_id, new.due_at, new.candidate_roles, new.candidate_teams, new.candidate_clients)
      is not distinct from (old.state, old.company_id, old.assignee_id, old.due_at, old.candidate_roles, old.candidate_teams, old.candidate_clients)
    then return null; end if;
    delete from task_queue q where q.job_key = new.job_key and q.engine_id = new.engine_id;
  end if;
  if new.state = 'open' and new.company_id is not null and cardinality(new.candidate_clients) = 0 then
    insert into task_queue (company_id, queue, process_id, urgency, created_at, engine_id, job_key)
    select distinct new.company_id, queue, new.process_id, coalesce(new.due_at, 'infinity'), new.created_at, new.engine_id, new.job_key from task_queues_of(new) queue;
  end if;
  return null;
end $$;
create trigger queue after insert or update on user_task for each row execute function keep_task_queue();

-- The queues of the person asking: mine, team (free in my groups), all, and any of these.
create function app_task_queues(which text) returns text[] language sql stable set search_path = public as $$
  with place as (
    select role || coalesce(':' || team, '') as place from unnest(app_roles()) role cross join unnest(app_teams() || null::uuid) team
  ), queue as (
    select 'mine' as kind, 'u:' || id as queue from unnest(app_user() || app_stands_in_for()) id
    union all select 'team', 'f:' || place from place
    union all select 'taken', 't:' || place from place
    union all select 'led', 'team:' || team from unnest(app_teams()) team where app_scope('tasks') = 'team'
    union all select 'led', 'u:' || id from unnest(app_team_people()) id
    union all select 'whole', 'all' where app_scope('tasks') = 'company'
  )
  select coalesce(array_agg(distinct queue), '{}') from queue
   where case when which in ('mine', 'team') then kind = which
     -- who sees the whole company needs no other queue
     when which = 'all' and app_scope('tasks') = 'company' then kind = 'whole' else true end
$$;
create policy staff_rows on task_queue for select to zipp_staff
  using (company_id = (select app_company()) and queue = any((select app_task_queues('any'))::text[]));
grant select on task_queue to zipp_staff;

update user_task set find_text = '' where state = 'open';
insert into task_queue (company_id, queue, process_id, urgency, created_at, engine_id, job_key)
select distinct t.company_id, queue, t.process_id, coalesce(t.due_at, 'infinity'), t.created_at, t.engine_id, t.job_key
  from user_task t cross join lateral task_queues_of(t) queue
 where t.state = 'open' and t.company_id is not null and cardinality(t.candidate_clients) = 0;

-- Load and capacity --------------------------------------------------------------------------------------------------

alter table staff_user add column weekly_minutes int not null default 2400 check (weekly_minutes between 0 and 10080);
-- Hands-on time of a task of this kind, for the load of a person; a firm adjusts it to its own work.
alter table sla_policy add column effort_minutes int not null default 30 check (effort_minutes > 0);
update sla_policy set effort_minutes = 480 where key = 'work-on-stage';
update sla_policy set effort_minutes = 60 where key = 'stage-review';
update sla_policy set effort_minutes = 15 where key in ('review-upload', 'fix-contact-email');
