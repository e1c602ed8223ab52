import { sql } from 'kysely'
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

interface PartyName {
  readonly matter: string
  readonly role: string
  readonly name: string
}

/** Dresses rows for a list: parties, the clock that ends first, the line's own columns. A few queries, however many rows. */
export async function dress(store: Store, matters: readonly ListedMatter[]): Promise<MatterRow[]> {
  if (matters.length === 0) return []
  const ids = matters.map(({ id }) => id)
  const [parties, clocks, columns, known] = await Promise.all([
    partyNames(store, ids),
    firstClocks(store, ids),
    declaredColumns(store, matters),
    store.directory.with(matters.map(({ handler }) => handler)),
  ])
  const shown = await showSealed(store, matters, { parties, columns })
  return matters.map((matter) => ({
    ...plainRow(matter),
    title: shown.title(matter),
    handlerName: matter.handler ? (known.people.get(matter.handler)?.name ?? null) : null,
    parties: shown.parties(matter.id),
    clock: clocks.get(matter.id) ?? null,
    columns: shown.columns(matter.id),
  }))
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

async function partyNames({ db, district }: Store, ids: readonly string[]): Promise<PartyName[]> {
  const { rows } = await sql<PartyName>`
    select matter, role, name
    from party
    where district = ${district} and matter = any(${ids}::uuid[]) and id <= 20
    order by matter, id`.execute(db)
  return rows
}

async function firstClocks({ db, district }: Store, ids: readonly string[]): Promise<Map<string, ClockRow>> {
  const { rows } = await sql<ClockTable>`
    select distinct on (matter) *
    from clock
    where district = ${district} and matter = any(${ids}::uuid[]) and status <> 'stopped'
    order by matter, status desc, due nulls last, name, row`.execute(db)
  return new Map(rows.map((row) => [row.matter, clockRow(row)]))
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

type Values = Readonly<Record<string, unknown>>

async function declaredColumns(store: Store, matters: readonly ListedMatter[]): Promise<Map<string, Values>> {
  const found = new Map<string, Values>()
  for (const id of new Set(matters.map(({ line }) => line))) {
    const line = store.businesses.get(id)?.line
    const names = (line?.columns ?? []).filter((name) => line?.fields[name]?.column)
    if (!line || names.length === 0) continue
    const columns = sql.join(names.map((name) => sql`${sql.ref(snake(name))} as ${sql.ref(name)}`))
    const ids = matters.filter((matter) => matter.line === id).map((matter) => matter.id)
    const { rows } = await sql<Values & { matter_: string }>`
      select matter as matter_, ${columns}
      from ${sql.table(tableOf(line).name)}
      where district = ${store.district} and matter = any(${ids}::uuid[])`.execute(store.db)
    for (const { matter_, ...values } of rows) found.set(matter_ as string, values)
  }
  return found
}

interface Loose {
  readonly parties: readonly PartyName[]
  readonly columns: ReadonlyMap<string, Values>
}

/** Opens every sealed text of the page in one go, and masks it. */
async function showSealed(store: Store, matters: readonly ListedMatter[], { parties, columns }: Loose) {
  const boxes = new Map<string, { owner: string; sealed: string; kind: SealedKind | null }>()
  const gather = (owner: string, text: unknown, kind: SealedKind | null) => {
    if (typeof text === 'string' && isSealed(text)) boxes.set(text, { owner, sealed: text, kind })
  }
  for (const { id, title } of matters) gather(id, title, null)
  for (const { matter, name } of parties) gather(matter, name, 'name')
  for (const [matter, values] of columns) for (const value of Object.values(values)) gather(matter, value, null)
  const all = [...boxes.values()]
  const plains = await openTexts(store.keys, store.district, all)
  const masks = new Map(
    all.map(({ sealed, kind }, at) => [sealed, mask(plains[at] ?? '', kind ?? kindOf(plains[at] ?? ''))]),
  )
  const show = (text: unknown) => (typeof text === 'string' ? (masks.get(text) ?? text) : text)
  return {
    title: ({ title }: ListedMatter) => show(title) as string,
    parties: (matter: string) =>
      parties
        .filter((party) => party.matter === matter)
        .map(({ role, name }) => ({ role, name: show(name) as string })),
    columns: (matter: string) =>
      Object.fromEntries(Object.entries(columns.get(matter) ?? {}).map(([name, value]) => [name, show(value)])),
  }
}
