-- A district's key can be changed (decision 47): with a time in which both count, or, where it was lost, at once. Beside
-- the key it signs with it has one by which others seal what only it may open.

alter table signing_key
  add column seal_id text,
  add column seal_key text,
  add column seal_sealed text,
  -- Set when another takes its place: what it signed until then stays good.
  add column good_until timestamptz,
  -- Set when it was lost: nothing that arrives afterwards is believed.
  add column lost_at timestamptz;
create unique index signing_key_by_seal on signing_key (district, seal_id) where seal_id is not null;
grant update (good_until, lost_at) on signing_key to faheng_app;

-- Asked by one, decided by another.
create table key_change (
  district text not null references district (district),
  no integer not null,
  what text not null,
  why text not null,
  asked_by uuid not null,
  asked_role text not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  agreed boolean,
  primary key (district, no),
  foreign key (district, asked_by) references person (district, id),
  foreign key (district, decided_by) references person (district, id)
);
create unique index key_change_open on key_change (district) where decided_at is null;
revoke delete, truncate on key_change from faheng_app;
