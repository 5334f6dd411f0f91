-- Billing: who the firm is for tax, what a client is billed by, invoices and credit notes with every tax column as
-- integer paise, the ledger, and the dated tables from which rates are read. What is issued stays as it was issued:
-- triggers refuse any change of money or parties afterwards, whoever asks.

-- Dated reference tables. States and service codes are facts shared by all companies; rates are the firm's own copy,
-- so that finance can confirm and correct them.
create table gst_state (
  code char(2) primary key,
  name text not null,
  label text check (label in ('SGST', 'UTGST')),
  status text not null,
  gstin_prefix_allowed boolean not null,
  place_of_supply_allowed boolean not null,
  valid_from date,
  valid_to date,
  source text not null
);
create table sac_code (
  code varchar(8) primary key,
  level text not null,
  description text not null,
  gst_rate_bp int,
  valid_from date not null,
  valid_to date,
  source text not null
);
do $$
declare tbl text;
begin
  foreach tbl in array array['gst_state', 'sac_code'] loop
    perform app_plumbing_table(tbl);
    execute format('create policy anyone_reads on %1$I for select to zipp_staff, zipp_portal, zipp_worker using (true);
      grant select on %1$I to zipp_staff, zipp_portal, zipp_worker', tbl);
  end loop;
end $$;

create table gst_rate (
  id uuid primary key,
  category text not null,
  rate_bp int not null check (rate_bp between 0 and 10000),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  confirmed_by uuid references staff_user
);
select app_business_table('gst_rate');
create unique index gst_rate_period on gst_rate (company_id, category, valid_from) where is_active;

create table tds_rate (
  id uuid primary key,
  kind text not null,
  nature text not null,
  payee text not null,
  rate_bp int check (rate_bp between 0 and 10000),
  no_pan_rate_bp int not null default 2000,
  threshold_single_minor bigint,
  threshold_aggregate_minor bigint,
  label text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  needs_confirmation boolean not null default true,
  confirmed_by uuid references staff_user
);
select app_business_table('tds_rate');
create unique index tds_rate_period on tds_rate (company_id, kind, valid_from) where is_active;

-- The firm ---------------------------------------------------------------------------------------------------------

create table firm_profile (
  id uuid primary key,
  legal_name text not null,
  trade_name text,
  logo_png bytea,
  brand_colour text not null default '#3730A3' check (brand_colour ~ '^#[0-9A-Fa-f]{6}$'),
  address jsonb not null,
  email text not null,
  phone text,
  pan text,
  cin_llpin text,
  udyam_no text,
  signatory_name text,
  signatory_designation text,
  bank_accounts jsonb not null default '[]',
  default_net_days int not null default 30 check (default_net_days between 0 and 365),
  default_gst_rate_bp int not null default 1800,
  turnover_band text not null default 'gt_5cr' check (turnover_band in ('le_5cr', 'gt_5cr', 'ge_10cr', 'gt_500cr')),
  round_total text not null default 'none' check (round_total in ('none', 'rupee')),
  tds_rounding text not null default 'paisa' check (tds_rounding in ('paisa', 'rupee')),
  credit_approval_over_minor bigint check (credit_approval_over_minor >= 0)
);
select app_business_table('firm_profile', masked => array['pan', 'bank_accounts', 'logo_png']);
create unique index firm_profile_one on firm_profile (company_id);

create table gst_registration (
  id uuid primary key,
  gstin char(15),
  state_code char(2) not null references gst_state,
  kind text not null check (kind in ('regular', 'composition', 'unregistered')),
  address jsonb,
  lut_no text,
  lut_from date,
  lut_to date check (lut_to >= lut_from),
  invoice_prefix varchar(4) not null default 'INV' check (invoice_prefix ~ '^[A-Z1-9][A-Z0-9]{1,3}$'),
  credit_prefix varchar(4) not null default 'CN' check (credit_prefix ~ '^[A-Z1-9][A-Z0-9]{1,3}$'),
  is_default boolean not null default false,
  check ((gstin is null) = (kind = 'unregistered')),
  check (invoice_prefix <> credit_prefix)
);
select app_business_table('gst_registration');
create unique index gst_registration_gstin on gst_registration (gstin) where gstin is not null;
create unique index gst_registration_default on gst_registration (company_id) where is_default;
create unique index gst_registration_invoice_prefix on gst_registration (company_id, invoice_prefix);
create unique index gst_registration_credit_prefix on gst_registration (company_id, credit_prefix);

-- The client -------------------------------------------------------------------------------------------------------

create table billing_profile (
  id uuid primary key,
  client_id uuid not null references client,
  legal_name text not null,
  gst_category text not null check (gst_category in ('registered', 'composition', 'unregistered', 'sez_unit',
    'sez_developer', 'overseas', 'deemed_export', 'uin_holder', 'tax_deductor')),
  gstin char(15),
  pan text,
  tan text,
  billing_address jsonb not null,
  billing_emails text[] not null default '{}',
  tds_mode text not null default 'none' check (tds_mode in ('none', 'each_invoice', 'after_threshold')),
  tds_kind text,
  tds_rate_bp int check (tds_rate_bp between 0 and 10000),
  lower_deduction jsonb,
  net_days int check (net_days between 0 and 365),
  hourly_rate_minor bigint check (hourly_rate_minor >= 0),
  currency char(3) not null default 'INR',
  document_language text not null default 'en-IN'
);
select app_business_table('billing_profile', portal_using => $$client_id = any((select app_clients())::uuid[])$$,
  masked => array['pan', 'gstin', 'billing_address', 'billing_emails']);
create unique index billing_profile_client on billing_profile (client_id);

-- Invoices ---------------------------------------------------------------------------------------------------------

create table invoice (
  id uuid primary key,
  registration_id uuid not null references gst_registration,
  client_id uuid not null references client,
  project_id uuid references project,
  milestone_id uuid references billing_milestone,
  deal_uuid uuid,
  kind text not null default 'tax_invoice' check (kind in ('tax_invoice', 'bill_of_supply', 'plain_invoice')),
  invoice_number varchar(16),
  draft_ref text not null,
  fy char(7),
  issue_date date,
  due_date date,
  status text not null default 'draft' check (status in ('draft', 'sent', 'overdue', 'paid', 'cancelled')),
  currency char(3) not null default 'INR',
  fx_rate numeric(18, 6) check (fx_rate > 0),
  place_of_supply char(2) references gst_state,
  pos_reason text,
  pos_override text,
  supply_type text check (supply_type in ('intra', 'inter', 'sez_tax', 'sez_lut', 'export_tax', 'export_lut', 'exempt')),
  reverse_charge boolean not null default false,
  supplier_snapshot jsonb,
  recipient_snapshot jsonb,
  taxable_minor bigint not null default 0 check (taxable_minor >= 0),
  cgst_minor bigint not null default 0 check (cgst_minor >= 0),
  sgst_minor bigint not null default 0 check (sgst_minor = cgst_minor),
  igst_minor bigint not null default 0 check (igst_minor >= 0),
  cess_minor bigint not null default 0 check (cess_minor >= 0),
  reimbursement_minor bigint not null default 0 check (reimbursement_minor >= 0),
  round_off_minor bigint not null default 0 check (round_off_minor between -49 and 50),
  total_minor bigint not null default 0 check (total_minor = taxable_minor + cgst_minor + sgst_minor + igst_minor
    + cess_minor + reimbursement_minor + round_off_minor),
  tds_kind text,
  tds_label text,
  tds_rate_bp int,
  tds_base_minor bigint not null default 0,
  tds_minor bigint not null default 0 check (tds_minor >= 0),
  net_payable_minor bigint not null default 0 check (net_payable_minor = total_minor - tds_minor),
  tds_reduced_minor bigint not null default 0 check (tds_reduced_minor between 0 and tds_minor),
  credited_minor bigint not null default 0 check (credited_minor between 0 and total_minor),
  received_minor bigint not null default 0 check (received_minor >= 0),
  tds_withheld_minor bigint not null default 0 check (tds_withheld_minor >= 0),
  written_off_minor bigint not null default 0 check (written_off_minor >= 0),
  outstanding_minor bigint not null generated always as
    (total_minor - credited_minor - received_minor - tds_withheld_minor - written_off_minor) stored,
  payment_state text not null generated always as (case
    when total_minor - credited_minor - received_minor - tds_withheld_minor - written_off_minor < 0 then 'overpaid'
    when total_minor - credited_minor - received_minor - tds_withheld_minor - written_off_minor = 0 then 'paid'
    when received_minor + tds_withheld_minor > 0 then 'part_paid' else 'unpaid' end) stored,
  terms_snapshot jsonb,
  endorsement text,
  notes text,
  contact_emails text[] not null default '{}',
  pdf_version_id uuid,
  sent_at timestamptz,
  overdue_at timestamptz,
  paid_at timestamptz,
  cancelled_at timestamptz,
  check ((status = 'draft') = (invoice_number is null)),
  check (status = 'draft' or (issue_date is not null and fy is not null and due_date is not null
    and place_of_supply is not null and supply_type is not null and supplier_snapshot is not null
    and recipient_snapshot is not null)),
  check (status = 'draft' or due_date >= issue_date)
);
-- Who has invoices of the whole company sees all; others see those of their own projects.
select app_business_table('invoice',
  staff_using => $$(select app_scope('invoices')) = 'company' or exists (select from project p where p.id = project_id)$$,
  portal_using => $$client_id = any((select app_clients())::uuid[]) and status <> 'draft' and is_active$$,
  masked => array['supplier_snapshot', 'recipient_snapshot', 'contact_emails']);
-- Numbers are unique within registration and year, compared without case (Rule 46, G9).
create unique index invoice_number_once on invoice (registration_id, fy, lower(invoice_number));
-- One live invoice per milestone; a cancelled one and a discarded draft free it again (BIL-19).
create unique index invoice_milestone_once on invoice (milestone_id) where status <> 'cancelled' and is_active;
create index invoice_client on invoice (client_id, issue_date desc);
create index invoice_project on invoice (project_id);
create index invoice_open on invoice (company_id, due_date) where status in ('sent', 'overdue');

create table invoice_line (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  seq int not null,
  kind text not null default 'service' check (kind in ('service', 'time', 'surcharge', 'reimbursement')),
  description text not null check (length(description) between 1 and 1000),
  sac varchar(8) references sac_code,
  quantity numeric(14, 3) not null check (quantity > 0),
  uqc text not null default 'OTH',
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  discount_bp int check (discount_bp between 0 and 10000),
  discount_minor bigint check (discount_minor >= 0),
  taxable_minor bigint not null,
  treatment text not null default 'taxable' check (treatment in ('taxable', 'nil', 'exempt', 'zero_rated', 'pure_agent')),
  gst_rate_bp int not null check (gst_rate_bp between 0 and 10000),
  cgst_minor bigint not null default 0,
  sgst_minor bigint not null default 0,
  igst_minor bigint not null default 0,
  tds_applicable boolean not null default true,
  proof_version_id uuid,
  origin_line_id uuid,
  unique (invoice_id, seq) deferrable initially deferred
);
select app_business_table('invoice_line',
  staff_using => $$exists (select from invoice i where i.id = invoice_line.invoice_id)$$,
  portal_using => $$exists (select from invoice i where i.id = invoice_line.invoice_id)$$);
grant delete on invoice_line to zipp_staff, zipp_worker;

-- Corrections are made by credit note; a direct change of an issued row is refused whoever asks (BIL-27). The list
-- names what may still move: collection facts, the due date, contacts, internal notes and the stored PDF.
create function invoice_freeze() returns trigger language plpgsql as $$
declare
  movable text[] := array['due_date', 'status', 'credited_minor', 'received_minor', 'tds_withheld_minor',
    'written_off_minor', 'tds_reduced_minor', 'outstanding_minor', 'payment_state', 'pdf_version_id', 'sent_at',
    'overdue_at', 'paid_at', 'cancelled_at', 'contact_emails', 'notes',
    'row_version', 'updated_at', 'updated_by'];
begin
  if old.status <> 'draft' then
    if new.status = 'draft' or to_jsonb(old) - movable <> to_jsonb(new) - movable
       or (old.pdf_version_id is not null and new.pdf_version_id is distinct from old.pdf_version_id) then
      raise exception 'INVOICE_LOCKED: an issued invoice is corrected by credit note' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger frozen before update on invoice for each row execute function invoice_freeze();

create function invoice_line_freeze() returns trigger language plpgsql as $$
begin
  if exists (select from invoice where id = coalesce(new.invoice_id, old.invoice_id) and status <> 'draft') then
    raise exception 'INVOICE_LOCKED: an issued invoice is corrected by credit note' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before insert or update or delete on invoice_line for each row execute function invoice_line_freeze();

-- Credit notes -----------------------------------------------------------------------------------------------------

create table credit_note (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  client_id uuid not null references client,
  registration_id uuid not null references gst_registration,
  credit_number varchar(16),
  kind text not null check (kind in ('partial', 'full', 'cancellation', 'early_payment', 'commercial')),
  reason text not null check (length(reason) between 3 and 500),
  reason_code text not null default 'other'
    check (reason_code in ('overcharge', 'deficiency', 'tax_error', 'cancelled', 'discount', 'other')),
  issue_date date,
  fy char(7),
  status text not null default 'pending_approval' check (status in ('pending_approval', 'issued', 'rejected')),
  currency char(3) not null default 'INR',
  taxable_minor bigint not null check (taxable_minor >= 0),
  cgst_minor bigint not null check (cgst_minor >= 0),
  sgst_minor bigint not null check (sgst_minor = cgst_minor),
  igst_minor bigint not null check (igst_minor >= 0),
  reimbursement_minor bigint not null default 0 check (reimbursement_minor >= 0),
  round_off_minor bigint not null default 0,
  credit_amount_minor bigint not null check (credit_amount_minor > 0 and credit_amount_minor =
    taxable_minor + cgst_minor + sgst_minor + igst_minor + reimbursement_minor + round_off_minor),
  tds_reduction_minor bigint not null default 0 check (tds_reduction_minor >= 0),
  unapplied_minor bigint not null default 0 check (unapplied_minor >= 0),
  applied_at timestamptz,
  pdf_version_id uuid,
  check ((status = 'issued') = (credit_number is not null))
);
select app_business_table('credit_note',
  staff_using => $$exists (select from invoice i where i.id = invoice_id)$$,
  portal_using => $$client_id = any((select app_clients())::uuid[]) and status = 'issued'$$);
create unique index credit_note_number_once on credit_note (registration_id, fy, lower(credit_number));
create index credit_note_invoice on credit_note (invoice_id);

create function credit_note_freeze() returns trigger language plpgsql as $$
declare movable text[] := array['unapplied_minor', 'applied_at', 'pdf_version_id', 'row_version', 'updated_at', 'updated_by'];
begin
  if old.status <> 'pending_approval' and (to_jsonb(old) - movable <> to_jsonb(new) - movable
     or (old.pdf_version_id is not null and new.pdf_version_id is distinct from old.pdf_version_id)) then
    raise exception 'CREDIT_NOTE_LOCKED: an issued credit note never changes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger frozen before update on credit_note for each row execute function credit_note_freeze();

-- The notes of one invoice never exceed it, also when two are written at once: the invoice row is locked first (BIL-41).
create function credit_note_within_invoice() returns trigger language plpgsql as $$
declare
  invoice_total bigint;
  credited bigint;
begin
  if new.status = 'rejected' then return new; end if;
  select total_minor into invoice_total from invoice where id = new.invoice_id for update;
  select coalesce(sum(credit_amount_minor), 0) into credited
    from credit_note where invoice_id = new.invoice_id and status <> 'rejected' and id <> new.id;
  if credited + new.credit_amount_minor > invoice_total then
    raise exception 'CREDIT_EXCEEDS_INVOICE: % minor units are left', invoice_total - credited using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger within_invoice before insert on credit_note for each row execute function credit_note_within_invoice();

-- Money in and the ledger ------------------------------------------------------------------------------------------

create table payment (
  id uuid primary key,
  client_id uuid not null references client,
  received_on date not null,
  method text not null check (method in ('bank', 'upi', 'cheque', 'cash', 'card', 'gateway', 'crypto', 'set_off')),
  reference text,
  amount_minor bigint not null check (amount_minor >= 0),
  currency char(3) not null default 'INR',
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  status text not null default 'received' check (status in ('pending', 'received', 'reversed', 'failed')),
  note text
);
select app_business_table('payment', staff_using => $$(select app_scope('ledger')) = 'company'$$,
  portal_using => $$client_id = any((select app_clients())::uuid[])$$);
create index payment_client on payment (client_id, received_on);

create table payment_allocation (
  id uuid primary key,
  payment_id uuid not null references payment,
  invoice_id uuid not null references invoice,
  amount_minor bigint not null check (amount_minor >= 0),
  tds_minor bigint not null default 0 check (tds_minor >= 0),
  check (amount_minor + tds_minor > 0),
  unique (payment_id, invoice_id)
);
select app_business_table('payment_allocation',
  staff_using => $$exists (select from payment p where p.id = payment_allocation.payment_id)$$,
  portal_using => $$exists (select from payment p where p.id = payment_allocation.payment_id)$$);
create index payment_allocation_invoice on payment_allocation (invoice_id);

-- The client's account. A mistake is answered by a further row, never by a change.
create table ledger_entry (
  id uuid primary key,
  client_id uuid not null references client,
  on_date date not null,
  kind text not null check (kind in ('opening', 'invoice', 'credit_note', 'payment', 'tds', 'refund', 'write_off', 'reversal')),
  ref_id uuid not null,
  ref_number text,
  invoice_id uuid references invoice,
  debit_minor bigint not null default 0 check (debit_minor >= 0),
  credit_minor bigint not null default 0 check (credit_minor >= 0),
  currency char(3) not null default 'INR',
  sequence bigint generated always as identity,
  check ((debit_minor = 0) <> (credit_minor = 0))
);
select app_business_table('ledger_entry',
  staff_using => $$(select app_scope('ledger')) = 'company'$$,
  portal_using => $$client_id = any((select app_clients())::uuid[])$$);
revoke update on ledger_entry from zipp_staff, zipp_worker, zipp_system;
create index ledger_entry_client on ledger_entry (client_id, on_date, sequence);
-- One row per fact, so that a repeated step books nothing twice.
create unique index ledger_entry_once on ledger_entry (kind, ref_id);

create function ledger_entry_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'LEDGER_APPEND_ONLY: correct by a further entry' using errcode = 'check_violation';
end $$;
create trigger append_only before update or delete on ledger_entry for each row execute function ledger_entry_append_only();

-- One row per company and local day that the overdue pass has dealt with; the unique day makes a second run harmless.
create table overdue_pass (
  id uuid primary key,
  on_date date not null,
  invoice_ids uuid[] not null,
  alerts text not null default 'pending' check (alerts in ('pending', 'done', 'skipped'))
);
select app_business_table('overdue_pass');
create index overdue_pass_day on overdue_pass (company_id, on_date);
