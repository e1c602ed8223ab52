-- What the server does by itself: when it began, how it ended. The latest of each work are kept.

create table work_run (
  district text not null references district (district),
  work text not null,
  began_at timestamptz not null,
  -- Null while it runs, and for ever when the process died over it.
  ended_at timestamptz,
  -- Where it went wrong, never what was said: words of an error may quote a person's data.
  failure text,
  primary key (district, work, began_at)
);
