-- A kind of notice is switched as a whole (`enabled`) and channel by channel: a firm may want its overdue alerts under
-- the bell and not as mail (OPS-13).
alter table notification_setting
  add column email boolean not null default true,
  add column in_app boolean not null default true;
