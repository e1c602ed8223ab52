-- Under which secret a search token was reckoned: while the tokens of a retired secret are reckoned anew both stand,
-- and a search asks for either.
alter table token add column secret smallint not null default 1;
-- What is left of the old ones.
create index token_by_secret on token (district, secret, owner);
