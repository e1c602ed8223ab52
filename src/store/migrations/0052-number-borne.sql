-- 一号一件: the numbers given outside that only one matter of a line may bear, as they are compared.
-- Written with the rows of the matter, in the same transaction; two that meet wait for each other here.

create table number_borne (
  district text not null references district (district),
  line text not null,
  field text not null,
  value text not null,
  matter uuid not null,
  primary key (district, line, field, value)
);
create index number_borne_by_matter on number_borne (district, matter);

-- What was recorded before. Where one number already stands on two matters, the earlier one bears it.
create function number_as_compared(number text) returns text language sql immutable as $$
  select translate(upper(regexp_replace(normalize(number, nfkc), '\s+', '', 'g')), '〔[【〈<﹝〕]】〉>﹞', '(((((())))))')
$$;
insert into number_borne (district, line, field, value, matter)
select district, line, field, number_as_compared(number), matter
from (
  select it.district, 'consultation' as line, 'outerNumber' as field, it.outer_number as number, it.matter
  from consultation as it
  join matter on matter.district = it.district and matter.id = it.matter
  where matter.state not in ('_annulled', 'sentBack')
  union all
  select it.district, 'litigation', 'courtNumber', it.court_number, it.matter
  from litigation as it
  join matter on matter.district = it.district and matter.id = it.matter
  where matter.state <> '_annulled'
  union all
  select it.district, 'normative-document', 'docNumber', it.doc_number, it.matter
  from normative_document as it
  join matter on matter.district = it.district and matter.id = it.matter
  where matter.state <> '_annulled'
) as borne
where number ~ '\d'
order by matter
on conflict do nothing;
drop function number_as_compared(text);
