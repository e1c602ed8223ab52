-- What a line came to in a period, counted over the journal up to a place of it. What was written since is added when
-- the figures are asked: the journal is only ever added to, so what is counted here stays right.

create table figure_tally (
  district text not null references district (district),
  line text not null,
  from_day date not null,
  until_day date not null,
  -- Of the definitions: changed ones are counted afresh.
  fingerprint text not null,
  place bigint not null,
  tallies jsonb not null,
  kept_at timestamptz not null,
  primary key (district, line, from_day, until_day)
);

-- What a line has journalled since a place.
create index event_line_place on event (district, line, place);
