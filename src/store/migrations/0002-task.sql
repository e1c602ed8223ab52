-- 督办任务: drafted from the declaration, then read by a person.

create table "task" (
  "district" text not null,
  "matter" uuid not null,
  "title" text,
  "source" text,
  "domain" text,
  "lead" uuid,
  "street" uuid,
  "opened_on" date,
  "due_on" date,
  "basis" text,
  "standard" text,
  "said_in" text,
  "measure" text,
  "baseline" integer,
  "target" integer,
  "measured" integer,
  "progress_on" date,
  "progress" text,
  "reminded_on" date,
  "remind_how" text,
  "remind_when" text,
  "new_due_on" date,
  "extend_why" text,
  "output_kind" text,
  "output_title" text,
  "output_items" integer,
  "drafted_on" date,
  "issued_on" date,
  "issue_number" text,
  "reported_on" date,
  "did" text,
  "proof" text,
  "accepted_on" date,
  "sent_back_on" date,
  "sent_back_why" text,
  "dropped_on" date,
  "drop_why" text,
  "rechecked_on" date,
  "recheck_says" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "task_by_source" on "task" (district, "source");
create index "task_by_domain" on "task" (district, "domain");
create index "task_by_lead" on "task" (district, "lead");
create index "task_by_street" on "task" (district, "street");
create index "task_by_output_kind" on "task" (district, "output_kind");

create table "task_parts" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "what" text,
  "unit" text,
  "given_on" date,
  "due_on" date,
  "done_on" date,
  "proof" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "task_countersigns" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "unit" text,
  "asked_on" date,
  "due_on" date,
  "replied_on" date,
  "agreed" boolean,
  "says" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
