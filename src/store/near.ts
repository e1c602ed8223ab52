import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { hidden } from './connect.ts'
import type { Sighted } from './reach-filter.ts'

type Clause = RawBuilder<unknown>

/** Rows under one condition, in their order and no more than are wanted: `(select … where … and <condition> order by … limit …)`. */
export type Way = (condition: Clause) => Clause

/**
 * What concerns organs, each way of concerning them by its own index and in the order of the list: that an organ is
 * among several has no order in any index. No row is met twice. The condition names the line itself. The values are hidden, so that a kept statement may be made of it.
 */
export function nearOrgans(table: 'matter' | 'clock', lines: readonly string[], organs: readonly string[], way: Way) {
  const [line, first, second, all] = ['line', 'organs[1]', 'organs[2]', 'organs'].map((name) =>
    sql.raw(`${table}.${name}`),
  )
  const mine = hidden([...organs], 'uuid[]')
  const seen = linesOf(lines)
  const each = sql`${seen} cross join unnest(${mine}) as asked (organ)`
  const known = sql`${line} = near.line`
  return sql`
    select way.* from ${each} cross join lateral ${way(sql`${known} and ${first} = asked.organ`)} as way
    union all
    select way.* from ${each}
    cross join lateral ${way(sql`${known} and ${second} = asked.organ and ${first} <> all(${mine})`)} as way
    union all
    select way.* from ${seen}
    cross join lateral ${way(sql`${known} and cardinality(${all}) > 2 and (${all} && ${mine}) is true
      and ${first} <> all(${mine}) and ${second} <> all(${mine})`)} as way`
}

/** Everything within a post's sight, line by line: what of a line is seen whole is met in its order too. */
export function nearBy(
  table: 'matter' | 'clock',
  {
    sight: { district, organs, own },
    post: { person, organs: mine },
  }: { readonly sight: Sighted; readonly post: Post },
  way: Way,
): Clause {
  const line = sql.raw(`${table}.line`)
  const named = sql`${sql.raw(table)}.people && ${hidden([person], 'uuid[]')}`
  const ways = [
    ...(district.length > 0
      ? [sql`select way.* from ${linesOf(district)} cross join lateral ${way(sql`${line} = near.line`)} as way`]
      : []),
    ...(organs.length > 0 ? [nearOrgans(table, organs, mine, way)] : []),
    // Whoever brings in a large line is named in all of it: of lines seen by person the days are gone through.
    ...(own.length > 0
      ? [sql`select way.* from ${linesOf(own)} cross join lateral ${way(sql`${line} = near.line and ${named}`)} as way`]
      : []),
  ]
  return ways.length > 0 ? sql`(${sql.join(ways, sql` union all `)})` : way(sql`false`)
}

function linesOf(lines: readonly string[]): Clause {
  return sql`unnest(${hidden([...lines], 'text[]')}) as near (line)`
}
