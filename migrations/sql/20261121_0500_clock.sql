-- Moving business time from the staff app, in development and tests. The API's role may read the clock and not write it;
-- this function moves it forward, and only where setup has said once that time may be moved.

alter table engine_clock add column movable boolean not null default false;

create function move_clock(by_ms bigint) returns bigint language plpgsql security definer set search_path = public as $$
declare moved bigint;
begin
  if by_ms is null or by_ms <= 0 then
    raise exception 'CLOCK_BACKWARD: business time never goes back' using errcode = 'check_violation';
  end if;
  update engine_clock set offset_ms = offset_ms + by_ms where movable returning offset_ms into moved;
  if moved is null then
    raise exception 'CLOCK_FIXED: time cannot be moved here' using errcode = 'insufficient_privilege';
  end if;
  return moved;
end $$;
revoke execute on function move_clock(bigint) from public;
grant execute on function move_clock(bigint) to zipp_staff;
