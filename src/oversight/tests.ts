import { type RawBuilder, sql } from 'kysely'
import type { Test, Twin } from '../kernel/check-words.ts'
import { rowsTableName, snake } from '../store/schema.ts'
import { annulled } from '../store/working.ts'
import { type Alike, alikeJoined, eachOf, pairSql } from './alike.ts'
import { columnOf, onCalendar, rowsOf, type Scope } from './scope.ts'
import { termSql } from './terms.ts'

type Sql = RawBuilder<unknown>
type Worded<Key extends string> = Extract<Test, Readonly<Record<Key, unknown>>>

/** A test as SQL. What is asked of a blank field is not so; a comparison with nothing is unknown. */
export function testSql(scope: Scope, test: Test): Sql {
  if ('all' in test) return joined(scope, test.all, sql` and `, sql`true`)
  if ('any' in test) return joined(scope, test.any, sql` or `, sql`false`)
  if ('not' in test) return sql`(not ${testSql(scope, test.not)})`
  if ('known' in test) return sql`(${columnOf(scope, test.known)} is not null)`
  if ('blank' in test) return sql`(${columnOf(scope, test.blank)} is null)`
  if ('compare' in test) return compareSql(scope, test)
  if ('some' in test) return someSql(scope, test)
  if ('twin' in test) {
    const alike = alikeOf(scope, test.twin)
    return alike ? sql`(${alike.times} > 0)` : sql`exists (${twinSql(scope, test.twin)})`
  }
  if ('crowd' in test) return crowdSql(scope, test)
  return narrowSql(scope, test)
}

function narrowSql(scope: Scope, test: Test): Sql {
  if ('holds' in test) return sql`coalesce(${columnOf(scope, test.field)} && ${literals(test.holds)}, false)`
  if ('is' in test) return isSql(scope, test)
  if ('rest' in test) {
    const on = (column: 'holiday' | 'working') =>
      onCalendar(scope, JSON.stringify(test.rest), termSql(scope, test.rest), column)
    return test.only === 'holiday' ? on('holiday') : sql`(not ${on('working')})`
  }
  if ('moment' in test) return momentSql(scope, test)
  if ('enrolled' in test) return enrolledSql(scope, test)
  if ('clock' in test) return clockSql(scope, test)
  throw new Error(`不认识的条件：${JSON.stringify(test)}`)
}

function joined(scope: Scope, tests: readonly Test[], by: Sql, otherwise: Sql): Sql {
  return tests.length === 0
    ? otherwise
    : sql`(${sql.join(
        tests.map((one) => testSql(scope, one)),
        by,
      )})`
}

function literals(values: readonly string[]): Sql {
  return sql`array[${sql.join(values.map((one) => sql.lit(one)))}]::text[]`
}

function isSql(scope: Scope, { field, is }: Worded<'is'>): Sql {
  const column = columnOf(scope, field)
  const same = typeof is === 'object' ? sql`${column} = any(${literals(is)})` : sql`${column} = ${sql.lit(is)}`
  return sql`coalesce(${same}, false)`
}

function compareSql(scope: Scope, { compare: [one, how, other] }: Worded<'compare'>): Sql {
  return sql`(${termSql(scope, one)} ${sql.raw(how)} ${termSql(scope, other)})`
}

function momentSql(scope: Scope, { moment, from, until }: Worded<'moment'>): Sql {
  const time = sql`substr(${columnOf(scope, moment)}, 12, 5)`
  const late = from > until
  return sql`(${time} >= ${sql.lit(from)} ${late ? sql`or` : sql`and`} ${time} < ${sql.lit(until)})`
}

function someSql(scope: Scope, { some, where }: Worded<'some'>): Sql {
  const { from, inside } = rowsOf(scope, some, 'each_row')
  return sql`exists (select 1 from ${from} and ${testSql(inside, where)})`
}

function clockSql({ ground, alias }: Scope, { clock, ran }: Worded<'clock'>): Sql {
  const late = sql`and (c.late is true or (c.status = 'running' and c.due < ${ground.today}::date))`
  return sql`exists (
    select 1 from clock as c
    where c.district = ${sql.lit(ground.district)} and c.matter = ${sql.ref(`${alias}.matter`)} and c.name = ${sql.lit(clock)}
      ${ran === 'late' ? late : sql``}
  )`
}

