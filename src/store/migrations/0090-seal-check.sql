-- All that was sealed, worked out again from its rows because the auditor asked: how far it is, and what was found.

create table seal_check (
  district text not null references district (district),
  no integer not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  -- Rows looked at so far, of so many there were when it began.
  looked integer not null default 0,
  due integer not null default 0,
  -- Null while it runs; begun again when the process died over it.
  ended_at timestamptz,
  -- What was found (store/seals/check.ts); null where it went wrong.
  outcome jsonb,
  primary key (district, no),
  foreign key (district, asked_by) references person (district, id)
);

create unique index seal_check_one_at_a_time on seal_check (district) where ended_at is null;
