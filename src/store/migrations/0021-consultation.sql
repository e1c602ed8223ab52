-- 法律咨询: drafted from the declaration, then read by a person.

create table "consultation" (
  "district" text not null,
  "matter" uuid not null,
  "question" text,
  "channel" text,
  "topic" text,
  "original_topic" text,
  "group" text,
  "street" uuid,
  "summary" text,
  "callback" text,
  "received_on" date,
  "asked_at" text,
  "replied_at" text,
  "outer_number" text,
  "outer_system" text,
  "return_by" date,
  "answered_on" date,
  "answer" text,
  "law_cited" text,
  "next_step" text,
  "booked_on" date,
  "adviser" uuid,
  "minutes" integer,
  "net_in_time" boolean,
  "send_back_why" text,
  "returned_on" date,
  "return_words" text,
  "rated_on" date,
  "rating" text,
  "called_on" date,
  "call_result" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "consultation_by_channel" on "consultation" (district, "channel");
create index "consultation_by_topic" on "consultation" (district, "topic");
create index "consultation_by_next_step" on "consultation" (district, "next_step");

create table "consultation_follow_ups" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "on" date,
  "how" text,
  "says" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
