-- A report that is being written: one of each obligation, for whoever answers for its org, gone when the report is filed.
create table report_drafts (
  region_id smallint not null,
  org_id integer not null,
  directive_id integer not null,
  period smallint not null,
  contents jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint report_drafts_key primary key (region_id, org_id, directive_id, period)
);
