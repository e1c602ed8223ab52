import { type RawBuilder, sql } from 'kysely'
import type { GroupCheck, Grouping } from '../kernel/check.ts'
import type { Line } from '../kernel/line.ts'
import { rowsTableName, snake } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { onceSql } from './alike.ts'
import { bunchedRows } from './bunched.ts'
import { binomialTail } from './chance.ts'
import { compileCheck, fromSql, liveSql, type Span, spanSql } from './compile.ts'
import { type GroupRow, tooFew } from './group-row.ts'
import { type Ground, scopeOf } from './scope.ts'

type Sql = RawBuilder<unknown>
type Kind<K extends Grouping['kind']> = Extract<Grouping, { readonly kind: K }>

/** A check that compares groups, as rows of the same shape as the others. */
export async function judgedGroups(
  store: Store,
  ground: Ground,
  line: Line,
  { check, span }: { readonly check: GroupCheck; readonly span: Span },
): Promise<Sql> {
  const base = baseSql(ground, line, check, span)
  switch (check.groups.kind) {
    case 'silent':
      return silentSql(ground, line, base, check.groups)
    case 'spread':
      return spreadSql(line, base, check.groups)
    case 'concentration':
      return given(await concentrated(store, line, base, check.groups))
    case 'bunched':
      return given(await bunchedRows(store, base, check.groups))
  }
}

/** The records it speaks of, with what each lacks. */
function baseSql(ground: Ground, line: Line, check: GroupCheck, span: Span): Sql {
  const scope = scopeOf(ground, line, check.governs)
  const { among, asks, missing, on, unit } = compileCheck(scope, { ...check, hit: { all: [] } })
  return sql`
    select r.*, ${unit} as unit_of, ${on} as on_of, ${missing} as missing
    from ${fromSql(scope)} ${asks}
    where ${liveSql(ground, line)} and ${among} ${spanSql(scope, span)}`
}

/** Every unit the ledger knows, and the last day it did anything of the kind. */
function silentSql(ground: Ground, line: Line, base: Sql, { months }: Kind<'silent'>): Sql {
  const unit = sql.ref(`every.${snake(line.concerns?.[0] ?? 'unit')}`)
  const until = sql`${sql.lit(ground.today)}::date`
  return sql`
    select null::uuid as matter, known.unit, known.last as on_day, '{}'::text[] as missing,
      coalesce(known.last <= (${until} - ${sql.lit(`${months} months`)}::interval)::date, true) as hit,
      jsonb_build_object('unit', known.unit, 'last', known.last) as facts,
      jsonb_build_object('最后一次执法', known.last, '起算月数', ${months}::int) as shows
    from (
      select units.unit, lasts.last
      from (
        select distinct ${unit} as unit from ${sql.table(snake(line.id))} as every
        where every.district = ${sql.lit(ground.district)} and ${unit} is not null
      ) as units
      left join (
        ${onceSql(sql`
          select base.unit_of, max(base.on_of) as last from (${base}) as base where base.on_of <= ${until} group by base.unit_of`)}
      ) as lasts on lasts.unit_of = units.unit
    ) as known`
}

