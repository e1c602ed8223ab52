-- 年度报告: drafted from the declaration, then read by a person.

create table "annual_report" (
  "district" text not null,
  "matter" uuid not null,
  "title" text,
  "kind" text,
  "issuer" text,
  "year" integer,
  "first" boolean,
  "lead" uuid,
  "due_on" date,
  "report_by" date,
  "publish_by" date,
  "back_why" text,
  "submitted_on" date,
  "submitted_to" text,
  "published_on" date,
  "url" text,
  "secrets_checked" boolean,
  "drop_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "annual_report_by_kind" on "annual_report" (district, "kind");
create index "annual_report_by_issuer" on "annual_report" (district, "issuer");
create index "annual_report_by_lead" on "annual_report" (district, "lead");

create table "annual_report_sections" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "heading" text,
  "covers" text,
  "owner" uuid,
  "asked_on" date,
  "due_on" date,
  "text" text,
  "signed_on" date,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "annual_report_shortcomings" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "said" text,
  "did" text,
  "done" boolean,
  "proof" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "annual_report_warnings" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "where" text,
  "says" text,
  "verdict" text,
  "reason" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "annual_report_frozen" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "figure" text,
  "label" text,
  "value" text,
  "unit" text,
  "version" integer,
  "from" date,
  "until" date,
  "cutoff" text,
  "listed" integer,
  "hash" text,
  "counted_by" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "annual_report_corrections" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "where" text,
  "was" text,
  "now" text,
  "why" text,
  "corrected_on" date,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
