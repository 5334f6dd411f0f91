-- The licence of a company as somebody installed it on the screen. The key is sealed with SENSITIVE_DATA_KEY and never
-- shown; what it grants is read from its signature each time, so no column could be changed to grant more (DEP-31, DEP-33).
create table licence (
  id uuid primary key,
  sealed_key text not null
);
select app_business_table('licence', masked => array['sealed_key']);
create unique index licence_of_company on licence (company_id);

-- Every API process forgets what it remembered of the company's licence.
create function licence_changed() returns trigger language plpgsql as $$
begin perform pg_notify('licence_changed', new.company_id::text); return null; end $$;
create trigger licence_changed after insert or update on licence for each row execute function licence_changed();
