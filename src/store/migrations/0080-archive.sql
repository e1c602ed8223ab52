-- Retention and destruction by the archive's procedure (decision 43): the bureau's own table of periods, what is held
-- back, and rounds of destruction with their list. Nothing here is begun by the machine.

-- One line of the bureau's approved table. Entered by one person, confirmed by another; never changed: a later line
-- for the same files takes its place from its own first day.
create table archive_period (
  district text not null references district (district),
  id uuid not null,
  line text not null,
  -- A choice of the line that tells this kind of file from the others; null for all the rest of the line.
  field text,
  value text,
  kind text not null,
  -- Null: for ever.
  years integer,
  -- 'next-year': from the first of January after closing; 'closing': from the day of closing. As the table words it.
  starts text not null,
  source text not null,
  approved_by text not null,
  approved_on date not null,
  valid_from date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  refused_by uuid,
  refused_at timestamptz,
  refused_why text,
  primary key (district, id),
  check (confirmed_by is null or confirmed_by <> entered_by)
);
create index archive_period_line on archive_period (district, line, valid_from);

create table archive_hold (
  district text not null,
  id uuid not null,
  matter uuid not null,
  why text not null,
  held_by uuid not null,
  held_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  lifted_why text,
  primary key (district, id),
  foreign key (district, matter) references matter (district, id)
);
create unique index archive_hold_standing on archive_hold (district, matter) where lifted_at is null;

create table archive_round (
  district text not null references district (district),
  id uuid not null,
  no integer not null,
  -- appraisal, frozen, approved, executing, done, withdrawn
  state text not null,
  note text not null,
  as_of date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  list_hash text,
  listed integer,
  frozen_by uuid,
  frozen_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  executed_by uuid,
  executing_at timestamptz,
  done_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (district, id),
  unique (district, no)
);

create table archive_witness (
  district text not null,
  round uuid not null,
  person uuid not null,
  post uuid not null,
  -- What stood on the list that was witnessed.
  list_hash text not null,
  signed_at timestamptz not null,
  primary key (district, round, person),
  foreign key (district, round) references archive_round (district, id)
);

create table archive_item (
  district text not null,
  round uuid not null,
  matter uuid not null,
  line text not null,
  number text,
  organ uuid not null,
  organ_name text not null,
  opened_on date not null,
  closed_on date not null,
  version integer not null,
  period uuid not null,
  kind text not null,
  due_on date not null,
  archivist_says text,
  archivist_why text,
  archivist uuid,
  archivist_at timestamptz,
  line_says text,
  line_why text,
  line_head uuid,
  line_at timestamptz,
  -- Takes part in its round: not once it is to be kept, or the round was withdrawn.
  live boolean not null default true,
  -- Why it was left out at the last moment.
  struck text,
  emptied_at timestamptz,
  -- What is still to go after the rows: keys of owners, files on the disk.
  owners uuid[],
  blobs text[],
  done_at timestamptz,
  primary key (district, round, matter),
  foreign key (district, round) references archive_round (district, id),
  foreign key (district, matter) references matter (district, id)
);
create unique index archive_item_live on archive_item (district, matter) where live;
create index archive_item_group on archive_item (district, round, line, organ);
create index archive_item_left on archive_item (district, round, matter) where live and struck is null and done_at is null;

revoke delete, truncate on archive_period, archive_hold, archive_round, archive_item from faheng_app;
revoke update, delete, truncate on archive_witness from faheng_app;

-- A stub says by which round its file was destroyed.
alter table matter add column destroyed_on date;
alter table matter add column destroyed_round integer;

-- What is closed, by the day of closing: the beginning of the rehearsal.
create index matter_closed on matter (district, line, closed_on) where closed and destroyed_on is null;

-- The one way a line of the journal loses words. The app may not change the journal; this does, for a matter on a list
-- that was frozen, approved and witnessed by two who did not draw it up, and for nothing else. What was done, when and
-- by whom, the states and the counted values stay; so does the fingerprint, and with it the chain of seals.
create function empty_journal(of_district text, of_round uuid, of_matter uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  emptied integer;
begin
  if not exists (
    select from archive_item as it
    join archive_round as r on r.district = it.district and r.id = it.round
    where it.district = of_district and it.round = of_round and it.matter = of_matter
      and it.live and it.struck is null and it.archivist_says = 'destroy' and it.line_says = 'destroy'
      and r.state = 'executing' and r.approved_by is not null and r.approved_by <> r.frozen_by
      and (
        select count(*)
        from archive_witness as w
        where w.district = r.district and w.round = r.id and w.list_hash = r.list_hash
          and w.person not in (r.made_by, r.frozen_by, r.approved_by)
      ) >= 2
  ) then
    raise exception 'not on an approved and witnessed list' using errcode = '42501';
  end if;
  update event set patch = '{}', signatures = null where district = of_district and matter = of_matter;
  get diagnostics emptied = row_count;
  delete from writing_apart where district = of_district and matter = of_matter;
  return emptied;
end $$;
revoke execute on function empty_journal(text, uuid, uuid) from public;
grant execute on function empty_journal(text, uuid, uuid) to faheng_app;
