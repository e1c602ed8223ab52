-- 月报、季报的统计期.

alter table "annual_report" add column "period_from" date;
alter table "annual_report" add column "period_until" date;

-- What changed since last week is asked of clocks by the day they stopped.
create index clock_stopped on clock (district, stopped_on) where status = 'stopped' and kind = 'duty';
