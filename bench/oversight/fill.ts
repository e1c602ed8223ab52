import type pg from 'pg'
import { personOf } from '../../src/testing/story.ts'

export function unit(n: number): string {
  return personOf('organ', `bench ${n}`)
}

/** Records of four years with the mix of a district, about one in forty with something wrong; a tenth with the details of the file. */
export async function fill(client: pg.Client, from: number, until: number): Promise<void> {
  const units = Array.from({ length: 41 }, (_, n) => unit(n))
  await client.query(
    `create temp table if not exists made (n integer primary key, id uuid, unit uuid, kind text, decided date, penalty boolean);
     truncate made`,
  )
  await client.query(
    `insert into made
     select n, gen_random_uuid(), ($3::uuid[])[1 + n % 41], kind, date '2021-08-01' + (n::bigint * 7919 % 1400)::int, kind = 'penalty'
     from (select n, case when n % 100 < 56 then 'inspection' when n % 100 < 78 then 'licence' when n % 100 < 97 then 'penalty'
       else 'coercion' end as kind from generate_series($1::int, $2::int - 1) as n) as mixed`,
    [from, until, units],
  )
  await records(client)
  if (from === 0) await cards(client, units)
  await client.query('vacuum analyze')
}

async function records(client: pg.Client) {
  await client.query(
    `insert into matter (district, id, line, line_version, state, organ, organ_name, title, opened_on, version, organs, people,
       paused, returned, taken_over, closed, grams, haystack)
     select 'shifan', id, 'enforcement', 1, 'recorded', unit, '示范单位', '示范案由', decided + 5, 1, array[unit], '{}', false, false,
       false, true, '{}', '' from made`,
  )
  await client.query(
    `insert into enforcement (district, matter, unit, unit_level, kind, procedure, source, cause, decision_number, party_kind,
       credit_code, found_on, filed_on, notice_on, decided_on, served_on, published_on, collected_on, result, penalty_kinds, fined,
       measures, measure_from, measure_until, hearing_scope, hearing_told_on, major, fact_key, started_at, ended_at, site, domain,
       item, first_offence, slight, corrected, year_cap)
     select 'shifan', id, unit, 'department', kind, case when penalty then case when n % 3 = 0 then 'simple' else 'ordinary' end end,
       'inspection', '示范案由' || n % 7, '示罚' || n, case when n % 3 = 0 then 'person' else 'organisation' end,
       '91990199MA' || lpad((n % 20500)::text, 7, '0') || '0', decided - 25,
       case when kind = 'licence' or (penalty and n % 3 <> 0) then decided - 20 - (n % 97 = 0)::int * 90 end,
       case when penalty and n % 3 <> 0 and n % 50 <> 0 then decided - 9 end, decided,
       case when penalty then decided + (n % 40 = 0)::int * 20 end, case when n % 12 <> 0 then decided + 3 + (n % 60 = 0)::int * 30 end,
       decided + 5, case kind when 'penalty' then case when n % 100 = 83 then 'none' else 'imposed' end when 'licence' then 'granted' when 'inspection' then 'clean' else 'imposed' end,
       case when penalty and n % 100 <> 83 then array['fine'] end,
       case when penalty and n % 100 <> 83 then case when n % 3 = 0 then 5000 else 5000 * (1 + n * 31 % 40) end end,
       case when kind = 'coercion' then array['seal'] end, case when kind = 'coercion' then decided end,
       case when kind = 'coercion' then decided + 20 + (n % 9 = 0)::int * 30 end,
       case when n % 10 = 0 then true end, case when n % 10 = 0 then decided - 9 end, case when n % 10 = 0 then false end,
       case when n % 10 = 7 then '示范事实' || n / 41000 end,
       case when n % 10 = 7 then decided || 'T' || to_char(time '08:00' + slot, 'HH24:MI') end,
       case when n % 10 = 7 then decided || 'T' || to_char(time '08:20' + slot + case when n % 1000 = 7 then interval '2 hours' else '0' end, 'HH24:MI') end,
       case when n % 10 = 7 then '示范路' || n % 500 end, '城市管理',
       case when n % 10 = 3 and penalty then '示范事项' || n / 10 % 7 end, case when n % 10 = 3 then n % 100 = 83 or n % 700 = 93 end,
       case when n % 10 = 3 then n % 100 in (83, 93) end, case when n % 10 = 3 then n % 100 in (83, 93) end,
       case when n % 10 = 3 and kind = 'inspection' then 6 end
     from (select *, interval '30 minutes' * (n / 57400 % 20) as slot from made) as made`,
  )
  await client.query(
    `insert into enforcement_officers (district, matter, id, name, certificate)
     select 'shifan', id, at, '示范' || n % 41 || '甲' || (n + at) % 12,
       case when n % 90 = 0 and at = 2 then '示执99999' else '示执' || n % 41 || '-' || (n + at) % 12 end
     from made cross join generate_series(1, 2) as at where not (at = 2 and n % 60 = 0)`,
  )
}

async function cards(client: pg.Client, units: readonly string[]) {
  await client.query(
    `with made as (select gen_random_uuid() as id, u, k from generate_series(0, 40) as u, generate_series(0, 11) as k),
     kept as (
       insert into matter (district, id, line, line_version, state, organ, organ_name, title, opened_on, version, organs, people,
         paused, returned, taken_over, closed, grams, haystack)
       select 'shifan', id, 'certificate', 1, 'held', ($1::uuid[])[1 + u], '示范单位', '示范', '2021-01-01', 1, '{}', '{}', false,
         false, false, false, '{}', '' from made returning 1
     )
     insert into certificate (district, matter, holder, kind, unit, number, valid_from, valid_until)
     select 'shifan', id, '示范' || u || '甲' || k, 'enforcement', ($1::uuid[])[1 + u], '示执' || u || '-' || k, '2020-01-01', '2029-12-31'
     from made, (select count(*) from kept) as done`,
    [units],
  )
}
