import { sql } from 'kysely'
import type { Store } from './store.ts'

/** So many of the newest are looked at for a common text, which fills a page of twenty out of them. */
export const newest = 2000
const common = 20
const keptMs = 10 * 60_000

interface Known {
  readonly pairs: Promise<ReadonlySet<string>>
  readonly at: number
  /** Null until they have been counted for the first time. */
  counted: ReadonlySet<string> | null
}

const known = new WeakMap<Store, Known>()

/** Whether one of the pairs is rare among the newest; null where nobody has counted them yet, which is not waited for. */
export function areRare(store: Store, pairs: readonly string[]): boolean | null {
  const { counted } = commonPairs(store)
  if (counted === null || pairs.length === 0) return null
  return pairs.some((pair) => !counted.has(pair))
}

function commonPairs(store: Store): Known {
  const before = known.get(store)
  if (before && performance.now() - before.at < keptMs) return before
  const reading: Known = { pairs: read(store), at: performance.now(), counted: before?.counted ?? null }
  known.set(store, reading)
  reading.pairs.then(
    (pairs) => {
      reading.counted = pairs
    },
    () => known.delete(store),
  )
  return reading
}

/** Counted ourselves: behind the wall of rows PostgreSQL does not tell what it has counted. */
async function read({ reader, district }: Store): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ pair: string }>`
    select pair
    from (
      select grams
      from matter
      where matter.district = ${district}
      order by matter.opened_on desc, matter.id desc
      limit ${sql.lit(newest)}
    ) as latest, unnest(grams) as pair
    group by pair
    having count(*) >= ${sql.lit(common)}`.execute(reader)
  return new Set(rows.map(({ pair }) => pair))
}
