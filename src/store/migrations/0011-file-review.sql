-- 案卷评查: drafted from the declaration, then read by a person.

create table "file_review" (
  "district" text not null,
  "matter" uuid not null,
  "name" text,
  "review_kind" text,
  "unit" uuid,
  "by_unit" uuid,
  "case_kind" text,
  "period" text,
  "rubric" text,
  "sampling" text,
  "planned_on" date,
  "score_by" date,
  "seed_hash" text,
  "frame" text,
  "frozen_on" date,
  "frame_count" integer,
  "frame_hash" text,
  "sample_size" integer,
  "seed" text,
  "drawn_on" date,
  "drawn_list" text,
  "drawn_count" integer,
  "cancelled_on" date,
  "cancel_why" text,
  "finished_on" date,
  "files_total" integer,
  "excellent_total" integer,
  "good_total" integer,
  "passed_total" integer,
  "failed_total" integer,
  "vetoed_total" integer,
  "second_total" integer,
  "agreed_total" integer,
  "announced_on" date,
  "object_by" date,
  "problem_total" integer,
  "reported_on" date,
  "report" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "file_review_by_review_kind" on "file_review" (district, "review_kind");
create index "file_review_by_unit" on "file_review" (district, "unit");
create index "file_review_by_by_unit" on "file_review" (district, "by_unit");

create table "file_review_reviewers" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "name" text,
  "person" uuid,
  "home_unit" uuid,
  "recused" boolean,
  "recused_why" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "file_review_files" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "number" text,
  "case_kind" text,
  "reviewer" text,
  "score" integer,
  "vetoes" text[],
  "grade" text,
  "findings" text,
  "second_reviewer" text,
  "second_score" integer,
  "second_grade" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "file_review_objections" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "number" text,
  "on" date,
  "what" text,
  "answer_by" date,
  "answered_on" date,
  "outcome" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "file_review_rectifications" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "what" text,
  "due" date,
  "done_on" date,
  "proof" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
