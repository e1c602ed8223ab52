-- 法律明白人: drafted from the declaration, then read by a person.

create table "law_guide" (
  "district" text not null,
  "matter" uuid not null,
  "name" text,
  "kind" text,
  "community" uuid,
  "community_name" text,
  "phone" text,
  "group" text,
  "education" text,
  "recommended_by" text,
  "recommended_on" date,
  "training_hours" integer,
  "passed_test" text,
  "certificate_number" text,
  "certified_on" date,
  "review_year" integer,
  "review_grade" text,
  "left_on" date,
  "left_why" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "law_guide_by_kind" on "law_guide" (district, "kind");
create index "law_guide_by_community" on "law_guide" (district, "community");
create index "law_guide_by_group" on "law_guide" (district, "group");

create table "law_guide_trainings" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "on" date,
  "course" text,
  "hours" integer,
  "score" integer,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "law_guide_deeds" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "on" date,
  "what" text,
  "note" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
