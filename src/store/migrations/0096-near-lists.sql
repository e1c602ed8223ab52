-- What concerns an organ, and what of a line is due, in the order lists show it: a page and a bounded count read no more
-- rows than they tell of, however few of a large line are an organ's (decision 46). An array has no order in an index,
-- so its first and second elements have one each; those few that concern three organs or more are kept apart.

create index matter_first_organ on matter (district, line, (organs[1]), opened_on desc, id desc);
create index matter_second_organ on matter (district, line, (organs[2]), opened_on desc, id desc) where organs[2] is not null;
create index matter_many_organs on matter (district, line, opened_on desc, id desc) where cardinality(organs) > 2;

drop index matter_due;
create index matter_due on matter (district, line, next_due, id) where next_due is not null;

-- By line, and no longer across lines: a planner that thinks every line as large as the largest went through the days of
-- all lines for one that has nothing. Who looks across lines (reminders, at night) reads them all.
drop index clock_running, clock_waiting;
create index clock_line_running on clock (district, line, due, matter)
  where status = 'running' and kind = 'duty' and waits_for is null;
create index clock_line_waiting on clock (district, line, due, matter)
  where status = 'running' and kind = 'duty' and waits_for is not null;
create index clock_first_running on clock (district, line, (organs[1]), due, matter)
  where status = 'running' and kind = 'duty' and waits_for is null;
create index clock_first_waiting on clock (district, line, (organs[1]), due, matter)
  where status = 'running' and kind = 'duty' and waits_for is not null;
create index clock_second_running on clock (district, line, (organs[2]), due, matter)
  where status = 'running' and kind = 'duty' and waits_for is null and organs[2] is not null;
create index clock_second_waiting on clock (district, line, (organs[2]), due, matter)
  where status = 'running' and kind = 'duty' and waits_for is not null and organs[2] is not null;
create index clock_many_organs on clock (district, line, due, matter)
  where status = 'running' and kind = 'duty' and cardinality(organs) > 2;

-- What is open, of a line and of an organ. Asked in the order of the index: a planner that thinks every line as large as
-- the largest would otherwise read the whole table for a line that has nothing.
drop index matter_open;
create index matter_open on matter (district, line, id) where not closed;
create index matter_open_first on matter (district, line, (organs[1]), id) where not closed;
create index matter_open_second on matter (district, line, (organs[2]), id) where not closed and organs[2] is not null;
create index matter_open_many on matter (district, line, id) where not closed and cardinality(organs) > 2;

-- Nothing asks any more which clocks concern an organ without asking in which order.
drop index clock_organs;
