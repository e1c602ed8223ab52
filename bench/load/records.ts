import type pg from 'pg'
import { initialsOf } from '../../src/store/grams.ts'

/** One matter made by real acts, and how many of a hundred records are copies of it. */
export interface Model {
  readonly matter: string
  readonly share: number
}

export interface Volume {
  readonly units: readonly string[]
  readonly models: readonly Model[]
  readonly from: number
  readonly until: number
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅林波文']
export const causes = [
  '未按规定公示价格',
  '占用人行道堆放物料',
  '超限运输',
  '消防通道堵塞',
  '餐饮油烟超标',
  '未取得许可擅自施工',
  '随意倾倒垃圾',
  '食品标签不合格',
]
/** One in two thousand: what a search for something rare finds. */
export const rareCause = '擅自摆渡载客'

const copied = ['matter', 'event', 'clock', 'party', 'enforcement', 'enforcement_officers'] as const

/**
 * A year of records, copied from the models in a few statements: each with its own unit, day, subject, name and number,
 * in every table a record stands in. The n-th record is the same whenever it is made.
 */
export async function copyRecords(client: pg.Client, { units, models, from, until }: Volume): Promise<void> {
  await client.query(`
    create temp table if not exists made (n integer primary key, id uuid, model uuid, unit uuid, opened date, name text, cause text, number text, haystack text, grams text[]);
    truncate made`)
  const shares = models.flatMap(({ matter, share }) => Array.from({ length: share }, () => matter))
  const initials = [...surnames, ...given].map(initialsOf)
  await client.query(
    `insert into made (n, id, model, unit, opened, name, cause, number, haystack)
     select n, id, model, unit, opened, name, cause, '示归〔2021〕' || n || '号',
       '示归2021' || n || '号' || chr(10) || cause || chr(10) || name || chr(10) || initials
     from (
       select n, overlay(overlay(md5('load ' || n) placing '4' from 13) placing '8' from 17)::uuid as id, ($4::uuid[])[1 + n * 7 % cardinality($4::uuid[])] as model,
         ($3::uuid[])[1 + n % cardinality($3::uuid[])] as unit, date '2021-01-01' + (n::bigint * 7919 % 365)::int as opened,
         '示范' || ($5::text[])[1 + n % 20] || ($6::text[])[1 + n / 20 % 30] || ($6::text[])[1 + n / 600 % 30] as name,
         'sf' || ($7::text[])[1 + n % 20] || ($7::text[])[21 + n / 20 % 30] || ($7::text[])[21 + n / 600 % 30] as initials,
         case when n % 2000 = 7 then $9 else ($8::text[])[1 + n % 8] end as cause
       from generate_series($1::int, $2::int - 1) as n
     ) as told`,
    [from, until, units, shares, surnames, given, initials, causes, rareCause],
  )
  await client.query(`
    update made set grams = array(
      select substr(piece, at, 2) from unnest(string_to_array(haystack, chr(10))) as piece, generate_series(1, length(piece) - 1) as at
      union
      select substr(digits, at, 4) from (select '2021' || n as digits) as told, generate_series(1, length(digits) - 3) as at
    )`)
  for (const table of copied) await client.query(copying(table, await columnsOf(client, table)))
}

/** What differs from the model; every other column is the model's. */
const own: Readonly<Record<(typeof copied)[number], Readonly<Record<string, string>>>> = {
  matter: {
    id: 'made.id',
    number: 'made.number',
    organ: 'made.unit',
    title: 'made.cause',
    opened_on: 'made.opened',
    closed_on: 'made.opened',
    organs: 'array[made.unit]',
    grams: 'made.grams',
    haystack: 'made.haystack',
  },
  event: {
    matter: 'made.id',
    happened_on: 'made.opened',
    recorded_at: `made.opened + time '09:00' at time zone 'Asia/Shanghai'`,
    organ: 'made.unit',
    number: 'made.number',
    facts: `model.facts || jsonb_build_object('unit', made.unit)`,
    patch: `jsonb_set(jsonb_set(model.patch, '{fields}', model.patch -> 'fields' || jsonb_build_object('unit', made.unit, 'cause', made.cause, 'collectedOn', made.opened)),
      '{parties,put,0,name}', to_jsonb(made.name))`,
  },
  clock: { matter: 'made.id', organs: 'array[made.unit]' },
  party: { matter: 'made.id', name: 'made.name' },
  enforcement: {
    matter: 'made.id',
    unit: 'made.unit',
    cause: 'made.cause',
    collected_on: 'made.opened',
    decision_number: `'示罚〔2021〕' || made.n`,
  },
  enforcement_officers: { matter: 'made.id' },
}

function copying(table: (typeof copied)[number], columns: readonly string[]): string {
  const key = table === 'matter' ? 'id' : 'matter'
  const values = columns.map((name) => own[table][name] ?? `model."${name}"`)
  const names = columns.map((name) => `"${name}"`)
  return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from made join ${table} as model on model.${key} = made.model`
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
     order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name)
}
