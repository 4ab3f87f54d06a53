-- A file that arrives in pieces over a bad line; how much of it has come is for the file store to say. It is named by its bytes
-- when all of them are there, and forgotten after a day.
create table uploads (
  region_id smallint not null,
  org_id integer not null,
  id uuid not null,
  name text not null,
  size bigint not null,
  sha256 text,
  started_at timestamptz not null,
  started_by text not null,
  constraint uploads_key primary key (region_id, org_id, id)
);
create index uploads_by_age on uploads (started_at);
