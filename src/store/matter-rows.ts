import { sql } from 'kysely'
import { type Beside, besideColumns, type ShownClock } from './beside.ts'
import { kept } from './connect.ts'
import { mask } from './masks.ts'
import { isSealed, openTexts } from './seal-matter.ts'
import { kindOf, type SealedKind } from './sealed-places.ts'
import type { Store } from './store.ts'
import type { MatterTable } from './tables.ts'
import type { ClockRow, MatterRow } from './types.ts'

/** What of a matter's row a list draws. */
export const listed = sql`
  matter.id, matter.line, matter.number, matter.state, matter.title, matter.organ, matter.organ_name, matter.handler,
  matter.opened_on, matter.closed_on, matter.closed, matter.paused, matter.returned, matter.taken_over, matter.campaign,
  matter.awaiting_act, matter.awaiting_role, matter.awaiting_since, matter.version, matter.chain, matter.upstream_number, matter.next_due`

export type ListedMatter = Omit<MatterTable, 'district' | 'grams' | 'haystack' | 'organs' | 'people'>

export type DressedMatter = ListedMatter & Beside

/** Dresses rows for a list: parties, the clock that ends first, the line's own columns. One query a line, however many rows. */
export async function dress(store: Store, matters: readonly ListedMatter[]): Promise<MatterRow[]> {
  if (matters.length === 0) return []
  const byLine = new Map<string, string[]>()
  for (const { id, line } of matters) byLine.set(line, [...(byLine.get(line) ?? []), id])
  const found = (await Promise.all([...byLine].map(([line, ids]) => besideOf(store, line, ids)))).flat()
  const byId = new Map(found.map(({ id, ...beside }) => [id, beside]))
  return rowsOf(
    store,
    matters.map((matter) => ({ ...matter, ...(byId.get(matter.id) ?? bareMatter) })),
  )
}

const bareMatter: Beside = { parties: null, clock: null, columns: null }

async function besideOf({ db, district, businesses }: Store, line: string, ids: readonly string[]) {
  const at = { district, id: sql.ref('wanted.id') }
  const { rows } = await sql<Beside & { id: string }>`
    ${kept} select wanted.id, ${besideColumns(at, businesses.get(line)?.line)}
    from unnest(${ids}::uuid[]) as wanted (id)`.execute(db)
  return rows
}

/** The rows of a list out of what one query brought: names put to ids, sealed texts opened in one go and masked. */
export async function rowsOf(store: Store, matters: readonly DressedMatter[]): Promise<MatterRow[]> {
  const [{ people }, show] = await Promise.all([
    store.directory.with(matters.map(({ handler }) => handler)),
    maskedTexts(store, matters),
  ])
  return matters.map((matter) =>
    rowOf(matter, matter.handler ? (people.get(matter.handler)?.name ?? null) : null, show),
  )
}

/** Written out as one object: put together out of several it costs more than reading it. */
function rowOf(matter: DressedMatter, handlerName: string | null, show: Show): MatterRow {
  return {
    id: matter.id,
    line: matter.line,
    number: matter.number,
    state: matter.state,
    title: show(matter.title),
    organ: matter.organ,
    organName: matter.organ_name,
    handler: matter.handler,
    handlerName,
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
    parties: (matter.parties ?? []).map(({ role, name }) => ({ role, name: show(name) })),
    clock: matter.clock && clockRow(matter.clock),
    columns: show === asItIs ? (matter.columns ?? {}) : shownColumns(matter.columns ?? {}, show),
  }
}

function shownColumns(columns: Readonly<Record<string, unknown>>, show: Show): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, show(value)]))
}

export function clockRow(row: ShownClock): ClockRow {
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

type Show = <Text>(text: Text) => Text

const asItIs: Show = (text) => text

type Shown = Pick<ListedMatter, 'id' | 'title'> & Pick<Beside, 'parties'> & Partial<Pick<Beside, 'columns'>>

/** Opens every sealed text of the page in one go, and masks it; what is not sealed is shown as it is. */
export async function maskedTexts(store: Store, matters: readonly Shown[]): Promise<Show> {
  const boxes = new Map<string, { owner: string; sealed: string; kind: SealedKind | null }>()
  const gather = (owner: string, text: unknown, kind: SealedKind | null) => {
    if (typeof text === 'string' && isSealed(text)) boxes.set(text, { owner, sealed: text, kind })
  }
  for (const { id, title, parties, columns } of matters) {
    const values = columns ?? {}
    gather(id, title, null)
    for (const { name } of parties ?? []) gather(id, name, 'name')
    for (const name in values) gather(id, values[name], null)
  }
  if (boxes.size === 0) return asItIs
  const all = [...boxes.values()]
  const plains = await openTexts(store.keys, store.district, all)
  const masks = new Map<unknown, unknown>(
    all.map(({ sealed, kind }, at) => [sealed, mask(plains[at] ?? '', kind ?? kindOf(plains[at] ?? ''))]),
  )
  return <Text>(text: Text) => (masks.get(text) ?? text) as Text
}
