-- 学法: drafted from the declaration, then read by a person.

create table "study" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "kind" text,
  "held_on" date,
  "audience" text,
  "headcount" integer,
  "sessions" integer,
  "hours" integer,
  "organiser" uuid,
  "venue" text,
  "lecturer" text,
  "court" text,
  "court_case" text,
  "copies" integer,
  "passed" integer,
  "contents" text,
  "proof" text[],
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "study_by_kind" on "study" (district, "kind");
create index "study_by_audience" on "study" (district, "audience");
create index "study_by_organiser" on "study" (district, "organiser");
