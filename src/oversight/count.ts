import { sql } from 'kysely'
import { isBlind, isGroup } from '../kernel/check.ts'
import type { Tallied } from '../store/oversight-runs.ts'
import type { Store } from '../store/store.ts'
import { judgedSql, type Span } from './compile.ts'
import { judgedGroups } from './groups.ts'
import { checksOf, groundOf } from './run.ts'

/** The same count as a run makes, of a period and a unit, without writing anything. */
export async function countChecks(store: Store, span: Span): Promise<Tallied[]> {
  const ground = groundOf(store)
  const tallies: Tallied[] = []
  for (const { id, business, check } of checksOf(store.businesses)) {
    const about = { check: id, version: check.version, fresh: 0, dismissed: 0, milliseconds: 0 }
    if (isBlind(check)) {
      const missing = Object.fromEntries(check.lacks.map((name) => [name, 0]))
      tallies.push({ ...about, population: 0, testable: 0, missing, hits: 0 })
      continue
    }
    const judged = isGroup(check)
      ? await judgedGroups(store, ground, business.line, { check, span })
      : judgedSql(ground, business.line, check, span)
    const { rows } = await sql<Pick<Tallied, 'population' | 'testable' | 'missing' | 'hits'>>`
      with judged as materialized (${judged})
      select count(*)::int as population, (count(*) filter (where missing = '{}'))::int as testable,
        (count(*) filter (where hit))::int as hits,
        coalesce((
          select jsonb_object_agg(name, times)
          from (select name, count(*) as times from judged, unnest(judged.missing) as name group by name) as lacking
        ), '{}') as missing
      from judged`.execute(store.reader)
    tallies.push({ ...about, ...(rows[0] ?? { population: 0, testable: 0, missing: {}, hits: 0 }) })
  }
  return tallies
}
