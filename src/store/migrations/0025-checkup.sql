-- 惠企法律服务: drafted from the declaration, then read by a person.

create table "checkup" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "kind" text,
  "firm" text,
  "lawyer" uuid,
  "client" text,
  "client_kind" text,
  "size" text,
  "industry" text,
  "street" uuid,
  "started_on" date,
  "agreed_until" date,
  "next_visit_by" date,
  "visited_on" date,
  "visit_way" text,
  "visit_served" integer,
  "visit_outcome" text,
  "report_number" text,
  "reported_on" date,
  "risks_found" integer,
  "risks_mended" integer,
  "ended_on" date,
  "end_why" text,
  "satisfaction" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "checkup_by_kind" on "checkup" (district, "kind");
create index "checkup_by_street" on "checkup" (district, "street");

create table "checkup_risks" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "class" text,
  "what" text,
  "advice" text,
  "found_on" date,
  "mend_by" date,
  "closed_on" date,
  "outcome" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
