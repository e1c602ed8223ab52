-- 合法性审核: drafted from the declaration, then read by a person.

create table "legality_review" (
  "district" text not null,
  "matter" uuid not null,
  "title" text,
  "kind" text,
  "drafter" uuid,
  "received_on" date,
  "letter_number" text,
  "own_review" boolean,
  "own_reviewer" text,
  "summary" text,
  "amount" bigint,
  "draft_text" text,
  "lacking_what" text,
  "asked_on" date,
  "complete_on" date,
  "reply_by" date,
  "short_why" text,
  "opined_on" date,
  "opinion_total" integer,
  "new_opinions" integer,
  "settled_row" integer,
  "next_draft_on" date,
  "next_text" text,
  "recheck_by" date,
  "adopted" integer,
  "partly" integer,
  "not_adopted" integer,
  "concluded_on" date,
  "conclusion" text,
  "conclusion_says" text,
  "tabled_on" date,
  "meeting_name" text,
  "contract_signed_on" date,
  "contract_number" text,
  "withdrawn_on" date,
  "withdrawn_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "legality_review_by_kind" on "legality_review" (district, "kind");
create index "legality_review_by_drafter" on "legality_review" (district, "drafter");
create index "legality_review_by_conclusion" on "legality_review" (district, "conclusion");

create table "legality_review_advice" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "counsel" text,
  "asked_on" date,
  "due_on" date,
  "replied_on" date,
  "advice" text,
  "taken" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "legality_review_opinions" (
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
