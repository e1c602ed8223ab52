-- Sealing: the journal and the record of who looked are gathered into chained roots. Where a row stands in the order
-- of writing is given by the database; a seal covers a span of places.

alter table event add column place bigint generated always as identity;
create unique index event_place on event (district, place);

create table seal (
  district text not null references district (district),
  stream text not null,
  no integer not null,
  from_place bigint not null,
  to_place bigint not null,
  count integer not null,
  root text not null,
  previous text not null,
  hash text not null,
  -- Forty bytes a row: its place and its fingerprint, so that one altered row can be pointed at.
  leaves bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (district, stream, no)
);

revoke update, delete, truncate on seal from faheng_app;
