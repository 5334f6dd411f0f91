-- DOC-25: every way a file leaves is noted, also when it goes out with a mail; what is noted stays as it is.

create policy worker_notes on download_event for insert to zipp_worker
  with check (company_id = (select app_company()) and actor_kind = 'worker');
grant insert on download_event to zipp_worker;

create function download_event_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'DOWNLOAD_EVENT_KEPT: the log of downloads only grows' using errcode = 'check_violation';
end $$;
create trigger append_only before update or delete on download_event for each row execute function download_event_append_only();

-- Portal users appear in it by name.
create index download_event_log on download_event (company_id, document_version_id, at desc, id desc);
