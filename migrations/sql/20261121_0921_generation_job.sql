-- A paper is made in two steps, filling and printing, each of which may fail or be repeated. The job remembers what is
-- there already, so that asking again for the same paper from the same template and data gives the same files (DOC-39).

create table generation_job (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('invoice', 'credit_note')),
  subject_id uuid not null,
  client_id uuid not null references client,
  template text not null,
  template_sha256 char(64) not null,
  data_sha256 char(64) not null,
  document_id uuid references document,
  docx_version_id uuid references document_version,
  pdf_version_id uuid references document_version,
  state text not null default 'queued' check (state in ('queued', 'filled', 'done', 'failed')),
  error text,
  unique (subject_kind, subject_id, template_sha256, data_sha256)
);
select app_business_table('generation_job', staff_using => $$exists (select from client c where c.id = client_id)$$);
