-- Runs of a process in the sandbox that are worth repeating: what it starts with, what is answered and done, and the way
-- it takes. Whoever changes the process plays them again before proposing (ENG-18, UI-36).

create table model_scenario (
  id uuid primary key,
  process_id text not null,
  name text not null check (length(btrim(name)) between 3 and 120),
  content jsonb not null
);
-- What an analyst types in to try a process may be anything; the trail says who and when.
select app_business_table('model_scenario', masked => array['content']);
create unique index model_scenario_name on model_scenario (company_id, process_id, lower(name)) where is_active;
