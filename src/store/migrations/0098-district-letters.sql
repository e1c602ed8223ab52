-- Letters between districts of one city (decision 47): a matter handed over, and the answer to it. Every row is the
-- sender's or the receiver's own; neither reads anything of the other but what stands in the letter.

-- What a district sent, as it was sent. Its content is sealed for the receiver: the sender has the matter.
create table letter_out (
  district text not null,
  receiver text not null,
  no integer not null,
  kind text not null,
  matter uuid,
  answers integer,
  text text not null,
  hash text not null,
  key text not null,
  signature text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (district, receiver, no),
  foreign key (district, matter) references matter (district, id),
  foreign key (district, sent_by) references person (district, id)
);
create index letter_out_by_matter on letter_out (district, matter) where matter is not null;
revoke update, delete, truncate on letter_out from faheng_app;

-- What a district received. Nobody writes here but the letter boxes below.
create table letter_in (
  district text not null references district (district),
  sender text not null,
  no integer not null,
  kind text not null,
  answers integer,
  text text not null check (octet_length(text) <= 32000000),
  hash text not null,
  key text not null,
  signature text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (district, sender, no)
);
revoke insert, update, delete, truncate on letter_in from faheng_app;

-- What became of a letter, once: accepted or returned by the receiver; an answer entered in the sender's own matter.
create table letter_done (
  district text not null,
  sender text not null,
  no integer not null,
  how text not null,
  matter uuid,
  -- Sealed: a reason may name people.
  why text,
  done_by uuid not null,
  done_at timestamptz not null,
  primary key (district, sender, no),
  foreign key (district, sender, no) references letter_in (district, sender, no),
  foreign key (district, matter) references matter (district, id),
  foreign key (district, done_by) references person (district, id)
);
create index letter_done_by_matter on letter_done (district, matter) where matter is not null;
revoke update, delete, truncate on letter_done from faheng_app;

-- The letter box between two districts that the same city names. Who sends is what the session's wall says, never what
-- the letter says. Null: no city names both.
create function post_letter(receiver text, letter text, by_key text, signed text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  from_district text := coalesce(current_setting('faheng.district', true), '');
  said jsonb := letter::jsonb;
  cities text[];
  place integer;
begin
  if from_district = '' or from_district = receiver then
    raise exception 'a letter is sent by a district to another';
  end if;
  select array_agg(t.city) into cities from city_tie t
  where t.district = from_district and (t.valid_to is null or t.valid_to >= current_date);
  perform set_config('faheng.district', receiver, true);
  perform pg_advisory_xact_lock(hashtextextended('letter/' || receiver || '/' || from_district, 0));
  if exists (
    select from city_tie t
    where t.district = receiver and t.city = any (cities) and (t.valid_to is null or t.valid_to >= current_date)
  ) then
    select coalesce(max(l.no), 0) + 1 into place from letter_in l where l.district = receiver and l.sender = from_district;
    insert into letter_in (district, sender, no, kind, answers, text, hash, key, signature)
    values (receiver, from_district, place, said ->> 'kind', (said -> 'answers' ->> 'no')::integer, letter,
      encode(sha256(convert_to(letter, 'UTF8')), 'hex'), by_key, signed);
  end if;
  perform set_config('faheng.district', from_district, true);
  return place;
end $$;

-- What a city's members told it of their keys, for its members to read: no figure, and nothing of a matter.
create function city_board(of_city text)
returns table (member text, no integer, kind text, text text, hash text, key text, signature text, received_at timestamptz, before text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  reader text := coalesce(current_setting('faheng.district', true), '');
begin
  if not exists (select from city_tie t where t.district = reader and t.city = of_city) then
    return;
  end if;
  perform set_config('faheng.district', of_city, true);
  return query
    select told.* from (
      select l.member, l.no, l.kind, l.text, l.hash, l.key, l.signature, l.received_at,
        lag(l.hash) over (partition by l.member order by l.no) as before
      from city_letter l
      where l.district = of_city
    ) as told
    where told.kind <> 'figures'
    order by told.member, told.no;
  perform set_config('faheng.district', reader, true);
end $$;

revoke execute on function post_letter(text, text, text, text), city_board(text) from public;
grant execute on function post_letter(text, text, text, text), city_board(text) to faheng_app;
