-- Search across records. A trigram index is not used under row-level security (44 ms against 4 ms at 200,000 rows), so
-- search has a table of its own that no role reads: `search_entries` applies company and row scope itself and gives out
-- ids, which are then read under the policies of their tables. Entries hold names and numbers, no tax ids, no phone.

create table search_entry (
  entity text not null check (entity in ('client', 'project', 'invoice')),
  entity_id uuid not null,
  company_id uuid not null references company,
  client_id uuid,
  project_id uuid,
  title text not null,
  subtitle text not null default '',
  tokens text not null,
  scope_users uuid[] not null default '{}',
  scope_teams uuid[] not null default '{}',
  changed_at timestamptz not null default app_now(),
  primary key (entity, entity_id)
);
create index search_entry_tokens on search_entry using gin (tokens gin_trgm_ops);
create index search_entry_company on search_entry (company_id, entity, changed_at desc);
create index search_entry_client on search_entry (client_id);
select app_plumbing_table('search_entry');
create policy owner_keeps on search_entry to current_user using (true) with check (true);

create function search_text(variadic parts text[]) returns text language sql stable set search_path = public as $$
  select ' ' || lower(unaccent(array_to_string(parts, ' '))) || ' '
$$;

create function keep_search_entry() returns trigger language plpgsql security definer set search_path = public as $$
declare
  client_name text;
begin
  if not new.is_active then
    delete from search_entry where entity = tg_table_name and entity_id = new.id;
    return null;
  end if;
  if tg_table_name = 'client' then
    insert into search_entry (entity, entity_id, company_id, client_id, title, subtitle, tokens, scope_users, scope_teams)
    values ('client', new.id, new.company_id, new.id, new.name, new.code, search_text(new.code, new.name, new.legal_name),
      array_remove(array[new.owner_user_id], null), array_remove(array[new.owner_team_id], null))
    on conflict (entity, entity_id) do update set title = excluded.title, subtitle = excluded.subtitle, tokens = excluded.tokens,
      scope_users = excluded.scope_users, scope_teams = excluded.scope_teams, changed_at = app_now();
    if tg_op = 'UPDATE' and new.name <> old.name then
      update search_entry set subtitle = replace(subtitle, old.name, new.name),
             tokens = replace(tokens, trim(search_text(old.name)), trim(search_text(new.name)))
       where client_id = new.id and entity <> 'client';
    end if;
    return null;
  end if;
  select name into client_name from client where id = new.client_id;
  if tg_table_name = 'project' then
    insert into search_entry (entity, entity_id, company_id, client_id, project_id, title, subtitle, tokens, scope_users, scope_teams)
    values ('project', new.id, new.company_id, new.client_id, new.id, new.title, new.number || ' · ' || coalesce(client_name, ''),
      search_text(new.number, new.title, client_name),
      array_remove(array[new.manager_id, new.lead_consultant_id, new.reviewer_id] || new.member_ids, null), array_remove(array[new.owner_team_id], null))
    on conflict (entity, entity_id) do update set title = excluded.title, subtitle = excluded.subtitle, tokens = excluded.tokens,
      scope_users = excluded.scope_users, scope_teams = excluded.scope_teams, changed_at = app_now();
  else
    insert into search_entry (entity, entity_id, company_id, client_id, project_id, title, subtitle, tokens)
    values ('invoice', new.id, new.company_id, new.client_id, new.project_id, coalesce(new.invoice_number, new.draft_ref), coalesce(client_name, ''),
      search_text(new.invoice_number, new.draft_ref, client_name))
    on conflict (entity, entity_id) do update set title = excluded.title, subtitle = excluded.subtitle, tokens = excluded.tokens,
      project_id = excluded.project_id, changed_at = app_now();
  end if;
  return null;
end $$;
create trigger keep_search_entry after insert or update of code, name, legal_name, owner_user_id, owner_team_id, is_active on client
  for each row execute function keep_search_entry();
create trigger keep_search_entry after insert or update of number, title, manager_id, lead_consultant_id, reviewer_id, member_ids, owner_team_id, is_active on project
  for each row execute function keep_search_entry();
create trigger keep_search_entry after insert or update of invoice_number, project_id, is_active on invoice
  for each row execute function keep_search_entry();

-- Staff of the caller's company only; row scope as the policies of client, project and invoice have it. Every word must
-- occur; entries whose word begins with the query come first.
create function search_entries(q text, types text[], most int)
returns table (entity text, entity_id uuid, title text, subtitle text)
language plpgsql stable security definer set search_path = public as $$
declare
  words text[] := (select coalesce(array_agg('%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' order by length(word) desc), '{}')
    from regexp_split_to_table(trim(search_text(q)), '\s+') word where word <> '');
  head text := ' ' || trim(search_text(q));
begin
  if cardinality(words) = 0 or app_company() is null then return; end if;
  return query
  select e.entity, e.entity_id, e.title, e.subtitle
    from search_entry e
   where e.company_id = app_company() and e.entity = any(types)
     -- the longest word finds through the index, which "like all" cannot use
     and e.tokens like words[1] and e.tokens like all(words)
     and case e.entity
       when 'client' then app_scope('clients') = 'company'
         or (app_scope('clients') in ('team', 'own') and app_user() = any(e.scope_users))
         or (app_scope('clients') = 'team' and e.scope_teams && app_teams())
         or exists (select from search_entry p where p.client_id = e.entity_id and p.entity = 'project' and search_sees_project(p))
       when 'project' then search_sees_project(e)
       else app_scope('invoices') = 'company' or exists (
         select from search_entry p where p.entity = 'project' and p.entity_id = e.project_id and search_sees_project(p))
       end
   order by position(head in e.tokens) = 0, e.changed_at desc
   limit least(most, 200);
end $$;

create function search_sees_project(e search_entry) returns boolean language sql stable set search_path = public as $$
  select app_scope('projects') = 'company'
    or (app_scope('projects') in ('team', 'own') and app_user() = any(e.scope_users))
    or (app_scope('projects') = 'team' and e.scope_teams && app_teams())
$$;

revoke execute on function search_entries(text, text[], int), search_sees_project(search_entry) from public;
grant execute on function search_entries(text, text[], int) to zipp_staff;
