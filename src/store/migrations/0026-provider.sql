-- 法律服务名册: drafted from the declaration, then read by a person.

create table "provider" (
  "district" text not null,
  "matter" uuid not null,
  "name" text,
  "kind" text,
  "employment" text,
  "committee_kind" text,
  "employer" text,
  "street" uuid,
  "address" text,
  "licence" text,
  "id_number" text,
  "phone" text,
  "speciality" text,
  "members" integer,
  "has_woman" boolean,
  "headcount" integer,
  "enrolled_on" date,
  "valid_from" date,
  "valid_until" date,
  "changed_on" date,
  "renewed_on" date,
  "assess_year" integer,
  "assessment" text,
  "suspended_on" date,
  "suspend_why" text,
  "resumed_on" date,
  "ended_on" date,
  "end_reason" text,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "provider_by_kind" on "provider" (district, "kind");
create index "provider_by_employment" on "provider" (district, "employment");
create index "provider_by_street" on "provider" (district, "street");
