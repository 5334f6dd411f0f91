-- The portal app decides by the company's features which pages it offers.
create policy portal_rows on feature_flag for select to zipp_portal using (company_id = (select app_company()));
grant select on feature_flag to zipp_portal;
