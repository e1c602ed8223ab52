-- What every line stands on. District leads every key (decisions 2, 4, 7, 10–13, 16).
-- Options are checked in code, never here, so that old values stay readable (decision 19).

do $$
begin
  if not exists (select from pg_roles where rolname = 'faheng_app') then create role faheng_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'faheng_reader') then create role faheng_reader nologin; end if;
end $$;

grant usage on schema public to faheng_app, faheng_reader;
alter default privileges in schema public grant select, insert, update, delete on tables to faheng_app;
alter default privileges in schema public grant select on tables to faheng_reader;

create table district (
  district text primary key,
  name text not null,
  synthetic boolean not null default false,
  made_at timestamptz not null default now(),
  settings jsonb not null default '{}'
);

create table organ (
  district text not null references district (district),
  id uuid not null,
  name text not null,
  short text,
  kind text not null,
  parent uuid,
  code_word text,
  valid_from date not null,
  valid_to date,
  phone text,
  address text,
  primary key (district, id),
  foreign key (district, parent) references organ (district, id)
);
create index organ_parent on organ (district, parent);

create table person (
  district text not null references district (district),
  id uuid not null,
  name text not null,
  initials text not null default '',
  phone text,
  id_number text,
  active boolean not null default true,
  primary key (district, id)
);

create table account (
  district text not null,
  person uuid not null,
  login text not null,
  password_hash text not null,
  failed integer not null default 0,
  locked_until timestamptz,
  must_change boolean not null default true,
  changed_at timestamptz not null,
  primary key (district, person),
  unique (district, login),
  foreign key (district, person) references person (district, id)
);

create table post (
  district text not null,
  id uuid not null,
  person uuid not null,
  role text not null,
  organ uuid not null,
  lines text[],
  valid_from date not null,
  valid_to date,
  primary key (district, id),
  foreign key (district, person) references person (district, id),
  foreign key (district, organ) references organ (district, id)
);
create index post_person on post (district, person);
create index post_role on post (district, role, organ);

create table session (
  district text not null,
  token_hash text not null,
  person uuid not null,
  post uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (district, token_hash),
  foreign key (district, person) references person (district, id)
);
create index session_person on session (district, person);
create index session_expiry on session (district, expires_at);

create table matter (
  district text not null references district (district),
  id uuid not null,
  line text not null,
  line_version integer not null,
  number text,
  state text not null,
  organ uuid not null,
  organ_name text not null,
  handler uuid,
  title text not null,
  opened_on date not null,
  closed_on date,
  version integer not null,
  campaign text,
  upstream_system text,
  upstream_number text,
  upstream_on date,
  organs uuid[] not null,
  people uuid[] not null,
  chain uuid,
  paused boolean not null,
  awaiting_act text,
  awaiting_role text,
  awaiting_organs uuid[],
  awaiting_since date,
  returned boolean not null,
  returned_to uuid,
  next_due date,
  taken_over boolean not null,
  closed boolean not null,
  grams text[] not null,
  haystack text not null,
  primary key (district, id),
  unique (district, line, number),
  foreign key (district, organ) references organ (district, id)
);
create index matter_recent on matter (district, opened_on desc, id desc);
create index matter_line on matter (district, line, opened_on desc, id desc);
create index matter_state on matter (district, line, state, opened_on desc, id desc);
create index matter_open on matter (district, line) where not closed;
create index matter_due on matter (district, line, next_due) where next_due is not null;
create index matter_handler on matter (district, handler, opened_on desc) where handler is not null;
create index matter_awaiting on matter (district, awaiting_role, awaiting_since) where awaiting_role is not null;
create index matter_returned on matter (district, returned_to) where returned;
create index matter_chain on matter (district, chain) where chain is not null;
create index matter_organs on matter using gin (organs);
create index matter_people on matter using gin (people);
create index matter_grams on matter using gin (grams);

-- The journal. Nothing in it is ever changed: see the grants at the end.
create table event (
  district text not null,
  matter uuid not null,
  seq integer not null,
  line text not null,
  act text not null,
  counts_as text,
  from_state text,
  to_state text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  person uuid not null,
  post uuid not null,
  role text not null,
  organ uuid not null,
  line_version integer not null,
  rules jsonb not null,
  patch jsonb not null,
  facts jsonb not null,
  supersedes integer,
  signatures jsonb,
  taken_over boolean not null,
  batch uuid,
  number text,
  hash text,
  primary key (district, matter, seq),
  foreign key (district, matter) references matter (district, id)
);
create index event_counted on event (district, line, counts_as, happened_on);
create index event_superseding on event (district, matter, supersedes) where supersedes is not null;
create index event_recorded on event (district, recorded_at);
create index event_batch on event (district, batch) where batch is not null;

create table batch (
  district text not null references district (district),
  id uuid not null,
  line text not null,
  person uuid not null,
  post uuid not null,
  note text not null,
  acts integer not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  undone_why text,
  primary key (district, id)
);
create index batch_recent on batch (district, made_at desc);

