-- Tokens or versions of more than fifty instances are moved by two people (UI-40): the operation is written with what was
-- asked and waits; its steps are planned and sent once somebody else has approved it.

alter table process_operation
  add column approval text check (approval in ('waiting', 'approved', 'declined')),
  add column asked jsonb,
  add column proposed int,
  add column decided_by uuid,
  add column decided_at timestamptz,
  add column decision_reason text,
  add constraint process_operation_second_person check (approval is distinct from 'approved' or decided_by <> created_by),
  add constraint process_operation_asked check (approval is null or (asked is not null and proposed is not null));
create index process_operation_waiting on process_operation (company_id, id) where approval = 'waiting';

-- Who asked may take it back, and only somebody else may approve it.
create function decide_process_operation(operation uuid, approved boolean, why text) returns boolean language plpgsql security definer set search_path = public as $$
begin
  update process_operation
     set approval = case when approved then 'approved' else 'declined' end,
         decided_by = app_user(), decided_at = app_now(), decision_reason = why,
         ended_at = case when approved then null else app_now() end
   where id = operation and company_id = app_company() and approval = 'waiting' and (created_by <> app_user() or not approved);
  return found;
end $$;
revoke execute on function decide_process_operation(uuid, boolean, text) from public;
grant execute on function decide_process_operation(uuid, boolean, text) to zipp_staff;
