-- How many matters and running duties of a line fall on each day (decision 46): opened on it, closed on it, open since
-- it, due on it. What an act changes is only added to `day_tally_change`; from time to time that is folded into
-- `day_tally`. The sum of both is what holds.

create table day_tally (
  district text not null references district (district),
  what text not null,
  day date not null,
  line text not null,
  n bigint not null,
  primary key (district, what, day, line)
);

create table day_tally_change (
  district text not null references district (district),
  id bigint generated always as identity,
  what text not null,
  day date not null,
  line text not null,
  n bigint not null,
  primary key (district, id)
);

insert into day_tally (district, what, day, line, n)
select district, what, day, line, count(*)
from (
  select matter.district, told.what, told.day, matter.line
  from matter
  cross join lateral (
    values ('opened', matter.opened_on), ('closed', matter.closed_on), ('open', case when not matter.closed then matter.opened_on end)
  ) as told (what, day)
  where matter.state <> '_annulled' and told.day is not null
  union all
  select district, case when waits_for is null then 'due' else 'othersDue' end, due, line
  from clock
  where kind = 'duty' and status = 'running' and due is not null
) as standing
group by district, what, day, line;

-- Duties made up for after their day: who caught up within the week.
create index clock_caught_up on clock (district, stopped_on, line, due)
  where status = 'stopped' and kind = 'duty' and waits_for is null and stopped_on > due;
