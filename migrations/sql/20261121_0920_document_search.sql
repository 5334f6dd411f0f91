-- Documents are found by title and number like the records they belong to (DOC-01). An entry has the scope of its
-- document's place: the project it lies in, or the client where there is none.

alter table search_entry drop constraint search_entry_entity_check;
alter table search_entry add constraint search_entry_entity_check
  check (entity in ('client', 'project', 'invoice', 'document'));

create function keep_document_search_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not new.is_active or new.status <> 'active' then
    delete from search_entry where entity = 'document' and entity_id = new.id;
    return null;
  end if;
  insert into search_entry (entity, entity_id, company_id, client_id, project_id, title, subtitle, tokens)
  select 'document', new.id, new.company_id, new.client_id, new.project_id, new.title,
         concat_ws(' · ', p.number, c.name), search_text(new.title, new.reference_no, p.number, c.name)
    from client c left join project p on p.id = new.project_id
   where c.id = new.client_id
  on conflict (entity, entity_id) do update set title = excluded.title, subtitle = excluded.subtitle,
    tokens = excluded.tokens, project_id = excluded.project_id, changed_at = app_now();
  return null;
end $$;
create trigger keep_search_entry after insert or update of title, reference_no, status, is_active, project_id on document
  for each row execute function keep_document_search_entry();

insert into search_entry (entity, entity_id, company_id, client_id, project_id, title, subtitle, tokens)
select 'document', d.id, d.company_id, d.client_id, d.project_id, d.title,
       concat_ws(' · ', p.number, c.name), search_text(d.title, d.reference_no, p.number, c.name)
  from document d join client c on c.id = d.client_id left join project p on p.id = d.project_id
 where d.is_active and d.status = 'active';

create function search_sees_client(e search_entry) returns boolean language sql stable set search_path = public as $$
  select app_scope('clients') = 'company'
    or (app_scope('clients') in ('team', 'own') and app_user() = any(e.scope_users))
    or (app_scope('clients') = 'team' and e.scope_teams && app_teams())
    or exists (select from search_entry p where p.client_id = e.entity_id and p.entity = 'project' and search_sees_project(p))
$$;
revoke execute on function search_sees_client(search_entry) from public;

create or replace function search_entries(q text, types text[], most int)
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
     and case
       when e.entity = 'client' then search_sees_client(e)
       when e.entity = 'project' then search_sees_project(e)
       when e.entity = 'invoice' and app_scope('invoices') = 'company' then true
       when e.entity = 'document' and e.project_id is null then exists (
         select from search_entry c where c.entity = 'client' and c.entity_id = e.client_id and search_sees_client(c))
       else exists (
         select from search_entry p where p.entity = 'project' and p.entity_id = e.project_id and search_sees_project(p))
       end
   order by position(head in e.tokens) = 0, e.changed_at desc
   limit least(most, 200);
end $$;