create table clock (
  district text not null,
  matter uuid not null,
  name text not null,
  row integer not null,
  label text not null,
  kind text not null,
  start_on date not null,
  due date,
  standing text,
  provisional boolean not null,
  status text not null,
  stopped_on date,
  late boolean,
  waits_for text,
  rule text,
  edition text,
  line text not null,
  organs uuid[] not null,
  people uuid[] not null,
  primary key (district, matter, name, row),
  foreign key (district, matter) references matter (district, id)
);
create index clock_running on clock (district, due, matter) where status = 'running' and kind = 'duty' and waits_for is null;
create index clock_waiting on clock (district, due, matter) where status = 'running' and kind = 'duty' and waits_for is not null;
create index clock_organs on clock using gin (organs) where status = 'running' and kind = 'duty';
create index clock_people on clock using gin (people) where status = 'running' and kind = 'duty';

create table party (
  district text not null,
  matter uuid not null,
  id integer not null,
  role text not null,
  kind text not null,
  name text not null,
  id_number text,
  phone text,
  address text,
  acts_for integer,
  organ uuid,
  person uuid,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
create index party_person on party (district, person) where person is not null;

create table paper (
  district text not null,
  matter uuid not null,
  seq integer not null,
  event integer not null,
  name text not null,
  title text not null,
  series text,
  number text,
  made_on date not null,
  page text not null,
  primary key (district, matter, seq),
  foreign key (district, matter, event) references event (district, matter, seq)
);
create index paper_series on paper (district, series, made_on) where series is not null;

create table counter (
  district text not null references district (district),
  series text not null,
  organ uuid not null,
  year integer not null,
  last integer not null,
  primary key (district, series, organ, year)
);

create table number_void (
  district text not null,
  series text not null,
  number text not null,
  reason text not null,
  matter uuid,
  person uuid not null,
  voided_at timestamptz not null,
  primary key (district, series, number, voided_at)
);

create table referral (
  district text not null,
  id uuid not null,
  from_matter uuid not null,
  from_line text not null,
  to_line text not null,
  why text not null,
  carried text not null,
  status text not null,
  to_matter uuid,
  person uuid not null,
  offered_on date not null,
  answered_on date,
  answer text,
  primary key (district, id),
  foreign key (district, from_matter) references matter (district, id)
);
create index referral_waiting on referral (district, to_line, offered_on) where status = 'offered';
create index referral_from on referral (district, from_matter);
create index referral_to on referral (district, to_matter) where to_matter is not null;

create table draft (
  district text not null,
  person uuid not null,
  key text not null,
  content text not null,
  saved_at timestamptz not null,
  primary key (district, person, key)
);

create table notice (
  district text not null references district (district),
  id uuid not null,
  kind text not null,
  person uuid,
  role text,
  organ uuid,
  line text,
  matter uuid,
  text text not null,
  made_at timestamptz not null,
  delivered_at timestamptz,
  primary key (district, id)
);
create index notice_person on notice (district, person, made_at desc) where person is not null;
create index notice_role on notice (district, role, made_at desc) where role is not null;
create index notice_outbox on notice (district, made_at) where delivered_at is null;

create table notice_read (
  district text not null,
  notice uuid not null,
  person uuid not null,
  read_at timestamptz not null,
  primary key (district, notice, person),
  foreign key (district, notice) references notice (district, id) on delete cascade
);

create table idempotency (
  district text not null,
  person uuid not null,
  key text not null,
  hash text not null,
  answer jsonb,
  made_at timestamptz not null,
  primary key (district, person, key)
);
create index idempotency_age on idempotency (district, made_at);

create table access_log (
  district text not null references district (district),
  id bigint generated always as identity,
  at timestamptz not null,
  what text not null,
  person uuid,
  post uuid,
  matter uuid,
  party integer,
  field text,
  purpose text,
  detail jsonb,
  primary key (district, id)
);
create index access_log_matter on access_log (district, matter, at desc) where matter is not null;
create index access_log_person on access_log (district, person, at desc) where person is not null;

create table data_key (
  district text not null,
  owner text not null,
  wrapped text,
  destroyed_at timestamptz,
  primary key (district, owner)
);

create table token (
  district text not null,
  owner uuid not null,
  kind text not null,
  token text not null,
  primary key (district, owner, kind, token)
);
create index token_value on token (district, token);

create table file (
  district text not null,
  id uuid not null,
  owner uuid not null,
  sha text not null,
  name text not null,
  size bigint not null,
  type text not null,
  matter uuid,
  person uuid not null,
  stored_at timestamptz not null,
  primary key (district, id)
);
create index file_matter on file (district, matter) where matter is not null;

-- Which matters a file is attached to, by the act of attaching or by a field of attachments.
create table attached (
  district text not null,
  file uuid not null,
  matter uuid not null,
  primary key (district, file, matter),
  foreign key (district, matter) references matter (district, id)
);

-- Append-only is a grant, not a comment: a test tries to update and delete, and is refused.
revoke update, delete, truncate on event, access_log, number_void from faheng_app;
revoke update, delete on district from faheng_app;
