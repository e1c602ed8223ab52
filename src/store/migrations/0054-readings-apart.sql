-- 背靠背评阅：各人写的在拆封以前只有本人读得到；卷里只有摘要（决定 34）。

create table "writing_apart" (
  "district" text not null,
  "matter" uuid not null,
  "thing" text not null,
  "writer" uuid not null,
  "digest" text not null,
  -- Sealed under the writer's own key, as drafts are.
  "content" text not null,
  "at" timestamptz not null,
  primary key (district, matter, thing, writer, digest),
  foreign key (district, matter) references matter (district, id)
);
revoke update, delete, truncate on writing_apart from faheng_app;

alter table "file_review" add column "second_share" integer;
alter table "file_review" add column "tolerance" integer;
alter table "file_review_files" add column "first_score" integer;
alter table "file_review_files" add column "first_grade" text;

create table "file_review_readings" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "number" text,
  "turn" text,
  "reader" uuid,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "file_review_hand_ins" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "number" text,
  "turn" text,
  "reader" uuid,
  "on" date,
  "digest" text,
  "nonce" text,
  "sheet" text,
  "score" integer,
  "vetoes" text[],
  "grade" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);

create table "file_review_decisions" (
  "district" text not null,
  "matter" uuid not null,
  "id" integer not null,
  "number" text,
  "on" date,
  "panel" text,
  "why" text,
  "sheet" text,
  "score" integer,
  "vetoes" text[],
  "grade" text,
  primary key (district, matter, id),
  foreign key (district, matter) references matter (district, id)
);
