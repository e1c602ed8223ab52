-- 值班律师: drafted from the declaration, then read by a person.

create table "duty_lawyer" (
  "district" text not null,
  "matter" uuid not null,
  "subject" text,
  "place" text,
  "rota_from" date,
  "rota_until" date,
  "cancel_why" text,
  "shifts_served" integer,
  "day_rate" bigint,
  "helped_on" date,
  "stage" text,
  "lawyer" uuid,
  "request_from" text,
  "requested_at" text,
  "told_at" text,
  "kinds" text[],
  "plea" boolean,
  "present" boolean,
  "read_file" boolean,
  "content" text,
  "opinion" text,
  "handed_at" text,
  "forwarded_at" text,
  "witnessed" boolean,
  "forwarded" boolean,
  "forward_in_time" boolean,
  "called_in_time" boolean,
  "opinion_taken" text,
  "opinion_why" text,
  "help_pay" bigint,
  "paid_on" date,
  "duty_paid" bigint,
  primary key (district, matter),
  foreign key (district, matter) references matter (district, id)
);
create index "duty_lawyer_by_place" on "duty_lawyer" (district, "place");
create index "duty_lawyer_by_stage" on "duty_lawyer" (district, "stage");
create index "duty_lawyer_by_plea" on "duty_lawyer" (district, "plea");

create table "duty_lawyer_shifts" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "on" date,
  "lawyer" uuid,
  "stand_in" uuid,
  "swap_why" text,
  "swap_agreed" boolean,
  "attended" boolean,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
