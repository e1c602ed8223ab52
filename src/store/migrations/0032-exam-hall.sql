-- The hall while an exam runs. What is ticked is no act: it lies here, and the paper handed in goes into the journal.

create table hall_sitting (
  district text not null,
  exam uuid not null,
  n integer not null,
  kind text not null,
  title text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  minutes integer not null,
  person uuid not null,
  post uuid not null,
  primary key (district, exam, n),
  foreign key (district, exam) references matter (district, id)
);

-- Questions as they stood when the papers were made: a later edition changes nothing here.
create table hall_form (
  district text not null,
  exam uuid not null,
  n integer not null,
  form text not null,
  questions jsonb not null,
  primary key (district, exam, n, form),
  foreign key (district, exam, n) references hall_sitting (district, exam, n)
);

create table hall_seat (
  district text not null,
  id uuid not null,
  exam uuid not null,
  n integer not null,
  candidate integer not null,
  ticket text not null,
  name text not null,
  unit text not null,
  person uuid,
  form text not null,
  issue integer not null default 1,
  session text,
  started_at timestamptz,
  ends_at timestamptz,
  given_back integer not null default 0,
  handed_in_at timestamptz,
  paper uuid,
  primary key (district, id),
  unique (district, exam, n, candidate),
  unique (district, exam, n, ticket),
  unique (district, session),
  foreign key (district, exam, n) references hall_sitting (district, exam, n),
  foreign key (district, paper) references matter (district, id)
) with (fillfactor = 80);
create index hall_seat_by_ticket on hall_seat (district, ticket);
create index hall_seat_by_person on hall_seat (district, person) where person is not null;
create index hall_seat_writing on hall_seat (district, ends_at) where started_at is not null and handed_in_at is null;
create index hall_seat_by_paper on hall_seat (district, paper) where paper is not null;

-- One row a paper, replaced in place while its writer goes on: room is left so that the index need not change.
create table hall_answers (
  district text not null,
  seat uuid not null,
  seq integer not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  primary key (district, seat),
  foreign key (district, seat) references hall_seat (district, id)
) with (fillfactor = 60);
