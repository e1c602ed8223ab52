-- 「未发现」的说明出具以后不再变：当时数了什么、印成什么样，连同摘要一起留下。

create table oversight_certificate (
  district text not null references district (district),
  id uuid not null,
  run uuid not null,
  made_at timestamptz not null,
  person uuid not null,
  post uuid not null,
  counted jsonb not null,
  page jsonb not null,
  digest text not null,
  primary key (district, id),
  foreign key (district, run) references oversight_run (district, id)
);
create index oversight_certificate_recent on oversight_certificate (district, made_at desc);
revoke update, delete, truncate on oversight_certificate from faheng_app;
