-- Numbers given in advance to blank papers of the continuity pack: written by hand when the machine is down, entered
-- afterwards (late entry), or voided with a reason.
create table number_reserved (
  district text not null references district (district),
  series text not null,
  number text not null,
  line text not null,
  paper text not null,
  organ uuid not null,
  year integer not null,
  reserved_on date not null,
  matter uuid,
  settled_at timestamptz,
  primary key (district, series, number),
  foreign key (district, organ) references organ (district, id)
);
create index number_reserved_open on number_reserved (district, line, paper, organ) where settled_at is null;
