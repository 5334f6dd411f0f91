-- A new notice reaches the recipient's open screens. The event names the notice alone; who may hear of it is decided
-- by who may read the notice. A colleague may be told about a client outside their scope, so the event of a notice
-- for staff names no client.
create function notification_tell() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into live_event (company_id, topic, entity, entity_id, client_id, audience)
  values (new.company_id, 'notification.created', 'notification', new.id::text,
    case when new.recipient_kind = 'portal' then new.client_id end, new.recipient_kind);
  return null;
end $$;
create trigger tell after insert on notification for each row execute function notification_tell();
