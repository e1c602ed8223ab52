import { type RawBuilder, sql } from 'kysely'
import type { Twin } from '../kernel/check-words.ts'
import { rowsTableName, snake } from '../store/schema.ts'
import { annulled } from '../store/working.ts'
import { columnOf, type Scope } from './scope.ts'

type Sql = RawBuilder<unknown>

/** What the other records say of one: how many are alike, and the first of them by its id. */
export interface Alike {
  readonly times: Sql
  readonly twin: Sql
}

/** A twin, and whether a record named `each` is one that counts. */
interface Sought {
  readonly twin: Twin
  readonly fits: Sql
}

/**
 * Looking up the others of every record grows with the square of those that share something. Where all records are
 * looked at, they are sorted once instead, and what is found is joined. Null: this kind of twin is only looked up.
 */
export function alikeJoined(scope: Scope, sought: Sought): Alike | null {
  const { twin } = sought
  if (!scope.joins || !scope.whole) return null
  if (twin.shares) return twin.overlaps ? joined(scope, sought, overlappingSql) : null
  if (twin.differs || twin.overlaps) return null
  return twin.laterBy ? joined(scope, sought, earlierSql) : grouped(scope, sought)
}

export function eachOf(scope: Scope): Scope {
  return { ...scope, alias: 'each', joins: null, rows: null }
}

function joined(scope: Scope, sought: Sought, how: (scope: Scope, sought: Sought) => Sql): Alike {
  const alias = joinOnce(scope, sought, (as) => {
    const own = sql.ref(`${scope.alias}.matter`)
    return sql`left join (${onceSql(how(scope, sought))}) as ${as} on ${as}.matter = ${own}`
  })
  return { times: sql`coalesce(${sql.ref(`${alias}.times`)}, 0)`, twin: sql.ref(`${alias}.twin`) }
}

/** Whatever the planner expects of tables it has not counted yet, this is not worked out again for every record. */
export function onceSql(query: Sql): Sql {
  return sql`with found as materialized (${query}) select * from found`
}

function joinOnce({ joins }: Scope, { twin }: Sought, join: (alias: Sql) => Sql): string {
  const key = `alike ${JSON.stringify(twin)}`
  const at = [...(joins?.keys() ?? [])].indexOf(key)
  const alias = `alike${at < 0 ? joins?.size : at}`
  if (at < 0) joins?.set(key, join(sql.ref(alias)))
  return alias
}

/** Those that come before in the same group, counted while going through it. */
function earlierSql(scope: Scope, { twin, fits }: Sought): Sql {
  const each = eachOf(scope)
  const day = columnOf(each, twin.laterBy as string)
  const keys = keysOf(each, twin)
  return sql`
    select counted.matter, counted.times, counted.twin
    from (
      select each.matter, count(*) filter (where ${fits}) over earlier as times,
        min(each.matter::text) filter (where ${fits}) over earlier as twin
      from ${sql.table(snake(scope.line.id))} as each
      where ${keptSql(scope)} and ${day} is not null ${knownSql(keys)}
      window earlier as (
        partition by ${sql.join(keys)} order by ${day}, each.matter rows between unbounded preceding and 1 preceding
      )
    ) as counted
    where counted.times > 0`
}

/** The first two of each group: one of them is another one. How many there are is not told beyond that. */
function grouped(scope: Scope, sought: Sought): Alike {
  const each = eachOf(scope)
  const keys = keysOf(each, sought.twin)
  const own = keysOf(scope, sought.twin)
  const named = (at: number) => sql.ref(`key${at}`)
  const alias = joinOnce(scope, sought, (as) => {
    const same = own.map((key, at) => sql`${as}.${named(at)} = ${key}`)
    const firsts = sql`
      select ${sql.join(keys.map((key, at) => sql`${key} as ${named(at)}`))},
        (array_agg(each.matter::text order by each.matter::text))[1:2] as firsts
      from ${sql.table(snake(scope.line.id))} as each
      where ${keptSql(scope)} and ${sought.fits} ${knownSql(keys)}
      group by ${sql.join(keys)}`
    return sql`left join (${onceSql(firsts)}) as ${as} on ${sql.join(same, sql` and `)}`
  })
  const others = sql`array_remove(${sql.ref(`${alias}.firsts`)}, ${sql.ref(`${scope.alias}.matter`)}::text)`
  return { times: sql`coalesce(cardinality(${others}), 0)`, twin: sql`(${others})[1]` }
}

