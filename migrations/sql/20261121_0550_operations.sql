-- What operations can do from the staff app: find the instances of a client, and send again what the engine refused.

create index process_instance_client on process_instance (company_id, client_id, key desc);
create index incident_group on incident (company_id, fingerprint, created_at) where state = 'open';
create index engine_command_refused on engine_command (company_id, sequence desc) where state = 'refused';

-- Only a refused command goes back to pending; who may do so is decided by the role matrix.
create function resend_engine_command(command_id uuid) returns boolean language plpgsql security definer set search_path = public as $$
begin
  update engine_command set state = 'pending', attempts = 0, next_at = clock_timestamp(), sent_at = null
   where id = command_id and company_id = app_company() and state = 'refused';
  if not found then return false; end if;
  perform pg_notify('engine_command', command_id::text);
  return true;
end $$;
create policy owner_resends on engine_command to current_user using (true) with check (true);
revoke execute on function resend_engine_command(uuid) from public;
grant execute on function resend_engine_command(uuid) to zipp_staff;
