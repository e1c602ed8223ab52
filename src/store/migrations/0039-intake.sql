-- Sheets that were sent in: what was understood, how far the work is, and the receipt (decision 27).

create table intake (
  district text not null references district (district),
  id uuid not null,
  line text not null,
  sheet text not null,
  organ uuid not null,
  person uuid not null,
  post uuid not null,
  file_name text not null,
  size integer not null,
  file_sm3 text not null,
  -- Sealed under a key of its own, as the preview is: a sheet is full of names and numbers.
  content bytea not null,
  every_row jsonb not null,
  checked_on date not null,
  stage text not null,
  done integer not null,
  of integer not null,
  row_count integer,
  errors integer,
  notices integer,
  rows_sm3 text,
  preview text,
  manifest text,
  trouble text,
  made_at timestamptz not null,
  primary key (district, id),
  foreign key (district, organ) references organ (district, id),
  foreign key (district, person) references person (district, id)
);
create index intake_recent on intake (district, made_at desc, id desc);
create index intake_same on intake (district, line, sheet, file_sm3);
create index intake_working on intake (district, made_at) where stage in ('checking', 'taking');

-- Written in the transaction that takes the rows: there is a receipt exactly when there are rows.
create table intake_taken (
  district text not null,
  intake uuid not null,
  batch uuid not null,
  number text not null,
  line text not null,
  sheet text not null,
  rows_sm3 text not null,
  row_count integer not null,
  person uuid not null,
  post uuid not null,
  taken_on date not null,
  taken_at timestamptz not null,
  primary key (district, intake),
  unique (district, number),
  foreign key (district, intake) references intake (district, id),
  foreign key (district, batch) references batch (district, id)
);
create index intake_taken_rows on intake_taken (district, line, sheet, rows_sm3);
create unique index intake_taken_batch on intake_taken (district, batch);

revoke update, delete, truncate on intake_taken from faheng_app;
