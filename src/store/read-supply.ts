import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import { type Day, isDay } from '../law/day.ts'
import { kinds } from '../lines/provider/fields.ts'
import { type Entry, supplies, supplyByStreet } from '../lines/provider/supply.ts'
import { type OrganEntry, validOn } from './directory.ts'
import { withinReach } from './reach-filter.ts'
import { type RegisterEntry, readRegister } from './read-register.ts'
import { snake, tableOf } from './schema.ts'
import type { Store } from './store.ts'
import { annulled } from './working.ts'

export interface SupplyAsked {
  readonly on: Day
  readonly from: Day
  readonly until: Day
}

export interface SupplySide {
  readonly line: string
  readonly label: string
  readonly unit: string
  /** Which entries take this work: 人民调解员. */
  readonly takers: string
  /** The reader may not see this line: nothing is counted for it. */
  readonly hidden: boolean
  readonly streets: readonly {
    readonly street: string
    readonly supply: number
    readonly demand: number
    readonly each: number | null
  }[]
  /** What was registered without a street, or of a street that is not in the tree. */
  readonly unplaced: { readonly supply: number; readonly demand: number }
}

/** Who serves each street on a day, beside what came from it in a span, inside this post's reach. */
export async function supplyOn(store: Store, post: Post, line: Line, asked: SupplyAsked): Promise<SupplySide[]> {
  const [{ entries }, { organs }] = await Promise.all([
    readRegister(store, post, line, { on: asked.on, fields: ['kind', 'street', 'employer'] }),
    store.directory.with([]),
  ])
  const streets = [...organs.values()].filter((organ) => organ.kind === 'street' && validOn(organ, asked.on))
  const placeOf = placer(organs)
  const all = entries.map((entry) => entryOf(entry, placeOf(entry), asked.on))
  return Promise.all(
    supplies.map(async (side) => {
      const demanded = await demandOf(store, post, side.line, asked)
      const takers = all.filter(({ kind }) => side.kinds.some((one) => one === kind))
      const demand = new Map(streets.map(({ id }) => [id, demanded?.get(id) ?? 0]))
      const rows = supplyByStreet(takers, asked.on, demand)
      const total = supplyByStreet(
        takers.map((entry) => ({ ...entry, street: 'all' })),
        asked.on,
        new Map([['all', 0]]),
      )
      const sum = (values: Iterable<number>) => [...values].reduce((one, other) => one + other, 0)
      return {
        line: side.line,
        label: side.label,
        unit: side.unit,
        takers: side.kinds.map((kind) => kinds[kind]).join('、'),
        hidden: demanded === null,
        streets: demanded === null ? [] : rows.map((row) => ({ ...row, street: organs.get(row.street)?.name ?? '' })),
        unplaced: {
          supply: (total[0]?.supply ?? 0) - sum(rows.map(({ supply }) => supply)),
          demand: sum(demanded?.values() ?? []) - sum(demand.values()),
        },
      }
    }),
  )
}

function entryOf({ fields, from, until, state, standing }: RegisterEntry, street: string | null, on: Day): Entry {
  return {
    kind: String(fields.kind ?? ''),
    street,
    validFrom: from ?? on,
    validUntil: until,
    suspensions: state === 'suspended' ? [{ from: on, until: null }] : [],
    endedOn: standing === 'ended' ? on : null,
  }
}

/** By the street that was chosen; where none was, by that of the committee or office the entry works for. */
function placer(organs: ReadonlyMap<string, OrganEntry>): (entry: RegisterEntry) => string | null {
  const byName = new Map(
    [...organs.values()].flatMap((organ) => [
      [organ.name, organ],
      [organ.short ?? organ.name, organ],
    ]),
  )
  const streetAbove = (organ: OrganEntry | undefined): string | null => {
    if (!organ) return null
    return organ.kind === 'street' ? organ.id : streetAbove(organs.get(organ.parent ?? ''))
  }
  return ({ fields: { street, employer } }) =>
    typeof street === 'string' ? street : streetAbove(byName.get(String(employer ?? '')))
}

/** How much came from each street; null where the reader sees nothing of the line. */
async function demandOf(
  store: Store,
  post: Post,
  id: string,
  { from, until }: SupplyAsked,
): Promise<Map<string, number> | null> {
  const line = store.businesses.get(id)?.line
  if (!line?.fields.street || reachOf(line, post).sees === 'nothing' || !isDay(from) || !isDay(until)) return null
  const { rows } = await sql<{ street: string | null; n: number }>`
    select it.${sql.ref(snake('street'))} as street, count(*)::int as n
    from matter
    join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id
    where matter.district = ${store.district} and matter.line = ${id} and matter.state <> ${annulled}
      and matter.opened_on between ${from} and ${until} and ${withinReach(store, post, 'matter', [id])}
    group by 1`.execute(store.db)
  return new Map(rows.map(({ street, n }) => [street ?? '', n]))
}
