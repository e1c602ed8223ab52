import { type RawBuilder, sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { kept } from './connect.ts'
import { mask } from './masks.ts'
import { snake, tableOf } from './schema.ts'
import { isSealed, openTexts } from './seal-matter.ts'
import { kindOf, type SealedKind } from './sealed-places.ts'
import type { Store } from './store.ts'
import type { ClockTable, MatterTable } from './tables.ts'
import type { ClockRow, MatterRow } from './types.ts'

/** What of a matter's row a list draws. */
export const listed = sql`
  matter.id, matter.line, matter.number, matter.state, matter.title, matter.organ, matter.organ_name, matter.handler,
  matter.opened_on, matter.closed_on, matter.closed, matter.paused, matter.returned, matter.taken_over, matter.campaign,
  matter.awaiting_act, matter.awaiting_role, matter.awaiting_since, matter.version, matter.chain, matter.upstream_number, matter.next_due`

export type ListedMatter = Omit<MatterTable, 'district' | 'grams' | 'haystack' | 'organs' | 'people'>

type Values = Readonly<Record<string, unknown>>

interface PartyName {
  readonly matter: string
  readonly role: string
  readonly name: string
}

/** What stands beside a row of `matter`: its parties, the clock that ends first, its line's own columns. */
interface BesideRow {
  readonly id: string
  readonly parties: readonly Omit<PartyName, 'matter'>[] | null
  readonly clock: ClockTable | null
  readonly columns: Values | null
}

/** Dresses rows for a list: parties, the clock that ends first, the line's own columns. One query a line, however many rows. */
export async function dress(store: Store, matters: readonly ListedMatter[]): Promise<MatterRow[]> {
  if (matters.length === 0) return []
  const [beside, known] = await Promise.all([
    besideRows(store, matters),
    store.directory.with(matters.map(({ handler }) => handler)),
  ])
  const shown = await showSealed(store, matters, beside)
  return matters.map((matter) => {
    const clock = beside.get(matter.id)?.clock
    return {
      ...plainRow(matter),
      title: shown.title(matter),
      handlerName: matter.handler ? (known.people.get(matter.handler)?.name ?? null) : null,
      parties: shown.parties(matter.id),
      clock: clock ? clockRow(clock) : null,
      columns: shown.columns(matter.id),
    }
  })
}

function plainRow(matter: ListedMatter): Omit<MatterRow, 'title' | 'handlerName' | 'parties' | 'clock' | 'columns'> {
  return {
    id: matter.id,
    line: matter.line,
    number: matter.number,
    state: matter.state,
    organ: matter.organ,
    organName: matter.organ_name,
    handler: matter.handler,
    openedOn: matter.opened_on,
    closedOn: matter.closed_on,
    closed: matter.closed,
    paused: matter.paused,
    returned: matter.returned,
    takenOver: matter.taken_over,
    campaign: matter.campaign,
    awaitingAct: matter.awaiting_act,
    awaitingRole: matter.awaiting_role,
    awaitingSince: matter.awaiting_since,
    version: matter.version,
    chain: matter.chain,
    upstreamNumber: matter.upstream_number,
    nextDue: matter.next_due,
  }
}

async function besideRows(store: Store, matters: readonly ListedMatter[]): Promise<Map<string, BesideRow>> {
  const byLine = new Map<string, string[]>()
  for (const { id, line } of matters) byLine.set(line, [...(byLine.get(line) ?? []), id])
  const found = await Promise.all([...byLine].map(([line, ids]) => besideOf(store, line, ids)))
  return new Map(found.flat().map((row) => [row.id, row]))
}

async function besideOf({ db, district, businesses }: Store, lineId: string, ids: readonly string[]) {
  const { rows } = await sql<BesideRow>`
    ${kept} select wanted.id, ${partiesBeside(district)} as parties, ${clockBeside(district)} as clock,
      ${columnsBeside(district, businesses.get(lineId)?.line)} as columns
    from unnest(${ids}::uuid[]) as wanted (id)`.execute(db)
  return rows
}

function partiesBeside(district: string): RawBuilder<unknown> {
  return sql`(
    select json_agg(json_build_object('role', role, 'name', name) order by party.id)
    from party
    where party.district = ${district} and party.matter = wanted.id and party.id <= 20
  )`
}

function clockBeside(district: string): RawBuilder<unknown> {
  return sql`(
    select to_json(clock)
    from clock
    where clock.district = ${district} and clock.matter = wanted.id and clock.status <> 'stopped'
    order by clock.status desc, clock.due nulls last, clock.name, clock.row
    limit 1
  )`
}

function columnsBeside(district: string, line: Line | undefined): RawBuilder<unknown> {
  const names = (line?.columns ?? []).filter((name) => line?.fields[name]?.column)
  if (!line || names.length === 0) return sql`null::json`
  const pairs = names.flatMap((name) => [sql.lit(name), sql.ref(`it.${snake(name)}`)])
  return sql`(
    select json_build_object(${sql.join(pairs)})
    from ${sql.table(tableOf(line).name)} as it
    where it.district = ${district} and it.matter = wanted.id
  )`
}

export function clockRow(row: ClockTable): ClockRow {
  return {
    matter: row.matter,
    name: row.name,
    row: row.row === 0 ? null : row.row,
    label: row.label,
    kind: row.kind,
    start: row.start_on,
    due: row.due,
    status: row.status,
    stoppedOn: row.stopped_on,
    standing: row.standing as ClockRow['standing'],
    provisional: row.provisional,
    waitsFor: row.waits_for,
  }
}

/** Opens every sealed text of the page in one go, and masks it. */
async function showSealed(store: Store, matters: readonly ListedMatter[], beside: ReadonlyMap<string, BesideRow>) {
  const boxes = new Map<string, { owner: string; sealed: string; kind: SealedKind | null }>()
  const gather = (owner: string, text: unknown, kind: SealedKind | null) => {
    if (typeof text === 'string' && isSealed(text)) boxes.set(text, { owner, sealed: text, kind })
  }
  for (const { id, title } of matters) gather(id, title, null)
  for (const [matter, { parties, columns }] of beside) {
    for (const { name } of parties ?? []) gather(matter, name, 'name')
    for (const value of Object.values(columns ?? {})) gather(matter, value, null)
  }
  const all = [...boxes.values()]
  const plains = await openTexts(store.keys, store.district, all)
  const masks = new Map(
    all.map(({ sealed, kind }, at) => [sealed, mask(plains[at] ?? '', kind ?? kindOf(plains[at] ?? ''))]),
  )
  const show = (text: unknown) => (typeof text === 'string' ? (masks.get(text) ?? text) : text)
  return {
    title: ({ title }: ListedMatter) => show(title) as string,
    parties: (matter: string) =>
      (beside.get(matter)?.parties ?? []).map(({ role, name }) => ({ role, name: show(name) as string })),
    columns: (matter: string) =>
      Object.fromEntries(Object.entries(beside.get(matter)?.columns ?? {}).map(([name, value]) => [name, show(value)])),
  }
}