/** Quartiles of each kind; three times the distance between them is the fence, and the numbers go with the lead. */
function spreadSql(line: Line, base: Sql, { of, within, least }: Kind<'spread'>): Sql {
  const keys = within.map((name) => sql.ref(snake(name)))
  const pairs = [of, ...within].flatMap((name) => [sql.lit(name), sql`to_jsonb(each.${sql.ref(snake(name))})`])
  const value = sql.ref(snake(of))
  const same = within.map((name) => sql`kinds.${sql.ref(snake(name))} = each.${sql.ref(snake(name))}`)
  const label = line.fields[of]?.label ?? of
  const columns = [...new Set([of, ...within])].map((name) => sql.ref(`looked.${snake(name)}`))
  return sql`
    with base as materialized (
      select looked.matter, looked.unit_of, looked.on_of, looked.missing, ${sql.join(columns)} from (${base}) as looked
    ),
    kinds as materialized (
      select ${sql.join(keys)}, count(*)::int as n,
        percentile_cont(0.25) within group (order by ${value}) as q1,
        percentile_cont(0.5) within group (order by ${value}) as q2,
        percentile_cont(0.75) within group (order by ${value}) as q3
      from base
      where missing = '{}'
      group by ${sql.join(keys)}
    )
    select each.matter, each.unit_of as unit, each.on_of as on_day,
      case when each.missing = '{}' and coalesce(kinds.n, 0) < ${least} then array[${sql.lit(tooFew)}] else each.missing end as missing,
      (each.missing = '{}' and kinds.n >= ${least} and kinds.q3 > kinds.q1
        and (each.${value} > kinds.q3 + 3 * (kinds.q3 - kinds.q1) or each.${value} < kinds.q1 - 3 * (kinds.q3 - kinds.q1))) as hit,
      jsonb_build_object(${sql.join(pairs)}) as facts,
      jsonb_build_object('同类件数', kinds.n, '下四分位', kinds.q1, '中位数', kinds.q2, '上四分位', kinds.q3,
        ${sql.lit(label)}, each.${value}) as shows
    from base as each
    left join kinds on ${sql.join(same, sql` and `)}`
}

interface Shared {
  readonly unit: string
  readonly cell: string
  readonly times: number
  readonly records: number
  readonly names: number
  readonly rows: number
}

async function concentrated(
  { db }: Store,
  line: Line,
  base: Sql,
  { rows, cell, least, chance }: Kind<'concentration'>,
): Promise<GroupRow[]> {
  const name = sql.ref(snake(cell))
  const { rows: found } = await sql<Shared>`
    with base as materialized (
      select looked.district, looked.matter, looked.unit_of from (${base}) as looked where looked.missing = '{}'
    ),
    named as materialized (
      select base.unit_of as unit, told.${name} as cell, base.matter
      from base
      join ${sql.table(rowsTableName(line, rows))} as told on told.district = base.district and told.matter = base.matter
      where told.${name} is not null
    ),
    units as (
      select unit, count(distinct matter)::int as records, count(distinct cell)::int as names, count(*)::int as rows
      from named group by unit
    )
    select named.unit, named.cell, count(distinct named.matter)::int as times, units.records, units.names, units.rows
    from named join units using (unit)
    group by named.unit, named.cell, units.records, units.names, units.rows`.execute(db)
  const fit = ({ records, names }: Shared) => records >= least && names > 1
  // Every name is asked, so each must be rarer by as much.
  const asked = found.filter(fit).length
  return found.map((one) => sharedRow(one, cell, fit(one) ? { asked, chance } : null))
}

/** Null: too few records of the unit to say anything. */
function sharedRow(
  one: Shared,
  cell: string,
  trial: { readonly asked: number; readonly chance: number } | null,
): GroupRow {
  const p = Math.min(1, one.rows / one.records / one.names)
  const tail = trial ? binomialTail(one.times, one.records, p) : 1
  return {
    unit: one.unit,
    missing: trial ? [] : [tooFew],
    hit: trial !== null && tail * trial.asked < trial.chance,
    facts: { unit: one.unit, [cell]: one.cell },
    shows: {
      具名件数: one.times,
      单位件数: one.records,
      单位具名人数: one.names,
      平均应为: Math.round(one.records * p * 10) / 10,
      偶然的概率: tail.toExponential(1),
      同时检验的人数: trial?.asked ?? 0,
    },
  }
}

function given(rows: readonly GroupRow[]): Sql {
  return sql`
    select null::uuid as matter, one.unit, null::date as on_day, array(select jsonb_array_elements_text(one.missing)) as missing,
      one.hit, one.facts, one.shows
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as one (unit uuid, missing jsonb, hit boolean, facts jsonb, shows jsonb)`
}
