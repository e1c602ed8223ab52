-- 普法前后测: the questions belong to the activity; the answers belong to nobody.

alter table "outreach" add column "planned_on" date;
alter table "outreach" add column "quiz_until" date;
alter table "outreach" add column "quiz_opened_on" date;
alter table "outreach" add column "drop_why" text;

create table "outreach_quiz_questions" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "question" text,
  "first" text,
  "second" text,
  "third" text,
  "fourth" text,
  "right" text,
  "why" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

-- The public address of one side of a quiz: random, so that it cannot be guessed from anything.
create table quiz_link (
  district text not null,
  token text not null,
  matter uuid not null,
  side text not null check (side in ('before', 'after')),
  primary key (district, token),
  unique (district, matter, side),
  foreign key (district, matter) references matter (district, id)
);

-- One sheet. No name, no address of a machine, no minute: a random number, a day and what was ticked.
create table quiz_answer (
  district text not null,
  id uuid not null,
  matter uuid not null,
  side text not null check (side in ('before', 'after')),
  taker_group text,
  picks text[] not null,
  "right" smallint not null,
  "of" smallint not null,
  answered_on date not null,
  primary key (district, id),
  foreign key (district, matter) references matter (district, id)
);
create index quiz_answer_matter on quiz_answer (district, matter, side);
