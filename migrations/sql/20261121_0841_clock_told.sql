-- Processes that live on movable time hear of a move at once, and who moves it can see when all of them know: each holds
-- a shared advisory lock that names the offset it lives by.

create function engine_clock_told() returns trigger language plpgsql as $$
begin perform pg_notify('clock_moved', new.offset_ms::text); return null; end $$;
create trigger told after update of offset_ms on engine_clock for each row execute function engine_clock_told();

-- Timers of the running engine that business time has passed and that have not fired yet, start events included: staff
-- may not see them, and time waits for them before it moves on.
create function clock_timers_due() returns int language sql stable security definer set search_path = public as $$
  select count(*)::int from engine_timer
   where state = 'created' and due_at <= app_now()
     and engine_id = (select engine_id from recorder_position order by recorded_at desc limit 1)
$$;
create policy owner_counts on engine_timer for select to current_user using (true);
create policy owner_counts on recorder_position for select to current_user using (true);
revoke execute on function clock_timers_due() from public;
grant execute on function clock_timers_due() to zipp_staff, zipp_system;
grant execute on function move_clock(bigint) to zipp_system;
