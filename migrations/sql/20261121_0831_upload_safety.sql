-- What a reviewer should know about a file before opening it, and requests that cannot use a locked file (DOC-08).

alter table document_version
  -- known when the file arrives
  add column encrypted_pdf boolean not null default false,
  -- found by the check before the review
  add column scripted boolean not null default false;

create or replace function document_version_immutable() returns trigger language plpgsql as $$
declare found text[] := array['scan_state', 'scan_engine', 'scanned_at', 'scripted', 'row_version', 'updated_at', 'updated_by'];
begin
  if (to_jsonb(new) - found) is distinct from (to_jsonb(old) - found) then
    raise exception 'VERSION_IMMUTABLE: a stored file version cannot change' using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter table document_request add column allow_encrypted boolean not null default true;

-- The queue shows who has taken a review: tasks of an upload are found by it.
create index user_task_of_upload on user_task (subject_id) where subject_kind = 'upload' and state in ('open', 'completing');
