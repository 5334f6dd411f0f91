-- The mail server as somebody set it on the screen; it wins over the environment and takes effect with the next mail
-- (DEP-34). The password is sealed with SENSITIVE_DATA_KEY and never shown; a row that is no longer active has been put
-- aside for the environment's. Roles without the settings module do not see the row at all.
create table mail_connection (
  id uuid primary key,
  host text not null,
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  sender_name text not null,
  sender_address text not null,
  username text,
  sealed_secret text,
  check ((username is null) = (sealed_secret is null))
);
select app_business_table('mail_connection', staff_using => $$(select app_scope('settings')) <> 'none'$$,
  masked => array['sealed_secret']);
create unique index mail_connection_of_company on mail_connection (company_id);

-- The sign-in service has one mail server for everybody: it follows the company that this installation was set up for.
create policy owner_reads on company for select to current_user using (true);
create function app_installation_company() returns uuid language sql stable security definer set search_path = public as $$
  select id from company order by created_at limit 1
$$;

-- Mails that were held for want of a server leave as soon as there is one, not at their next turn (OPS-05).
create policy owner_reads on effect for select to current_user using (true);
create policy owner_releases on effect for update to current_user using (true);
create function mail_connection_release() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update effect set state = 'queued', next_at = clock_timestamp()
   where company_id = new.company_id and kind = 'mail' and state = 'held';
  return null;
end $$;
create trigger release after insert or update on mail_connection for each row when (new.is_active)
  execute function mail_connection_release();
