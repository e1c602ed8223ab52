import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { conditionsOf } from './list-conditions.ts'
import { isSealed } from './seal-matter.ts'
import { type Recorded, standingOn } from './standing-on.ts'
import type { Store } from './store.ts'

/** valid: within its term. The state beside it says whether it was suspended then. */
export type Standing = 'valid' | 'notYet' | 'expired' | 'ended'

export interface RegisterEntry {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly standing: Standing
  readonly from: Day | null
  readonly until: Day | null
  /** Set where the entry was typed in after the day asked about. */
  readonly enteredLater: Day | null
  readonly fields: Readonly<Record<string, unknown>>
}

export interface Register {
  readonly entries: readonly RegisterEntry[]
  /** False: more entries than are read at once; narrow the search. */
  readonly exact: boolean
}

export interface RegisterQuery {
  readonly on: Day
  readonly q?: string
  /** Fields wanted beside the validity and the title. */
  readonly fields: readonly string[]
}

/** A register is a roster of the district: it is read whole up to here. */
const most = 10_000

/** The entries of a register as they stood on a day, inside this post's reach: those in force first, then by name. */
export async function readRegister(store: Store, post: Post, line: Line, query: RegisterQuery): Promise<Register> {
  if (!line.valid || reachOf(line, post).sees === 'nothing') return { entries: [], exact: true }
  const found = await entriesOf(store, post, line, query)
  const names = [...new Set([line.valid.from, line.valid.until, line.title, ...query.fields])].filter(
    (name) => line.fields[name]?.sealed !== true,
  )
  const journals = await journalsOf(
    store,
    found.slice(0, most).map(({ id }) => id),
    names,
  )
  const entries = found
    .slice(0, most)
    .flatMap((matter) => entryOn(line, matter, journals.get(matter.id) ?? [], query.on) ?? [])
  return { entries: entries.toSorted(inOrder), exact: found.length <= most }
}

interface Listed {
  readonly id: string
  readonly number: string | null
  readonly title: string
}

async function entriesOf(store: Store, post: Post, line: Line, { q }: RegisterQuery): Promise<readonly Listed[]> {
  const { quick, text } = conditionsOf(store, post, line, { page: 1, size: 1, ...(q ? { q } : {}) })
  const { rows } = await sql<Listed>`
    select matter.id, matter.number, matter.title
    from matter
    where ${sql.join([...quick, ...(text ? [text] : [])], sql` and `)}
    order by matter.opened_on desc, matter.id desc
    limit ${most + 1}`.execute(store.db)
  return rows
}

async function journalsOf(
  { db, district }: Store,
  ids: readonly string[],
  names: readonly string[],
): Promise<Map<string, Recorded[]>> {
  const found = new Map<string, Recorded[]>(ids.map((id) => [id, []]))
  const { rows } = await sql<Recorded & { matter: string }>`
    select matter, seq, act, counts_as as "countsAs", to_state as "to", happened_on as "on", supersedes,
      coalesce(
        (select jsonb_object_agg(key, value) from jsonb_each(patch -> 'fields') where key = any(${names}::text[])),
        '{}'
      ) as fields
    from event
    where district = ${district} and matter = any(${ids}::uuid[])
    order by matter, seq`.execute(db)
  for (const { matter, ...event } of rows) found.get(matter)?.push(event)
  return found
}

function entryOn(line: Line, matter: Listed, events: readonly Recorded[], on: Day): RegisterEntry | null {
  const found = standingOn(events, on)
  if (!found || !line.valid) return null
  const { state, enteredOn } = found
  const fields = withoutSealed(found.fields)
  const from = (fields[line.valid.from] ?? null) as Day | null
  const until = (fields[line.valid.until] ?? null) as Day | null
  const standing = standingIn(line, { state, from, until }, on)
  const later = enteredOn > on
  if (later && standing !== 'valid') return null
  return {
    id: matter.id,
    number: matter.number,
    title: String(fields[line.title] ?? (isSealed(matter.title) ? sealedText : matter.title)),
    state,
    standing,
    from,
    until,
    enteredLater: later ? enteredOn : null,
    fields,
  }
}

function standingIn(
  line: Line,
  { state, from, until }: Pick<RegisterEntry, 'state' | 'from' | 'until'>,
  on: Day,
): Standing {
  if (line.states[state]?.final) return 'ended'
  if (from === null || on < from) return 'notYet'
  return until !== null && until < on ? 'expired' : 'valid'
}

const sealedText = '（已密封）'

/** Closed lines seal names too; a register never opens them. */
function withoutSealed(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown = (value: unknown) => (typeof value === 'string' && isSealed(value) ? sealedText : value)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shown(value)]))
}

const rank: Readonly<Record<Standing, number>> = { valid: 0, notYet: 1, expired: 2, ended: 3 }
const byName = new Intl.Collator('zh-CN')

function inOrder(one: RegisterEntry, other: RegisterEntry): number {
  return (
    rank[one.standing] - rank[other.standing] || byName.compare(one.title, other.title) || (one.id < other.id ? -1 : 1)
  )
}
