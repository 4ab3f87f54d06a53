-- What better-auth keeps: who may sign in, by which proof, and who is signed in. Its fields are mapped to the house's
-- names in src/store/sign-in.ts. An account's password is a scrypt hash; the plain one is never stored.

create table users (
  id text primary key,
  name text not null,
  -- better-auth wants an address for everyone; nothing is ever sent to it, and it ends in .invalid.
  email text not null constraint users_email unique,
  email_verified boolean not null default false,
  image text,
  username text constraint users_username unique,
  display_username text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id text primary key,
  token text not null constraint sessions_token unique,
  user_id text not null references users (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_by_user on sessions (user_id);

create table accounts (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accounts_provider unique (provider_id, account_id)
);
create index accounts_by_user on accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on verifications (identifier);

-- The key that signs session cookies: one for all servers on this database, made at the first start.
create table sign_in_keys (
  id boolean primary key default true constraint sign_in_keys_one check (id),
  key text not null
);
