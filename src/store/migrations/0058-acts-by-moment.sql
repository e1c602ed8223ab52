-- Two acts of one officer at the same time are looked for among those of that day, and among the few that run over midnight.

create index enforcement_by_moment on enforcement (district, started_at) where started_at is not null;
create index enforcement_over_midnight on enforcement (district, started_at)
  where left(ended_at, 10) > left(started_at, 10);
