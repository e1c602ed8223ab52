-- 法律服务名册: what whoever assigns a case looks for, and who at the desk the entry is.

alter table "provider" add column "account" uuid;
alter table "provider" add column "languages" text[];
alter table "provider" add column "minor_skill" boolean;
alter table "provider" add column "practising_since" date;
