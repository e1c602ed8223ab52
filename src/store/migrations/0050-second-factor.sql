-- A second factor for accounts, sessions one can look over, and posts that two people grant.

alter table account
  add column factor_secret text,
  add column factor_on boolean not null default false,
  add column factor_step bigint not null default 0,
  add column recovery text[] not null default '{}';

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column agent text;

create table post_request (
  district text not null,
  id uuid not null,
  person uuid not null,
  role text not null,
  organ uuid not null,
  lines text[],
  valid_from date not null,
  valid_to date,
  -- The post that is to end, when it is not a new one.
  ends uuid,
  why text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  granted boolean,
  primary key (district, id),
  foreign key (district, person) references person (district, id),
  foreign key (district, organ) references organ (district, id),
  check (decided_by is null or decided_by <> asked_by)
);
create index post_request_open on post_request (district, asked_at) where decided_at is null;
