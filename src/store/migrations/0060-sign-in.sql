-- Other ways to sign in: an identity of the unified sign-in linked to a person, passkeys, and what a sign-in that
-- goes over two requests must remember in between.

create table subject_link (
  district text not null references district (district),
  -- HMAC of issuer and subject: an identity can be recognised and not read.
  token text not null,
  person uuid not null,
  -- The last signs of the subject, for whoever looks over the list.
  hint text not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (district, token),
  foreign key (district, person) references person (district, id)
);
create index subject_link_by_person on subject_link (district, person);

create table passkey (
  district text not null,
  id text not null,
  person uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (district, id),
  foreign key (district, person) references account (district, person)
);
create index passkey_by_person on passkey (district, person);

create table sign_in_step (
  district text not null references district (district),
  token_hash text not null,
  kind text not null,
  -- Sealed under no one's key: random words that are worthless after some minutes, and a person's id.
  kept jsonb not null,
  expires_at timestamptz not null,
  primary key (district, token_hash, kind)
);
create index sign_in_step_by_end on sign_in_step (district, expires_at);

-- How a session was begun: only who came in by a password is asked to change a first one.
alter table session
  add column how text not null default 'password',
  -- Two checks were made when it began.
  add column strong boolean not null default false;

-- A receipt sent by somebody who had shown who they are: HMAC of the identity.
alter table portal_receipt add column subject text;
create index portal_receipt_by_subject on portal_receipt (district, subject) where subject is not null;
