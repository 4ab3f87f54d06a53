-- Stands here while a demonstration is being loaded. Found at a start, it says that the load was cut off, and that what is in
-- the database is half of one and nobody's work.
create table demonstration_loads (
  id boolean primary key default true constraint demonstration_loads_one check (id),
  begun_at timestamptz not null
);
