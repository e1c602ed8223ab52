-- 安置帮教: drafted from the declaration, then read by a person.

create table "resettlement" (
  "district" text not null,
  "matter" uuid not null,
  "file_number" text,
  "kind" text,
  "notice_on" date,
  "info_entered_on" date,
  "info_checked_on" date,
  "info_result" text,
  "released_on" date,
  "handed_on" date,
  "handed_how" text,
  "handed_note" text,
  "key" boolean,
  "household_station" uuid,
  "living_station" uuid,
  "household_elsewhere" text,
  "apart" boolean,
  "owner_station" uuid,
  "owner_agreed_on" date,
  "team_on" date,
  "team" text,
  "visit_from" date,
  "visit_by" date,
  "visited_on" date,
  "visit_way" text,
  "visit_outcome" text,
  "visit_follow_up" text,
  "helped_on" date,
  "help_kind" text,
  "help_note" text,
  "moved_on" date,
  "moved_to" text,
  "ended_on" date,
  "end_reason" text,
  "end_note" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "resettlement_by_kind" on "resettlement" (district, "kind");
create index "resettlement_by_key" on "resettlement" (district, "key");
create index "resettlement_by_owner_station" on "resettlement" (district, "owner_station");
