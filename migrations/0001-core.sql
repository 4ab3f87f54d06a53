-- The words are those of docs/GLOSSARY.md. Large tables lead their key with region_id, and nothing in them refers to a
-- row of another region, so that they can be distributed by it; small tables may refer to each other.

-- ───────────── large tables ─────────────

create sequence org_ids as integer;

create table orgs (
  region_id smallint not null,
  id integer not null default nextval('org_ids'),
  parent_id integer,
  path text collate "C" not null,
  kind text not null,
  level text not null,
  code text,
  name text not null,
  other_names jsonb not null default '{}',
  -- What one may type to find it, as pairs of characters in their order (src/domain/sought.ts).
  sought text not null default '',
  has_children boolean not null default false,
  founded_on date not null,
  closed_on date,
  constraint orgs_key primary key (region_id, id)
);
create index orgs_by_path on orgs (region_id, path);
create index orgs_by_parent on orgs (parent_id, id);
create index orgs_by_id on orgs (id);
create index orgs_by_code on orgs (code) where code is not null;
-- The few that have others below them are found first, and each kind by an index of its own.
create index orgs_above on orgs (length(path), id) where has_children;
create index orgs_sought_above on orgs using gin (string_to_array(sought, ' ')) where has_children;
create index orgs_sought_below on orgs using gin (string_to_array(sought, ' ')) where not has_children;

create type obligation_status as enum ('open', 'acknowledged', 'reported', 'done', 'sentBack', 'waived');
create type obligation_result as enum ('met', 'partly', 'notMet');
create type obligation_verification as enum ('unverified', 'verified', 'contradicted');

-- One org × one directive × one period. org_path is the org's place when the obligation opened: history stays where it was done.
create table obligations (
  region_id smallint not null,
  org_id integer not null,
  directive_id integer not null,
  period smallint not null,
  due_on date not null,
  status obligation_status not null default 'open',
  result obligation_result,
  verification obligation_verification not null default 'unverified',
  org_path text collate "C" not null,
  acknowledged_at timestamptz,
  reported_at timestamptz,
  report_id uuid,
  constraint obligations_key primary key (region_id, org_id, directive_id, period),
  -- Who has not answered has no result, and nothing that could be verified: lists of states rely on it.
  constraint obligations_answer check (
    (status in ('reported', 'done')) = (result is not null)
    and (status in ('reported', 'done') or verification = 'unverified')
  )
) with (fillfactor = 90);
create index obligations_waiting on obligations (region_id, org_id) where status = 'reported';
create index obligations_by_cell on obligations
  (region_id, directive_id, period, due_on, status, verification, result, org_path);

create table reports (
  region_id smallint not null,
  id uuid not null,
  org_id integer not null,
  directive_id integer not null,
  period smallint not null,
  state text not null default 'submitted' constraint reports_state check (state in ('submitted', 'accepted', 'sentBack')),
  result obligation_result not null,
  paragraph text not null,
  figures jsonb not null,
  evidence text[] not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  decided_at timestamptz,
  decided_by text,
  reason text,
  constraint reports_key primary key (region_id, id)
);
create index reports_by_obligation on reports (region_id, org_id, directive_id, period, submitted_at);

create table evidence (
  region_id smallint not null,
  org_id integer not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  constraint evidence_key primary key (region_id, org_id, sha256)
);

create sequence tally_delta_ids as bigint cache 32;

