-- 执法监督: drafted from the declaration, then read by a person.

create table "supervision" (
  "district" text not null,
  "matter" uuid not null,
  "mode" text,
  "source" text,
  "unit" uuid,
  "subject" text,
  "detail" text,
  "check_id" text,
  "record_number" text,
  "severity" text,
  "suspected" text,
  "lead_on" date,
  "explanation_due" date,
  "explained_on" date,
  "explanation" text,
  "accepted_on" date,
  "declined_on" date,
  "decline_why" text,
  "extend_days" integer,
  "extend_why" text,
  "dismissed_on" date,
  "dismiss_reason" text,
  "dismiss_why" text,
  "confirmed_on" date,
  "confirmed_kind" text,
  "findings" text,
  "instrument" text,
  "issued_on" date,
  "requirement" text,
  "reply_by" date,
  "rectify_by" date,
  "rectify_from" date,
  "object_by" date,
  "objected_on" date,
  "objection" text,
  "answered_on" date,
  "objection_answer" text,
  "answer_why" text,
  "replied_on" date,
  "reply" text,
  "rectified_on" date,
  "sent_back_on" date,
  "send_back_why" text,
  "verified_on" date,
  "verify_note" text,
  "summoned_on" date,
  "summoned_who" text,
  "circulated_on" date,
  "circulated_to" text,
  "transferred_on" date,
  "transfer_to" text,
  "transfer_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "supervision_by_source" on "supervision" (district, "source");
create index "supervision_by_unit" on "supervision" (district, "unit");
create index "supervision_by_confirmed_kind" on "supervision" (district, "confirmed_kind");

create table "supervision_enquiries" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "on" date,
  "method" text,
  "who" text,
  "content" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "supervision_rectifications" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "what" text,
  "done_on" date,
  "proof" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
