-- 会议与请示: drafted from the declaration, then read by a person.

create table "meeting" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "kind" text,
  "domain" text,
  "met_on" date,
  "chair" text,
  "place" text,
  "units" text,
  "attendees" integer,
  "says" text,
  "agreed_total" integer,
  "new_agreed" integer,
  "handed_total" integer,
  "new_handed" integer,
  "minutes_on" date,
  "minutes_number" text,
  "request_to" text,
  "reply_by" date,
  "replied_on" date,
  "reply" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "meeting_by_kind" on "meeting" (district, "kind");
create index "meeting_by_domain" on "meeting" (district, "domain");

create table "meeting_agreed" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "what" text,
  "lead" text,
  "agreed_on" date,
  "due_on" date,
  "hand_by" date,
  "handed_on" date,
  "task_number" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
