-- Nothing open is nobody's: a checklist item has had an owner from the start, a request to the client and a query of the
-- regulator get one too (PRJ-16). Rows from before stay without, which is what the list of unowned items is for.
alter table document_request add column owner_user_id uuid references staff_user;
alter table liaison_log add column owner_user_id uuid references staff_user;

create index checklist_item_owner on checklist_item (owner_user_id);
create index document_request_owner on document_request (owner_user_id);
create index liaison_log_owner on liaison_log (owner_user_id);

-- Everything of running projects that somebody has to see to. A stage is with the lead consultant while it is worked on
-- and with whoever decides its gate while it is reviewed. Read with the rights of the caller, so that policies hold.
create view open_item with (security_invoker = true) as
  select 'stage' as kind, s.id, s.company_id, s.project_id, s.name as title, s.state, s.due_on,
         case when s.state <> 'in_review' then p.lead_consultant_id
              when s.gate_decider = 'reviewer' then p.reviewer_id else p.manager_id end as owner_user_id
    from project_stage s join project p on p.id = s.project_id
   where s.stage = p.stage and s.state in ('in_progress', 'in_review', 'returned') and p.status in ('active', 'on_hold')
  union all
  select 'checklist_item', i.id, i.company_id, i.project_id, i.title, i.state, i.due_on, i.owner_user_id
    from checklist_item i
    join project p on p.id = i.project_id
    join project_stage s on s.project_id = i.project_id and s.stage = i.stage
   where i.state in ('open', 'submitted', 'rejected', 'waiver_requested', 'expired')
     and s.state <> 'passed' and p.status in ('active', 'on_hold')
  union all
  select 'document_request', r.id, r.company_id, r.project_id, r.title, r.state, r.due_on, r.owner_user_id
    from document_request r join project p on p.id = r.project_id
   where r.state in ('draft', 'open', 'overdue', 'submitted') and p.status in ('active', 'on_hold')
  union all
  select 'liaison_query', l.id, l.company_id, l.project_id, l.subject, l.state, l.response_due_on, l.owner_user_id
    from liaison_log l join project p on p.id = l.project_id
   where l.state in ('awaiting_us', 'awaiting_regulator') and p.status <> 'cancelled';
grant select on open_item to zipp_staff, zipp_worker, zipp_system;
