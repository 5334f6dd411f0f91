-- The firm's number at WhatsApp's Cloud API as somebody set it on the screen; like the mail server it wins over the
-- environment, its access token is sealed and never shown, and a row that is no longer active has been put aside.
create table whatsapp_connection (
  id uuid primary key,
  base_url text not null,
  phone_number_id text not null,
  sealed_secret text
);
select app_business_table('whatsapp_connection', staff_using => $$(select app_scope('settings')) <> 'none'$$,
  masked => array['sealed_secret']);
alter table whatsapp_connection add check (is_active = (sealed_secret is not null));
create unique index whatsapp_connection_of_company on whatsapp_connection (company_id);
