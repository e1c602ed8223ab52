-- 月报、季报的统计期.

alter table "annual_report" add column "period_from" date;
alter table "annual_report" add column "period_until" date;
