import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Met in more than one row of a hundred, a pair is found among the newest; below that the index of pairs is quick. */
const common = 0.01
const keptMs = 10 * 60_000

type Frequencies = ReadonlyMap<string, number>

const known = new WeakMap<Store, { readonly pairs: Promise<Frequencies>; readonly at: number }>()

/** Whether one of the pairs is rare, as far as the server has counted them; null where it has not. */
export async function areRare(store: Store, pairs: readonly string[]): Promise<boolean | null> {
  const frequencies = await frequenciesOf(store)
  if (frequencies.size === 0 || pairs.length === 0) return null
  return pairs.some((pair) => (frequencies.get(pair) ?? 0) < common)
}

function frequenciesOf(store: Store): Promise<Frequencies> {
  const before = known.get(store)
  if (before && performance.now() - before.at < keptMs) return before.pairs
  const pairs = read(store)
  pairs.catch(() => known.delete(store))
  known.set(store, { pairs, at: performance.now() })
  return pairs
}

/** What the planner itself goes by: the commonest elements of the column, and how often each is met. */
async function read({ db }: Store): Promise<Frequencies> {
  const { rows } = await sql<{ pair: string; often: number }>`
    select pair, often
    from pg_stats,
      unnest(most_common_elems::text::text[], most_common_elem_freqs) as counted (pair, often)
    where schemaname = current_schema and tablename = 'matter' and attname = 'grams' and pair is not null`.execute(db)
  return new Map(rows.map(({ pair, often }) => [pair, often]))
}
