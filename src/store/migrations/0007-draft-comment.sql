-- 立法征求意见: drafted from the declaration, then read by a person.

create table "draft_comment" (
  "district" text not null,
  "matter" uuid not null,
  "title" text,
  "draft_kind" text,
  "sender" text,
  "letter_number" text,
  "received_on" date,
  "reply_by" date,
  "summary" text,
  "draft_text" text,
  "replied_on" date,
  "no_opinion" boolean,
  "opinion_count" integer,
  "late_why" text,
  "result_on" date,
  "result_from" text,
  "next_text" text,
  "adopted" integer,
  "partly" integer,
  "not_adopted" integer,
  "no_answer" integer,
  "closed_on" date,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "draft_comment_by_draft_kind" on "draft_comment" (district, "draft_kind");

create table "draft_comment_asked" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "unit" text,
  "asked_on" date,
  "due_on" date,
  "replied_on" date,
  "says" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "draft_comment_opinions" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "clause" text,
  "opinion" text,
  "reason" text,
  "article" text,
  "outcome" text,
  "outcome_why" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
