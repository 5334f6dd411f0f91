-- The order in which audit rows are sealed. Neither ids nor transaction ids will do: a row may commit after one with a
-- higher id, and transaction ids start again when a backup is restored.

alter table audit_log add column seal bigint unique;
grant update (seal) on audit_log to zipp_system;

-- What the live stream has told is kept for a while only, so that a screen can catch up.
create index live_event_at on live_event (at);
