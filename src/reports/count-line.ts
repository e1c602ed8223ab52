import { sql } from 'kysely'
import type { Business } from '../kernel/business.ts'
import { type Indicator, isRatio, isStock } from '../kernel/indicator.ts'
import { type Asked, actsIn, type Behind, behind, statesAt } from './behind.ts'
import type { Count, Reading } from './figure.ts'

/** What one list comes to, and its fingerprint. */
export interface Counted {
  readonly rows: number
  readonly amount: number
  readonly different: number
  /** SHA-256 over the sorted lines `matter/seq`. */
  readonly hash: string
}

/** Counts figures of one line in one statement: its acts are read once. Rates are not lists and are left out. */
export async function countLine(
  reading: Reading,
  business: Business,
  names: readonly string[],
  count: Count,
): Promise<Map<string, Counted>> {
  const listed = names.flatMap((name) => {
    const indicator = business.indicators.all[name]
    return indicator && !isRatio(indicator) ? [{ name, indicator }] : []
  })
  if (listed.length === 0) return new Map()
  const each = listed.map(
    ({ name, indicator }) => sql`(
    select ${name} as name, count(*)::int as rows, coalesce(sum(list.amount), 0)::float8 as amount,
      count(distinct list.key)::int as different,
      encode(sha256(convert_to(coalesce(string_agg(list.matter || '/' || list.seq, chr(10)
        order by (list.matter || '/' || list.seq) collate "C"), ''), 'UTF8')), 'hex') as hash
    from (${behind(indicator)}) as list
  )`,
  )
  const { rows } = await sql<Counted & { name: string }>`
    with ${sourcesOf(reading, business, listed, { period: count.period, known: { cutoff: count.cutoff } })}
    ${sql.join(each, sql` union all `)}`.execute(reading.reader)
  return new Map(rows.map(({ name, ...counted }) => [name, counted]))
}

/** The list behind one figure, sorted by matter. */
export async function listOf(
  reading: Reading,
  business: Business,
  indicator: Indicator,
  count: Count,
): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    with ${sourcesOf(reading, business, [{ name: '', indicator }], { period: count.period, known: { cutoff: count.cutoff } })}
    select * from (${behind(indicator)}) as list
    order by list.matter, list.seq`.execute(reading.reader)
  return rows
}

export interface Part {
  readonly offset: number
  readonly size: number
}

/** A page of that list. The rows are met in the order of the list: none after the page is looked at. */
export async function partOf(
  reading: Reading,
  definition: Listing,
  count: Count,
  { offset, size }: Part,
): Promise<Behind[]> {
  const { business, indicator } = definition
  const { rows } = await sql<Behind>`
    with ${sourcesOf(reading, business, [{ name: '', indicator }], { period: count.period, known: { cutoff: count.cutoff } }, sql`not materialized`)}
    select * from (${behind(indicator)}) as list
    order by list.matter, list.seq
    limit ${size} offset ${offset}`.execute(reading.reader)
  return rows
}

/** How many rows it has, without the rows. */
export async function lengthOf(reading: Reading, { business, indicator }: Listing, count: Count): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    with ${sourcesOf(reading, business, [{ name: '', indicator }], { period: count.period, known: { cutoff: count.cutoff } })}
    select count(*)::int as rows from (${behind(indicator)}) as list`.execute(reading.reader)
  return rows[0]?.rows ?? 0
}

interface Listing {
  readonly business: Business
  readonly indicator: Indicator
}

/** A figure of a line that has a list behind it. */
export interface Listed {
  readonly name: string
  readonly indicator: Indicator
}

/** The acts, and where there are stocks the states, that every figure of the line is a selection of. */
export function sourcesOf(
  { district }: Pick<Reading, 'district'>,
  { line }: Business,
  listed: readonly Listed[],
  { period, known }: Pick<Asked, 'period' | 'known'>,
  how = sql`materialized`,
) {
  const indicators = listed.map(({ indicator }) => indicator)
  const asked: Asked = { district, line, period, known }
  const acts = [...new Set(indicators.flatMap((one) => ('counts' in one ? one.counts : [])))]
  const stock = indicators.some(isStock) ? [sql`states as ${how} (${statesAt(asked)})`] : []
  return sql.join([sql`acts as ${how} (${actsIn(asked, acts)})`, ...stock])
}
