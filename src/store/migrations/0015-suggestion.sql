-- 建议与回复: drafted from the declaration, then read by a person.

create table "suggestion" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "kind" text,
  "items" integer,
  "issuer" text,
  "letter_number" text,
  "received_on" date,
  "ground" text,
  "suit_number" text,
  "reply_by" date,
  "unit" uuid,
  "unit_by" date,
  "replied_on" date,
  "reply_number" text,
  "proved_on" date,
  "proof" text[],
  "closed_on" date,
  "sued_on" date,
  "sued_number" text,
  "topic" text,
  "recipient" text,
  "content" text,
  "drafted_on" date,
  "sent_on" date,
  "answer_by" date,
  "reminded_on" date,
  "answered_on" date,
  "answer" text,
  "ended_on" date,
  "end_why" text,
  "adopted" integer,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "suggestion_by_kind" on "suggestion" (district, "kind");
create index "suggestion_by_unit" on "suggestion" (district, "unit");

create table "suggestion_replies" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "item" integer,
  "answer" text,
  "measure" text,
  "why" text,
  "promised_on" date,
  "done_by" date,
  "done_on" date,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
