-- Services are invoiced in duplicate (Rule 48(2)): the supplier's copy is a file of its own that the client never
-- sees. Like the client's copy it is set once, from null, after the invoice was issued.

alter table invoice add column copy_version_id uuid references document_version;

create or replace function invoice_freeze() returns trigger language plpgsql as $$
declare
  movable text[] := array['due_date', 'status', 'credited_minor', 'received_minor', 'tds_withheld_minor',
    'written_off_minor', 'tds_reduced_minor', 'outstanding_minor', 'payment_state', 'pdf_version_id', 'copy_version_id', 'sent_at',
    'overdue_at', 'paid_at', 'cancelled_at', 'contact_emails', 'notes',
    'row_version', 'updated_at', 'updated_by'];
begin
  if old.status <> 'draft' then
    if new.status = 'draft' or to_jsonb(old) - movable <> to_jsonb(new) - movable
       or (old.pdf_version_id is not null and new.pdf_version_id is distinct from old.pdf_version_id)
       or (old.copy_version_id is not null and new.copy_version_id is distinct from old.copy_version_id) then
      raise exception 'INVOICE_LOCKED: an issued invoice is corrected by credit note' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
