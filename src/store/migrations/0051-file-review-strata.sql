-- 案卷评查: a frame may be in strata; the share of each is fixed with the frame, before the seed is published.

alter table "file_review" add column "strata_total" integer;
alter table "file_review" add column "allocation" text;
