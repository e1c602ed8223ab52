-- 执法监督筛查：工作日表、每次筛查的账、线索和对线索说的话。

-- The calendar of the law as rows, so that working days are counted where the records are. A day no notice covers is absent.
create table workday (
  district text not null references district (district),
  day date not null,
  working boolean not null,
  holiday boolean not null,
  -- How many working days there were up to and including this day.
  n integer not null,
  -- The first working day on or after it.
  rolls date,
  primary key (district, day)
);
create unique index workday_number on workday (district, n) where working;

create table oversight_run (
  district text not null references district (district),
  id uuid not null,
  kind text not null,
  today date not null,
  from_day date,
  until_day date,
  unit uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  person uuid,
  primary key (district, id)
);
create index oversight_run_recent on oversight_run (district, kind, started_at desc);

create table oversight_tally (
  district text not null,
  run uuid not null,
  check_id text not null,
  version integer not null,
  population integer not null,
  testable integer not null,
  missing jsonb not null,
  hits integer not null,
  fresh integer not null,
  dismissed integer not null,
  milliseconds integer not null,
  primary key (district, run, check_id),
  foreign key (district, run) references oversight_run (district, id)
);

-- One lead for one set of facts: seen again it is the same lead, with other facts it is another.
create table lead (
  district text not null,
  id uuid not null default gen_random_uuid(),
  check_id text not null,
  subject text not null,
  key text not null,
  line text not null,
  matter uuid,
  unit uuid,
  on_day date,
  version integer not null,
  facts jsonb not null,
  shows jsonb not null,
  state text not null default 'open',
  present boolean not null default true,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  supervision uuid,
  primary key (district, id),
  unique (district, check_id, subject, key)
);
create index lead_check on lead (district, check_id, state) where present;
create index lead_matter on lead (district, matter) where matter is not null;
create index lead_unit on lead (district, unit, state);

-- Put to the unit, explained, accepted, dismissed, confirmed: each with who and why. Nothing of it is changed later.
create table lead_word (
  district text not null,
  lead uuid not null,
  seq integer not null,
  kind text not null,
  reason text,
  says text not null,
  files uuid[] not null,
  person uuid not null,
  post uuid not null,
  on_day date not null,
  at timestamptz not null,
  primary key (district, lead, seq),
  foreign key (district, lead) references lead (district, id)
);

-- How far the follower has read the journal.
create table oversight_cursor (
  district text primary key references district (district),
  at timestamptz not null
);

create index enforcement_by_unit_day on enforcement (district, unit, decided_on);
create index enforcement_by_party on enforcement (district, credit_code, decided_on) where credit_code is not null;
create index enforcement_officers_by_certificate on enforcement_officers (district, certificate);
create index certificate_by_number on certificate (district, number);

revoke update, delete, truncate on lead_word from faheng_app;
revoke delete, truncate on lead, oversight_run, oversight_tally from faheng_app;
