-- Past years come in: an old report as it was published, and the figures somebody confirmed in it. Stated, never counted.

create table stated_report (
  district text not null references district (district),
  id uuid not null,
  year integer not null,
  title text not null,
  text text not null,
  taken_in_at timestamptz not null,
  person uuid not null,
  primary key (district, id),
  unique (district, year, title),
  foreign key (district, person) references person (district, id)
);

create table stated_figure (
  district text not null,
  report uuid not null,
  at integer not null,
  indicator text,
  label text not null,
  value double precision not null,
  bound text not null,
  unit text not null,
  line text not null,
  quote text not null,
  primary key (district, report, at),
  foreign key (district, report) references stated_report (district, id) on delete cascade
);
create index stated_figure_indicator on stated_figure (district, indicator) where indicator is not null;
