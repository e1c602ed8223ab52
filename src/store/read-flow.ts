import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import type { Post } from '../kernel/reach.ts'
import { addDays, type Day } from '../law/day.ts'
import { type RegisterEntry, readRegister } from './read-register.ts'
import type { Store } from './store.ts'

export interface Moved {
  readonly why: string
  readonly entries: number
}

/** What a register held before a span and after it, and what came and went between: the four always agree. */
export interface Flow {
  readonly from: Day
  readonly until: Day
  readonly before: number
  readonly after: number
  readonly came: readonly Moved[]
  readonly went: readonly Moved[]
  /** More entries than are read at once: the numbers are of the part that was read. */
  readonly exact: boolean
}

/** Stock and flow of one register, inside this post's reach. Each reason stays apart: none is netted against another. */
export async function flowOf(store: Store, post: Post, line: Line, from: Day, until: Day): Promise<Flow> {
  const [start, end] = await Promise.all([
    readRegister(store, post, line, { on: addDays(from, -1), fields: [] }),
    readRegister(store, post, line, { on: until, fields: [] }),
  ])
  const before = heldIn(start.entries)
  const after = heldIn(end.entries)
  const known = end.entries.filter(({ enteredLater }) => enteredLater === null)
  /** In force at some time of the span, and neither on its eve nor at its end. */
  const passing = known.filter(
    ({ id, from: since, standing }) => gone.has(standing) && !before.has(id) && since !== null && since >= from,
  )
  const came = [...[...after.values()].filter(({ id }) => !before.has(id)), ...passing]
  const went = [...[...before.keys()].filter((id) => !after.has(id)).map((id) => endOf(end.entries, id)), ...passing]
  const opened = await openingActs(
    store,
    came.map(({ id }) => id),
  )
  return {
    from,
    until,
    before: before.size,
    after: after.size,
    came: counted(came.map(({ id }) => line.acts[opened.get(id) ?? '']?.label ?? '登记')),
    went: counted(went.map((entry) => wentBecause(line, entry))),
    exact: start.exact && end.exact,
  }
}

const gone: ReadonlySet<RegisterEntry['standing']> = new Set(['ended', 'expired'])

function heldIn(entries: readonly RegisterEntry[]): Map<string, RegisterEntry> {
  const valid = entries.filter(({ standing, enteredLater }) => standing === 'valid' && enteredLater === null)
  return new Map(valid.map((entry) => [entry.id, entry]))
}

function endOf(entries: readonly RegisterEntry[], id: string): Pick<RegisterEntry, 'standing' | 'state'> {
  return entries.find((entry) => entry.id === id) ?? { standing: 'ended', state: '' }
}

function wentBecause(line: Line, { standing, state }: Pick<RegisterEntry, 'standing' | 'state'>): string {
  if (standing === 'expired') return '有效期满'
  return line.states[state]?.label ?? '撤销登记'
}

function counted(reasons: readonly string[]): Moved[] {
  const found = new Map<string, number>()
  for (const why of reasons) found.set(why, (found.get(why) ?? 0) + 1)
  return [...found].map(([why, entries]) => ({ why, entries })).toSorted((a, b) => b.entries - a.entries)
}

async function openingActs({ db, district }: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ matter: string; act: string }>`
    select distinct on (matter) matter, act
    from event
    where district = ${district} and matter = any(${ids}::uuid[])
    order by matter, seq`.execute(db)
  return new Map(rows.map(({ matter, act }) => [matter, act]))
}
