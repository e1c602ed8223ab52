-- 群众网上提交的一件事：回执编号、查询码的凭记，和它开启的事项。内容以回执自己的密钥密封。

create table portal_receipt (
  district text not null references district (district),
  id uuid not null,
  number text not null,
  -- HMAC of number and code: a code can be compared and not read.
  code text not null,
  kind text not null,
  state text not null,
  matter uuid,
  -- What was filled in, sealed under the receipt's own key.
  content text not null,
  -- HMAC of the telephone number, for those who sign in with it.
  phone text,
  electronic boolean not null,
  received_on date not null,
  received_at timestamptz not null,
  decided_on date,
  decided_by uuid,
  decided_why text,
  primary key (district, id),
  unique (district, number),
  foreign key (district, matter) references matter (district, id)
);
create index portal_receipt_by_state on portal_receipt (district, state, received_at);
create index portal_receipt_by_phone on portal_receipt (district, phone) where phone is not null;
create index portal_receipt_by_matter on portal_receipt (district, matter) where matter is not null;
