-- 回执上的往来：补充材料、询问、撤回、答复、电子送达的文书。

create table portal_note (
  district text not null,
  id uuid not null,
  receipt uuid not null,
  kind text not null,
  -- 'citizen' or 'office'.
  side text not null,
  body text not null,
  paper int,
  written_at timestamptz not null,
  written_on date not null,
  seen_at timestamptz,
  primary key (district, id),
  foreign key (district, receipt) references portal_receipt (district, id)
);
create index portal_note_by_receipt on portal_note (district, receipt, written_at);
create index portal_note_unseen on portal_note (district, side, written_at) where seen_at is null;
