-- A city over its districts (decision 42): who belongs to it and since when, what a district agreed to, and the signed
-- letters in which districts hand figures up. Every row is one district's or the city's own: the wall stays as it is.

alter table district add column rank text not null default 'district';

-- The city's list of its districts; naming one opens nothing of it.
create table city_member (
  district text not null references district (district),
  member text not null,
  name text not null,
  valid_from date not null,
  valid_to date,
  primary key (district, member)
);

-- The same seen from the district: which city names it.
create table city_tie (
  district text not null references district (district),
  city text not null,
  city_name text not null,
  valid_from date not null,
  valid_to date,
  primary key (district, city)
);

-- Both are the owner's to write: npm run bureau.
revoke insert, update, delete, truncate on city_member, city_tie from faheng_app;

-- What a district agreed to, in four eyes.
create table city_consent (
  district text not null,
  city text not null,
  no integer not null,
  what text not null,
  why text not null,
  asked_by uuid not null,
  asked_role text not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  agreed boolean,
  primary key (district, city, no),
  foreign key (district, city) references city_tie (district, city),
  foreign key (district, asked_by) references person (district, id),
  foreign key (district, decided_by) references person (district, id)
);
create unique index city_consent_open on city_consent (district, city) where decided_at is null;
revoke delete, truncate on city_consent from faheng_app;

-- A district signs with a key of its own; the private half lies sealed.
create table signing_key (
  district text not null references district (district),
  id text not null,
  public_key text not null,
  sealed text not null,
  made_at timestamptz not null,
  primary key (district, id)
);
revoke update, delete, truncate on signing_key from faheng_app;

-- What a district sent, as it was sent.
create table city_sent (
  district text not null,
  city text not null,
  no integer not null,
  matter uuid,
  kind text not null,
  report text,
  period_from date,
  period_until date,
  text text not null,
  hash text not null,
  key text not null,
  signature text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (district, city, no),
  foreign key (district, city) references city_tie (district, city),
  foreign key (district, matter) references matter (district, id),
  foreign key (district, sent_by) references person (district, id)
);
create index city_sent_by_matter on city_sent (district, matter) where matter is not null;
revoke update, delete, truncate on city_sent from faheng_app;

-- What a city received. Nobody writes here but the letter box below.
create table city_letter (
  district text not null references district (district),
  member text not null,
  no integer not null,
  kind text not null,
  report text,
  period_from date,
  period_until date,
  text text not null check (octet_length(text) <= 4000000),
  hash text not null,
  key text not null,
  signature text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (district, member, no)
);
create index city_letter_by_period on city_letter (district, report, period_from, period_until) where kind = 'figures';
revoke insert, update, delete, truncate on city_letter from faheng_app;

-- The letter box: the one place where something crosses from a district to its city, and only in that direction. Who
-- sends is what the session's wall says, never what the letter says. Null: that city does not name the sender.
create function drop_letter(city text, letter text, by_key text, signed text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sender text := coalesce(current_setting('faheng.district', true), '');
  said jsonb := letter::jsonb;
  place integer;
begin
  if sender = '' or sender = city then
    raise exception 'a letter is sent by a district to its city';
  end if;
  perform set_config('faheng.district', city, true);
  perform pg_advisory_xact_lock(hashtextextended('letter/' || city || '/' || sender, 0));
  if exists (select from city_member m where m.district = city and m.member = sender) then
    select coalesce(max(l.no), 0) + 1 into place from city_letter l where l.district = city and l.member = sender;
    insert into city_letter (district, member, no, kind, report, period_from, period_until, text, hash, key, signature)
    values (city, sender, place, said ->> 'kind', said -> 'report' ->> 'kind', (said -> 'period' ->> 'from')::date,
      (said -> 'period' ->> 'until')::date, letter, encode(sha256(convert_to(letter, 'UTF8')), 'hex'), by_key, signed);
  end if;
  perform set_config('faheng.district', sender, true);
  return place;
end $$;

revoke execute on function drop_letter(text, text, text, text) from public;
grant execute on function drop_letter(text, text, text, text) to faheng_app;
