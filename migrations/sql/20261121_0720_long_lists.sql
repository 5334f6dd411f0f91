-- Lists stay as fast with a million rows as with a thousand: their order comes out of an index, and the policies filter
-- along it. The policy on instances also shows those of no company, so that its own index on (company, key) does not do.

create index process_instance_newest on process_instance (key desc);
create index user_task_inbox on user_task (company_id, coalesce(due_at, 'infinity'::timestamptz), job_key) where state = 'open';

-- Without these the planner takes "no candidate client" for a rarity (1 in 200) and sorts all open tasks.
create statistics user_task_clients on (cardinality(candidate_clients)) from user_task;
create statistics user_task_roles on (cardinality(candidate_roles)) from user_task;
create statistics user_task_teams on (cardinality(candidate_teams)) from user_task;
