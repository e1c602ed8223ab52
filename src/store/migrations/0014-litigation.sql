-- 行政应诉: drafted from the declaration, then read by a person.

create table "litigation" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "instance" text,
  "dispute" text,
  "court_number" text,
  "court" text,
  "defendant" text,
  "domain" text,
  "after_reconsideration" boolean,
  "reconsideration_number" text,
  "respondent_organ" uuid,
  "received_on" date,
  "extension_asked_on" date,
  "extension_why" text,
  "evidence_until" date,
  "answered_on" date,
  "held_on" date,
  "head_notified" boolean,
  "head_appeared" boolean,
  "head_who" text,
  "head_spoke" boolean,
  "head_absent_why" text,
  "head_absent_proof" boolean,
  "staff_appeared" boolean,
  "judged_on" date,
  "judgment" text,
  "lost_finally" boolean,
  "lost" boolean,
  "redo_by" date,
  "compensation" bigint,
  "ruling" text,
  "withdrawn_after_change" boolean,
  "served_on" date,
  "appealed_on" date,
  "appellant" text,
  "loss_causes" text[],
  "loss_analysis" text,
  "loss_measures" text,
  "performed_on" date,
  "performance" text,
  "archived_on" date,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "litigation_by_instance" on "litigation" (district, "instance");
create index "litigation_by_defendant" on "litigation" (district, "defendant");
create index "litigation_by_domain" on "litigation" (district, "domain");
create index "litigation_by_respondent_organ" on "litigation" (district, "respondent_organ");

create table "litigation_evidence_asked" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "unit" text,
  "what" text,
  "asked_on" date,
  "due_on" date,
  "came_on" date,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
