-- 法律知识考试: drafted from the declaration, then read by a person.

create table "exam" (
  "district" text not null,
  "matter" uuid not null,
  "title" text,
  "kind" text,
  "audience" text,
  "organiser" text,
  "planned_on" date,
  "roster_by" date,
  "opens_on" date,
  "closes_on" date,
  "full_mark" integer,
  "pass_mark" integer,
  "submitted_on" date,
  "results_by" date,
  "registered" integer,
  "unit_count" integer,
  "paper_on" date,
  "blueprint" text,
  "paper_count" integer,
  "exposure_cap" integer,
  "setter" text,
  "checker" text,
  "resulted_on" date,
  "taken" integer,
  "passed" integer,
  "make_up_by" date,
  "make_up_on" date,
  "make_up_taken" integer,
  "make_up_passed" integer,
  "proof" text[],
  "closed_on" date,
  "follow_up" text,
  "cancelled_on" date,
  "cancel_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "exam_by_kind" on "exam" (district, "kind");
create index "exam_by_audience" on "exam" (district, "audience");

create table "exam_units" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "unit" text,
  "registered" integer,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "exam_candidates" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "ticket" text,
  "name" text,
  "unit" text,
  "waived" boolean,
  "score" integer,
  "result" text,
  "make_up" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