-- What changed and is not folded yet: n obligations more (or fewer) in a state, at an org that keeps a tally.
create table tally_deltas (
  region_id smallint not null,
  id bigint not null default nextval('tally_delta_ids'),
  org_path text collate "C" not null,
  directive_id integer not null,
  period smallint not null,
  due_on date not null,
  status obligation_status not null,
  result obligation_result,
  verification obligation_verification not null,
  n integer not null,
  constraint tally_deltas_key primary key (region_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- Folded counts of an org that has children and of everything below it in its region. A childless org is its own fact.
create table tallies (
  region_id smallint not null,
  org_id integer not null,
  directive_id integer not null,
  period smallint not null,
  due_on date not null,
  open integer not null default 0,
  acknowledged integer not null default 0,
  reported integer not null default 0,
  done integer not null default 0,
  sent_back integer not null default 0,
  waived integer not null default 0,
  met integer not null default 0,
  partly integer not null default 0,
  not_met integer not null default 0,
  verified integer not null default 0,
  contradicted integer not null default 0,
  constraint tallies_key primary key (region_id, org_id, directive_id, period, due_on)
) with (fillfactor = 70);

create sequence journal_ids as bigint;

-- Everything that happened; only ever added to.
create table journal (
  region_id smallint not null,
  id bigint not null default nextval('journal_ids'),
  at timestamptz not null,
  org_id integer not null,
  org_path text collate "C" not null,
  verb text not null,
  subject_type text not null,
  subject_id text not null,
  actor text not null,
  office text,
  tenure_id integer,
  before jsonb,
  after jsonb,
  constraint journal_key primary key (region_id, id)
);
create index journal_by_org on journal (region_id, org_path, id);
create index journal_by_subject on journal (region_id, subject_type, subject_id, id);

-- ───────────── small tables ─────────────

-- What this database was set up with: one row.
create table installation (
  id boolean primary key default true constraint installation_one check (id),
  pack text not null,
  is_demonstration boolean not null,
  set_up_at timestamptz not null
);

create table regions (
  id smallint primary key,
  root_id integer not null,
  root_path text collate "C" not null
);

create table people (
  id integer generated by default as identity primary key,
  name text not null,
  user_id text constraint people_user unique
);

create table offices (
  id integer generated by default as identity primary key,
  org_id integer not null,
  org_path text collate "C" not null,
  code text not null,
  role text not null constraint offices_role check (role in ('steward', 'supervisor', 'responsible', 'reporter', 'reader')),
  name text not null
);
create index offices_by_org on offices (org_id);

create table tenures (
  id integer generated by default as identity primary key,
  office_id integer not null references offices (id),
  person_id integer not null references people (id),
  from_on date not null,
  to_on date
);
create index tenures_by_person on tenures (person_id);
create index tenures_by_office on tenures (office_id);

create table communiques (
  id integer generated by default as identity primary key,
  org_id integer not null,
  org_path text collate "C" not null,
  source_name text,
  source_text text not null,
  clean_text text not null,
  draft jsonb not null,
  read_at timestamptz not null,
  read_by text not null
);

create table programmes (
  id integer generated by default as identity primary key,
  org_id integer not null,
  org_path text collate "C" not null,
  communique_id integer references communiques (id),
  title text not null,
  held_on date,
  status text not null default 'draft' constraint programmes_status check (status in ('draft', 'confirmed', 'withdrawn')),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  version integer not null default 1
);
create index programmes_by_org on programmes (org_path);

create table directives (
  id integer generated by default as identity primary key,
  programme_id integer not null references programmes (id),
  parent_id integer references directives (id),
  position integer not null,
  title text not null,
  text text not null,
  origin text not null constraint directives_origin check (origin in ('text', 'added')),
  spans jsonb not null default '[]',
  ordinal text not null default '',
  speaker text,
  kind text not null default 'order',
  modal text not null default '',
  responsible jsonb not null default '[]',
  inherited jsonb not null default '[]',
  deadline text,
  cadence_read text,
  confidence real,
  why text,
  terms jsonb,
  status text not null default 'draft' constraint directives_status check (status in ('draft', 'issuing', 'issued', 'withdrawn')),
  issued_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1
);
create index directives_by_programme on directives (programme_id, position);

create table periods (
  directive_id integer not null references directives (id),
  period smallint not null,
  opens_on date not null,
  due_on date not null,
  milestone text,
  opened_at timestamptz,
  constraint periods_key primary key (directive_id, period)
);
create index periods_to_open on periods (opens_on) where opened_at is null;

-- One step of opening or waiving the obligations of a period: one region, one transaction. A step is done once.
create table issue_steps (
  directive_id integer not null references directives (id),
  period smallint not null,
  region_id smallint not null,
  act text not null constraint issue_steps_act check (act in ('open', 'waive')),
  touched integer,
  finished_at timestamptz,
  constraint issue_steps_key primary key (directive_id, period, region_id, act)
);
create index issue_steps_waiting on issue_steps (directive_id) where finished_at is null;

-- One check a night that tallies equal facts; the row is claimed by the server that makes it.
create table tally_checks (
  day date primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  differences integer
);
