-- The bank of questions, the papers handed in, and what an exam of our own is made of: drafted from the declarations.

create table "exam_question" (
  "district" text not null,
  "matter" uuid not null,
  "stem" text,
  "kind" text,
  "topic" text,
  "material" text,
  "option_a" text,
  "option_b" text,
  "option_c" text,
  "option_d" text,
  "option_e" text,
  "option_f" text,
  "key" text,
  "points" text,
  "difficulty" integer,
  "source" text,
  "entered_on" date,
  "edition" integer,
  "revised_on" date,
  "revise_why" text,
  "retired_on" date,
  "retire_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "exam_question_by_kind" on "exam_question" (district, "kind");

create table "exam_paper" (
  "district" text not null,
  "matter" uuid not null,
  "code" text,
  "sitting" text,
  "form" text,
  "received_on" date,
  "how" text,
  "card" text,
  "answered" integer,
  "objective" integer,
  "objective_full" integer,
  "marked_on" date,
  "total" integer,
  "reviewed_on" date,
  "review_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "exam_paper_by_how" on "exam_paper" (district, "how");

create table "exam_paper_written" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "n" integer,
  "answer" text,
  "full" integer,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "exam_paper_marks" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "n" integer,
  "given" integer,
  "why" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

alter table "exam" add column "sitting_on" date;

create table "exam_cells" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "kind" text,
  "topic" text,
  "count" integer,
  "marks" integer,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "exam_sittings" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "kind" text,
  "opens_at" text,
  "closes_at" text,
  "minutes" integer,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
