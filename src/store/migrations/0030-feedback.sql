-- 意见反馈: drafted from the declaration, then read by a person.

create table "feedback" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "kind" text,
  "says" text,
  "page" text,
  "about" text,
  "rating" text,
  "contact" text,
  "received_on" date,
  "reply_by" date,
  "contacted_on" date,
  "contact_note" text,
  "answer" text,
  "answered_on" date,
  "mended" boolean,
  "close_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "feedback_by_kind" on "feedback" (district, "kind");
create index "feedback_by_rating" on "feedback" (district, "rating");
