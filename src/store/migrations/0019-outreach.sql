-- 普法宣传: drafted from the declaration, then read by a person.

create table "outreach" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "form" text,
  "theme" text,
  "held_on" date,
  "unit" uuid,
  "place" text,
  "street" uuid,
  "groups" text[],
  "headcount" integer,
  "copies" integer,
  "boards" integer,
  "enterprises" integer,
  "views" integer,
  "photos" text[],
  "quiz_takers" integer,
  "quiz_before" integer,
  "quiz_after" integer,
  "duty_law" text,
  "duty_year" integer,
  "duty_measures" text,
  "duty_by" date,
  "duty_head" text,
  "published_on" date,
  "published_at" text,
  "done_on" date,
  "done_note" text,
  "prompt_to" uuid,
  "prompt_why" text,
  "reply_by" date,
  "replied_on" date,
  "reply" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "outreach_by_form" on "outreach" (district, "form");
create index "outreach_by_theme" on "outreach" (district, "theme");
create index "outreach_by_unit" on "outreach" (district, "unit");
create index "outreach_by_prompt_to" on "outreach" (district, "prompt_to");
