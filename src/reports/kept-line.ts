import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Business } from '../kernel/business.ts'
import { isRatio } from '../kernel/indicator.ts'
import { type KeptLine, type KeptTally, keepTallies } from '../store/kept-tallies.ts'
import type { Store } from '../store/store.ts'
import { behind, type Known } from './behind.ts'
import { type Counted, type Listed, sourcesOf } from './count-line.ts'
import type { Period } from './period.ts'

export interface Keeping {
  readonly period: Period
  readonly kept: KeptLine | undefined
  /** Up to where the journal may be counted for keeping; the same for every line of a report. */
  settled(): Promise<string | null>
}

/**
 * The figures of a line out of what is kept of the period, with the changed matters taken out as they were and put back
 * as they are. The journal is only added to: what it held up to a place is the same whenever it is counted.
 */
export async function countKept(
  store: Store,
  business: Business,
  { period, kept, settled }: Keeping,
): Promise<Map<string, Counted> | null> {
  const listed = listedOf(business)
  if (listed.length === 0) return new Map()
  const asked = { store, business, listed, period }
  const counted = usable(kept, listed) ?? (await keepAfresh(asked, settled))
  if (!counted) return null
  return countedFrom(listed, await broughtUpToDate(asked, counted, settled))
}

/** With what changed since: kept for the next who asks, as far as nothing is still being written. */
async function broughtUpToDate(asked: Asked, counted: Current, settled: Keeping['settled']): Promise<Tallies> {
  if (counted.touched.length === 0) return counted.tallies
  const place = await settled()
  if (place === null || BigInt(place) <= BigInt(counted.place)) return moved(asked, counted, {})
  const { store, period } = asked
  const later = { ...counted, place, tallies: await moved(asked, counted, { upTo: place }) }
  await keepTallies(store, period, later)
  const touched = await touchedSince(store, later)
  return touched.length === 0 ? later.tallies : moved(asked, { ...later, touched }, {})
}

/** The changed matters taken out as they were, and put back as they are. */
async function moved(asked: Asked, { place, tallies, touched }: Current, until: Known): Promise<Tallies> {
  const [before, after] = await Promise.all([
    partsOf(asked, { upTo: place, among: touched }),
    partsOf(asked, { ...until, among: touched }),
  ])
  return plus(plus(tallies, before, -1), after, 1)
}

interface Current extends KeptLine {
  readonly touched: readonly string[]
}

function usable(kept: KeptLine | undefined, listed: readonly Listed[]): Current | null {
  if (!kept?.touched || kept.fingerprint !== fingerprintOf(listed)) return null
  return { ...kept, touched: kept.touched }
}

/** Null while something of the journal is still being written: then nothing is kept this time. */
async function keepAfresh(asked: Asked, settled: Keeping['settled']): Promise<Current | null> {
  const place = await settled()
  if (place === null) return null
  const { store, business, listed, period } = asked
  const tallies = await partsOf(asked, { upTo: place })
  const fresh = { line: business.line.id, fingerprint: fingerprintOf(listed), place, tallies }
  await keepTallies(store, period, fresh)
  return { ...fresh, touched: await touchedSince(store, fresh) }
}

async function touchedSince({ db, district }: Store, { line, place }: Pick<KeptLine, 'line' | 'place'>) {
  const { rows } = await sql<{ matter: string }>`
    select distinct matter from event
    where district = ${district} and line = ${line} and (line, place) > (${line}, ${place}::bigint)`.execute(db)
  return rows.map(({ matter }) => matter)
}

function listedOf({ indicators }: Business): Listed[] {
  return Object.entries(indicators.all).flatMap(([name, indicator]) =>
    isRatio(indicator) ? [] : [{ name, indicator }],
  )
}

function fingerprintOf(listed: readonly Listed[]): string {
  return createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 32)
}

interface Asked {
  readonly store: Store
  readonly business: Business
  readonly listed: readonly Listed[]
  readonly period: Period
}

type Tallies = Readonly<Record<string, KeptTally>>

async function partsOf({ store, business, listed, period }: Asked, known: Known): Promise<Tallies> {
  const each = listed.map(
    ({ name, indicator }) => sql`(
    with list as (${behind(indicator)})
    select ${name} as name, count(*)::int as rows, coalesce(sum(amount), 0)::float8 as amount,
      (
        select jsonb_object_agg(key, times)
        from (select key, count(*) as times from list where key is not null group by key) as met
      ) as keys
    from list
  )`,
  )
  const { rows } = await sql<KeptTally & { name: string }>`
    with ${sourcesOf(store, business, listed, { period, known })}
    select * from (${sql.join(each, sql` union all `)}) as parts`.execute(store.reader)
  return Object.fromEntries(rows.map(({ name, ...tally }) => [name, tally]))
}

function plus(tallies: Tallies, other: Tallies, sign: 1 | -1): Tallies {
  return Object.fromEntries(
    Object.entries(tallies).map(([name, one]) => {
      const more = other[name]
      if (!more) return [name, one]
      const keys = { ...one.keys }
      for (const [key, times] of Object.entries(more.keys ?? {})) keys[key] = (keys[key] ?? 0) + sign * times
      return [name, { rows: one.rows + sign * more.rows, amount: one.amount + sign * more.amount, keys }]
    }),
  )
}

/** Without the fingerprint of the list: that is worked out when a figure is opened or published. */
function countedFrom(listed: readonly Listed[], tallies: Tallies): Map<string, Counted> {
  return new Map(
    listed.map(({ name }) => {
      const { rows, amount, keys } = tallies[name] ?? { rows: 0, amount: 0, keys: null }
      const different = Object.values(keys ?? {}).filter((times) => times > 0).length
      return [name, { rows, amount, different, hash: '' }]
    }),
  )
}