/**
 * The times of everybody named are laid out in order and cut where nothing runs on; only what lies between two cuts can
 * overlap, and only that is compared.
 */
function overlappingSql(scope: Scope, { twin, fits }: Sought): Sql {
  const { ground, line } = scope
  const each = eachOf(scope)
  const [rows, cell] = twin.shares as readonly [string, string]
  const times = twin.overlaps as readonly [string, string]
  const [from, until] = [columnOf(each, times[0]), columnOf(each, times[1])]
  const named = sql`told.${sql.ref(snake(cell))}`
  const days = [twin.sameYear, twin.laterBy].filter((name) => name !== undefined)
  const needed = new Set([...twin.same, ...(twin.differs ?? []), ...(twin.overlaps ?? []), ...days])
  const columns = [...needed].map((name) => columnOf(each, name))
  return sql`
    with laid as (
      select each.matter, ${sql.join(columns)}, ${named} as _cell, told.id as _row, ${fits} as _fits,
        least(${from}, ${until}) as _from, greatest(${from}, ${until}) as _until
      from ${sql.table(rowsTableName(line, rows))} as told
      join ${sql.table(snake(line.id))} as each on each.district = told.district and each.matter = told.matter
      where told.district = ${sql.lit(ground.district)} and ${keptSql(scope)} ${knownSql([named, from])}
    ),
    cut as (
      select laid.*, coalesce(_from > max(_until) over (
        partition by _cell order by _from, _until, matter, _row rows between unbounded preceding and 1 preceding
      ), true) as _opens
      from laid
    ),
    placed as materialized (
      select cut.*, count(*) filter (where _opens) over (
        order by _cell, _from, _until, matter, _row rows unbounded preceding
      ) as _stretch
      from cut
    )
    select mine.matter, count(distinct other.matter) as times, min(other.matter::text) as twin
    from placed as mine
    join placed as other on other._stretch = mine._stretch and other._fits
      and other.matter <> mine.matter ${pairSql({ ...each, alias: 'mine' }, { ...each, alias: 'other' }, twin)}
    group by mine.matter`
}

/** How two records must stand to each other. */
export function pairSql(mine: Scope, other: Scope, twin: Twin): Sql {
  const pair = (name: string, how: Sql) => sql`and ${columnOf(other, name)} ${how} ${columnOf(mine, name)}`
  const clauses = [
    ...twin.same.map((name) => pair(name, sql`=`)),
    ...(twin.differs ?? []).map((name) => pair(name, sql`<>`)),
    ...(twin.sameYear ? [sql`and ${yearOf(other, twin.sameYear)} = ${yearOf(mine, twin.sameYear)}`] : []),
    ...(twin.overlaps ? [overlapsSql(mine, other, twin.overlaps)] : []),
    ...(twin.laterBy ? [laterSql(mine, other, twin.laterBy)] : []),
  ]
  return sql.join([...clauses, sql``], sql` `)
}

function overlapsSql(mine: Scope, other: Scope, [from, until]: readonly [string, string]): Sql {
  return sql`and ${columnOf(other, from)} < ${columnOf(mine, until)} and ${columnOf(mine, from)} < ${columnOf(other, until)}`
}

/** The earlier of two is the first act; the same day is settled by the id, so that only one of the two is a lead. */
function laterSql(mine: Scope, other: Scope, day: string): Sql {
  const at = (one: Scope) => sql`(${columnOf(one, day)}, ${sql.ref(`${one.alias}.matter`)})`
  return sql`and ${at(other)} < ${at(mine)}`
}

function keysOf(scope: Scope, { same, sameYear }: Twin): Sql[] {
  return [...same.map((name) => columnOf(scope, name)), ...(sameYear ? [yearOf(scope, sameYear)] : [])]
}

function yearOf(scope: Scope, day: string): Sql {
  return sql`extract(year from ${columnOf(scope, day)})`
}

function keptSql({ ground, line }: Scope): Sql {
  return sql`each.district = ${sql.lit(ground.district)} and not exists (
      select 1 from matter as gone
      where gone.district = each.district and gone.id = each.matter and gone.line = ${sql.lit(line.id)}
        and gone.state = ${sql.lit(annulled)}
    )`
}

/** Nothing is not the same as nothing. */
function knownSql(keys: readonly Sql[]): Sql {
  return sql.join([...keys.map((key) => sql`and ${key} is not null`), sql``], sql` `)
}
