-- Two records of the register that are one person: found by the id number, which is compared by its token and never read.

alter table person add column id_token text;
create index person_by_id_token on person (district, id_token) where id_token is not null;

-- Confirmed by somebody, with a reason, and taken apart again the same way; nothing is rewritten by either.
create table person_merge (
  district text not null,
  id uuid not null,
  kept uuid not null,
  other uuid not null,
  why text not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  undone_why text,
  primary key (district, id),
  foreign key (district, kept) references person (district, id),
  foreign key (district, other) references person (district, id)
);
create unique index person_merge_standing on person_merge (district, other) where undone_at is null;
create index person_merge_kept on person_merge (district, kept) where undone_at is null;
