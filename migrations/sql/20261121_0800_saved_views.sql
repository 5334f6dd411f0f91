-- People come back to the same slice of a list every day: a saved view keeps its filters, order, columns and row height
-- on the server, so that it is there on every device. A view holds no rows and grants none: whoever opens one sees what
-- row-level security of the list itself lets them see.
create table saved_view (
  id uuid primary key,
  user_id uuid not null references staff_user,
  list text not null,
  name text not null check (length(btrim(name)) between 1 and 60),
  filters jsonb not null default '{}',
  columns jsonb not null default '[]',
  sort text,
  density text check (density in ('comfortable', 'compact')),
  is_default boolean not null default false,
  shared_with_team_id uuid references team
);
-- One's own, and those shared with a team one belongs to.
select app_business_table('saved_view', staff_using => $$user_id = (select app_user()) or shared_with_team_id = any((select app_teams())::uuid[])$$);
create index saved_view_of_user on saved_view (company_id, list, user_id) where is_active;
create unique index saved_view_default on saved_view (user_id, list) where is_default and is_active;

-- A shared view is read-only for others, and is shared only with teams of its owner.
create policy owner_inserts on saved_view as restrictive for insert to zipp_staff
  with check (user_id = (select app_user())
    and (shared_with_team_id is null or shared_with_team_id = any((select app_teams())::uuid[])));
create policy owner_changes on saved_view as restrictive for update to zipp_staff
  using (user_id = (select app_user()));
