-- 示范创建与督察: drafted from the declaration, then read by a person.

create table "inspection" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "role" text,
  "edition" text,
  "opened_on" date,
  "due_on" date,
  "inspectee" uuid,
  "notice_number" text,
  "scope" text,
  "item_total" integer,
  "new_items" integer,
  "self_scored_on" date,
  "reopened_on" date,
  "reopened_why" text,
  "submitted_on" date,
  "submitted_to" text,
  "reviewed_on" date,
  "reviewers" text,
  "finding_total" integer,
  "new_findings" integer,
  "rectified_total" integer,
  "new_rectified" integer,
  "closed_on" date,
  "outcome" text,
  "withdrawn_on" date,
  "withdrawn_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "inspection_by_role" on "inspection" (district, "role");
create index "inspection_by_edition" on "inspection" (district, "edition");
create index "inspection_by_inspectee" on "inspection" (district, "inspectee");
create index "inspection_by_outcome" on "inspection" (district, "outcome");

create table "inspection_items" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "code" text,
  "heading" text,
  "name" text,
  "unit" text,
  "given_on" date,
  "due_on" date,
  "evidence" text,
  "evidence_on" date,
  "self_met" text,
  "self_score" integer,
  "score" integer,
  "review_says" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "inspection_findings" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "code" text,
  "problem" text,
  "unit" text,
  "found_on" date,
  "due_on" date,
  "done_on" date,
  "proof" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
