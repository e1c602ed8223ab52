import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { businesses } from '../src/lines/register.ts'
import { checkMatters } from '../src/oversight/follow.ts'
import { runChecks } from '../src/oversight/run.ts'
import { migrate } from '../src/store/migrate.ts'
import { foundDistrict, openStore } from '../src/store/open.ts'
import { saveOrgan } from '../src/store/organs.ts'
import { startPostgres } from '../src/store/postgres/start.ts'
import type { Store } from '../src/store/store.ts'
import { scratchFolder } from '../src/testing/scratch.ts'
import { personOf } from '../src/testing/story.ts'

/**
 * What oversight costs: npm run bench -- oversight [records …]. Fills the tables of enforcement and certificates straight,
 * runs every check over everything, and then one record after an act. 10000 records are a district-year. However many
 * records there are, the officers stay 492 and the companies 20500: what is compared with its like has more and more of it.
 */
const sizes = process.argv.slice(2).map(Number)
const folder = scratchFolder('bench-oversight')
const server = await startPostgres({ dataDir: join(folder, 'data') })
const store = await opened()
const client = new pg.Client({ connectionString: server.ownerUrl })
await client.connect()

try {
  let there = 0
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    await fill(there, size)
    there = size
    await everything(size)
    await oneByOne()
  }
} finally {
  await client.end()
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function opened(): Promise<Store> {
  await migrate(server.ownerUrl)
  await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: true })
  const open = await openStore({
    url: server.appUrl,
    readerUrl: server.readerUrl,
    businesses,
    district: 'shifan',
    keyFile: join(folder, 'key'),
    filesDir: join(folder, 'files'),
    clock: () => new Date('2025-06-30T09:00:00+08:00'),
  })
  for (let n = 0; n < 41; n++) {
    await saveOrgan(open, {
      id: unit(n),
      parent: null,
      name: `示范单位${n + 1}`,
      kind: 'department',
      codeWord: `示${n}`,
      validFrom: '2000-01-01' as never,
    })
  }
  return open
}

function unit(n: number): string {
  return personOf('organ', `bench ${n}`)
}

/** Records of four years with the mix of a district, about one in forty with something wrong; a tenth with the details of the file. */
async function fill(from: number, until: number) {
  const started = performance.now()
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
  await records()
  if (from === 0) await cards(units)
  await client.query('vacuum analyze')
  console.log(`${until} 条记录写入：${seconds(started)}`)
}

async function records() {
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

async function cards(units: readonly string[]) {
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

async function everything(size: number) {
  const started = performance.now()
  const { tallies } = await runChecks(store, { kind: 'full' })
  const spent = seconds(started)
  const sum = (of: 'hits' | 'fresh') => tallies.reduce((total, one) => total + one[of], 0)
  const slow = tallies.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 5)
  console.log(`${size} 条记录，${tallies.length} 项规则：${spent}，命中 ${sum('hits')}，本进程内存 ${memory()} MB`)
  console.log(`  最慢：${slow.map(({ check, milliseconds }) => `${check} ${milliseconds} ms`).join('，')}`)
  const again = performance.now()
  await runChecks(store, { kind: 'full' })
  console.log(`  再跑一遍：${seconds(again)}`)
}

async function oneByOne() {
  const { rows } = await client.query<{ id: string }>(
    "select id from matter where line = 'enforcement' order by id limit 40",
  )
  const spent: number[] = []
  for (const { id } of rows) {
    const started = performance.now()
    await checkMatters(store, [id])
    spent.push(performance.now() - started)
  }
  const sorted = spent.toSorted((a, b) => a - b)
  console.log(`  一件办过之后：中位 ${sorted[20]?.toFixed(1)} ms，最慢 ${sorted.at(-1)?.toFixed(1)} ms`)
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} 秒`
}

function memory(): number {
  return Math.round(process.memoryUsage().rss / 1024 / 1024)
}
