-- Client contacts who may sign in to the portal, what they may see, how they were invited and what they accepted; and
-- what signing in needs: the account of a token's subject, and word to every API process when an account changes.

alter table staff_user add column last_session_id text;

create table portal_user (
  id uuid primary key,
  keycloak_sub uuid unique,
  -- one address is one person in the portal's population (IAM-05)
  email citext not null unique check (length(email) <= 254),
  contact_name text not null check (length(contact_name) between 1 and 200),
  phone text,
  contact_id uuid references contact,
  status text not null default 'captured' check (status in ('captured', 'invited', 'active', 'locked', 'disabled')),
  locale text not null default 'en-IN',
  last_login_at timestamptz,
  last_session_id text,
  effort_view boolean
);
select app_business_table('portal_user',
  portal_using => $$id = (select app_user())$$, masked => array['email', 'phone', 'contact_name']);
create index portal_user_contact on portal_user (contact_id);
-- Their own name, phone and language, and the trace of their sign-in; nothing that grants anything.
grant update (contact_name, phone, locale, last_login_at, last_session_id, row_version, updated_at, updated_by) on portal_user to zipp_portal;
create policy portal_own_profile on portal_user for update to zipp_portal
  using (company_id = (select app_company()) and id = (select app_user()));

create table portal_access (
  id uuid primary key,
  portal_user_id uuid not null references portal_user,
  client_id uuid not null references client,
  level text not null default 'owner' check (level in ('owner', 'member')),
  unique (portal_user_id, client_id)
);
select app_business_table('portal_access', staff_using => $$exists (select from client c where c.id = client_id)$$,
  portal_using => $$portal_user_id = (select app_user())$$);
create index portal_access_client on portal_access (client_id) where is_active;

-- One run of portal-invitation: its id is the correlation key of the start.
create table portal_invitation (
  id uuid primary key,
  client_id uuid not null references client,
  contact_id uuid references contact,
  portal_user_id uuid references portal_user,
  reason text not null check (reason in ('lead_created', 'lead_qualified', 'client_onboarding', 'contact_added', 'colleague', 'resend')),
  email citext not null,
  contact_name text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'used', 'bounced', 'expired', 'cancelled')),
  queued_at timestamptz not null default app_now(),
  sent_at timestamptz,
  expires_at timestamptz,
  used_at timestamptz,
  reminded_at timestamptz,
  failure_code text,
  process_instance_key bigint
);
select app_business_table('portal_invitation', staff_using => $$exists (select from client c where c.id = client_id)$$,
  masked => array['email', 'contact_name']);
create index portal_invitation_user on portal_invitation (portal_user_id, id desc);
create index portal_invitation_client on portal_invitation (client_id, id desc);

create table portal_consent (
  id uuid primary key,
  portal_user_id uuid not null references portal_user,
  document text not null check (document in ('terms', 'privacy')),
  version text not null,
  accepted_at timestamptz not null default app_now(),
  ip inet,
  unique (portal_user_id, document, version)
);
select app_business_table('portal_consent', portal_using => $$portal_user_id = (select app_user())$$, masked => array['ip']);
grant insert on portal_consent to zipp_portal;
create policy portal_accepts on portal_consent for insert to zipp_portal
  with check (company_id = (select app_company()) and portal_user_id = (select app_user()));

-- Signing in ------------------------------------------------------------------------------------------------------------

-- A token names a subject and no company, so the account is found before row-level security can know whose rows count.
-- These two functions alone read across companies, one account at a time.
create policy owner_reads on staff_user for select to current_user using (true);
create policy owner_reads on team for select to current_user using (true);
create policy owner_reads on team_membership for select to current_user using (true);
create policy owner_reads on portal_user for select to current_user using (true);
create policy owner_reads on portal_access for select to current_user using (true);
create policy owner_reads on portal_consent for select to current_user using (true);
create policy owner_reads on client for select to current_user using (true);

create function staff_account(subject uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', u.id, 'companyId', u.company_id, 'email', u.email, 'fullName', u.full_name, 'status', u.status,
    'roles', u.role_slugs, 'locale', u.locale, 'lastSessionId', u.last_session_id, 'firstSignIn', u.last_login_at is null,
    'teamIds', (select coalesce(jsonb_agg(distinct id), '[]') from (
        select m.team_id as id from team_membership m where m.user_id = u.id and m.is_active
        union select t.id from team t where u.id in (t.manager_user_id, t.deputy_user_id)) mine),
    'managedTeamIds', (select coalesce(jsonb_agg(distinct id), '[]') from (
        select m.team_id as id from team_membership m where m.user_id = u.id and m.is_active and m.function = 'manager'
        union select t.id from team t where u.id in (t.manager_user_id, t.deputy_user_id)) managed))
  from staff_user u where u.keycloak_sub = subject
$$;

create function portal_account(subject uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', u.id, 'companyId', u.company_id, 'email', u.email, 'fullName', u.contact_name, 'status', u.status,
    'locale', u.locale, 'lastSessionId', u.last_session_id, 'firstSignIn', u.last_login_at is null,
    'clientIds', (select coalesce(jsonb_agg(a.client_id), '[]') from portal_access a join client c on c.id = a.client_id
      where a.portal_user_id = u.id and a.is_active and c.is_active and c.status <> 'inactive'),
    'consents', (select coalesce(jsonb_agg(s.document || ':' || s.version), '[]') from portal_consent s where s.portal_user_id = u.id))
  from portal_user u where u.keycloak_sub = subject
$$;

revoke execute on function staff_account(uuid), portal_account(uuid) from public;
grant execute on function staff_account(uuid) to zipp_staff;
grant execute on function portal_account(uuid) to zipp_portal;

-- API processes remember accounts for at most a minute and drop one at once when it changes (IAM-07, POR-47).
create function account_changed() returns trigger language plpgsql as $$
declare changed jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_notify('account_changed', coalesce(changed ->> tg_argv[0], ''));
  return null;
end $$;
create trigger tell_api after update of status, role_slugs, email, full_name, keycloak_sub, is_active on staff_user
  for each row execute function account_changed('id');
create trigger tell_api after insert or update or delete on team_membership
  for each row execute function account_changed('user_id');
create trigger tell_api after insert or update of manager_user_id, deputy_user_id on team
  for each row execute function account_changed('manager_user_id');
create trigger tell_api after update of status, email, contact_name, keycloak_sub, is_active on portal_user
  for each row execute function account_changed('id');
create trigger tell_api after insert or update on portal_access
  for each row execute function account_changed('portal_user_id');
create trigger tell_api after insert on portal_consent
  for each row execute function account_changed('portal_user_id');

-- Deactivating a client ends its contacts' access at once; an empty payload drops every remembered account.
create function client_access_changed() returns trigger language plpgsql as $$
begin perform pg_notify('account_changed', ''); return null; end $$;
create trigger tell_api after update of status, is_active on client
  for each row when (old.status is distinct from new.status or old.is_active is distinct from new.is_active)
  execute function client_access_changed();
