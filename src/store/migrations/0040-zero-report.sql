-- 零报告: a unit says formally that a sheet has nothing for a month. Taken back by another row, never altered.

create table zero_report (
  district text not null references district (district),
  id uuid not null,
  number text not null,
  line text not null,
  sheet text not null,
  organ uuid not null,
  -- 2021-03
  month text not null,
  says text not null,
  person uuid not null,
  post uuid not null,
  made_on date not null,
  made_at timestamptz not null,
  -- The report this one takes back.
  withdraws uuid,
  primary key (district, id),
  foreign key (district, organ) references organ (district, id),
  foreign key (district, person) references person (district, id),
  foreign key (district, withdraws) references zero_report (district, id)
);
create index zero_report_month on zero_report (district, line, sheet, month, organ);
create unique index zero_report_withdrawn on zero_report (district, withdraws) where withdraws is not null;

revoke update, delete, truncate on zero_report from faheng_app;

-- What is not yet entered in the upstream system, newest first.
create index matter_not_upstream on matter (district, line, opened_on desc, id desc) where upstream_number is null;