/** In force by its term, not ended before, and not within a suspension. */
function enrolledSql(scope: Scope, { enrolled, by, on }: Worded<'enrolled'>): Sql {
  const { ground } = scope
  const business = ground.businesses.get(enrolled)
  if (!business?.roster) throw new Error(`业务线 ${enrolled} 没有说明名册怎样算有效`)
  const { from, until, ended, suspended } = business.roster
  const entry = (name: string) => sql.ref(`entry.${snake(name)}`)
  const day = columnOf(scope, on)
  const same = Object.entries(by).map(([theirs, ours]) => sql`and ${entry(theirs)} = ${columnOf(scope, ours)}`)
  return sql`exists (
    select 1
    from ${sql.table(snake(enrolled))} as entry
    where entry.district = ${sql.lit(ground.district)} ${sql.join(same, sql` `)}
      and ${entry(from)} <= ${day}
      and (${entry(until)} is null or ${entry(until)} >= ${day})
      and (${entry(ended)} is null or ${entry(ended)} > ${day})
      and (${entry(suspended.marks)} is null or ${sql.lit(suspended.by)} is distinct from (
        select moved.act
        from event as moved
        where moved.district = entry.district and moved.matter = entry.matter and moved.happened_on <= ${day}
          and moved.act in (${sql.lit(suspended.by)}, ${sql.lit(suspended.until)})
          and not exists (
            select 1 from event as undo
            where undo.district = moved.district and undo.matter = moved.matter and undo.act = 'undo' and undo.supersedes = moved.seq
          )
        order by moved.seq desc
        limit 1
      ))
  )`
}

function crowdSql(scope: Scope, { crowd, over }: Worded<'crowd'>): Sql {
  const times =
    (crowd.laterBy ? alikeOf(scope, crowd)?.times : null) ??
    sql`(select count(*) from (${twinSql(scope, crowd)}) as alike)`
  return sql`(${times} + 1 > ${columnOf(scope, over)})`
}

/** What was worked out for all records at once; null where it is looked up for each. */
function alikeOf(scope: Scope, twin: Twin): Alike | null {
  const fits = twin.where ? testSql(eachOf(scope), twin.where) : sql`true`
  return alikeJoined(scope, { twin, fits })
}

/** The first of the others by its id, as text. */
export function firstTwinSql(scope: Scope, twin: Twin): Sql {
  return alikeOf(scope, twin)?.twin ?? sql`(select min(found.matter::text) from (${twinSql(scope, twin)}) as found)`
}

/** The other record, live and of the same line, that agrees in what is asked. */
export function twinSql(scope: Scope, twin: Twin): Sql {
  const { ground, line } = scope
  const other: Scope = { ...scope, alias: 'other', joins: null, rows: null }
  return sql`
    select other.matter
    from ${twin.shares ? sharedSql(scope, twin) : sql`${sql.table(snake(line.id))} as other`}
    where other.district = ${sql.lit(ground.district)} and other.matter <> ${sql.ref(`${scope.alias}.matter`)}
      ${pairSql(scope, other, twin)} ${twin.where ? sql`and ${testSql(other, twin.where)}` : sql``}
      and not exists (
        select 1 from matter as gone
        where gone.district = other.district and gone.id = other.matter and gone.state = ${sql.lit(annulled)}
      )`
}

/** From the rows of the record to the rows that name the same, and to their records. */
function sharedSql(scope: Scope, { shares, overlaps }: Twin): Sql {
  const { ground, line, alias } = scope
  const [rows, cell] = shares as readonly [string, string]
  const table = sql.table(rowsTableName(line, rows))
  const own = sql.ref(`own_row.${snake(cell)}`)
  const others = overlaps ? nearInTimeSql(scope, overlaps) : sql.table(snake(line.id))
  return sql`
    ${table} as own_row
    join ${table} as their_row
      on their_row.district = own_row.district and their_row.${sql.ref(snake(cell))} = ${own}
      and their_row.matter <> own_row.matter
      and own_row.district = ${sql.lit(ground.district)} and own_row.matter = ${sql.ref(`${alias}.matter`)}
    join ${others} as other on other.district = their_row.district and other.matter = their_row.matter`
}

/**
 * What overlaps begins on this one's first day or later, unless it runs over midnight. Each has an index, and with an
 * offset the planner takes these few instead of going through everything an officer ever did.
 */
function nearInTimeSql(mine: Scope, [from, until]: readonly [string, string]): Sql {
  const near: Scope = { ...mine, alias: 'near', joins: null, rows: null }
  const dayOf = (one: Scope, name: string) => sql`left(${columnOf(one, name)}, 10)`
  const before = sql`
    select near.*
    from ${sql.table(snake(mine.line.id))} as near
    where near.district = ${sql.lit(mine.ground.district)} and ${columnOf(near, from)} < ${columnOf(mine, until)}`
  return sql`lateral (
      ${before} and ${columnOf(near, from)} >= ${dayOf(mine, from)}
      union all
      ${before} and ${columnOf(near, from)} < ${dayOf(mine, from)} and ${dayOf(near, until)} > ${dayOf(near, from)}
      offset 0
    )`
}

/** The twin a test asks for, at its top. */
export function twinIn(hit: Test): Twin | null {
  if ('twin' in hit) return hit.twin
  if ('crowd' in hit) return hit.crowd
  if (!('all' in hit)) return null
  return hit.all.map(twinIn).find((one) => one !== null) ?? null
}
