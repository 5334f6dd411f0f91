-- One row for each session of a person, so that its first request is known as a sign-in however many devices they use
-- side by side. It takes the place of a single remembered session, which two devices would overwrite in turn.
create table sign_in (
  company_id uuid not null references company,
  account_id uuid not null,
  session_id text not null,
  at timestamptz not null default app_now(),
  primary key (account_id, session_id)
);
alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy own on sign_in to zipp_staff, zipp_portal
  using (company_id = (select app_company()) and account_id = (select app_user()))
  with check (company_id = (select app_company()) and account_id = (select app_user()));
create policy system_all on sign_in to zipp_system using (true) with check (true);
grant select, insert on sign_in to zipp_staff, zipp_portal;
grant select, delete on sign_in to zipp_system;

create or replace function staff_account(subject uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', u.id, 'companyId', u.company_id, 'email', u.email, 'fullName', u.full_name, 'status', u.status,
    'roles', u.role_slugs, 'locale', u.locale,
    'teamIds', (select coalesce(jsonb_agg(distinct id), '[]') from (
        select m.team_id as id from team_membership m where m.user_id = u.id and m.is_active
        union select t.id from team t where u.id in (t.manager_user_id, t.deputy_user_id)) mine),
    'managedTeamIds', (select coalesce(jsonb_agg(distinct id), '[]') from (
        select m.team_id as id from team_membership m where m.user_id = u.id and m.is_active and m.function = 'manager'
        union select t.id from team t where u.id in (t.manager_user_id, t.deputy_user_id)) managed))
  from staff_user u where u.keycloak_sub = subject
$$;

create or replace function portal_account(subject uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', u.id, 'companyId', u.company_id, 'email', u.email, 'fullName', u.contact_name, 'status', u.status,
    'locale', u.locale,
    'clientIds', (select coalesce(jsonb_agg(a.client_id), '[]') from portal_access a join client c on c.id = a.client_id
      where a.portal_user_id = u.id and a.is_active and c.is_active and c.status <> 'inactive'),
    'consents', (select coalesce(jsonb_agg(s.document || ':' || s.version), '[]') from portal_consent s where s.portal_user_id = u.id))
  from portal_user u where u.keycloak_sub = subject
$$;

alter table staff_user drop column last_session_id;
alter table portal_user drop column last_session_id;
