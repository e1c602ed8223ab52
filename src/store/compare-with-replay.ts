import { sql } from 'kysely'
import { replay } from '../kernel/apply.ts'
import { asOf } from './as-of.ts'
import { eventHash } from './event-hash.ts'
import { lineRow, repeatedRows, tables } from './line-rows.ts'
import { eventsOf } from './load.ts'
import { numberRows } from './numbers-borne.ts'
import { clockRows, clockViews, matterRow, partyRows, type Source } from './project.ts'
import { repeatedOf, snake } from './schema.ts'
import { destroyedText } from './sealing/keys.ts'
import { emptiedAmong, noneEmptied } from './seals/emptied.ts'
import type { Store } from './store.ts'
import type { MatterTable } from './tables.ts'

export interface Difference {
  readonly matter: string
  readonly table: string
  readonly column: string
  readonly stored: unknown
  readonly replayed: unknown
}

export interface Comparison {
  readonly matters: number
  /** 'matter.state', 'library.kind': everything that was compared, so that nothing is quietly left out. */
  readonly columns: readonly string[]
  readonly differences: readonly Difference[]
}

/** Given once, when the matter was opened, and nowhere in its events. */
const notReplayed = new Set(['organ', 'organ_name', 'chain', 'line_version'])
const atOnce = 500

interface Wanted {
  readonly lines?: readonly string[]
  readonly matters?: readonly string[]
  readonly limit?: number
}

/** Folds the journal of every matter again and compares it with every row that was kept of it (design §3.1). */
export async function compareWithReplay(
  store: Store,
  { lines, matters: only, limit = 100 }: Wanted = {},
): Promise<Comparison> {
  const columns = new Set<string>()
  const differences: Difference[] = []
  let matters = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; differences.length < limit; ) {
    const { rows } = await sql<MatterTable>`
      select *
      from matter
      where district = ${store.district} and id > ${after}::uuid and ${lines ? sql`line = any(${[...lines]}::text[])` : sql`true`}
        and ${only ? sql`id = any(${[...only]}::uuid[])` : sql`true`}
      order by id
      limit ${atOnce}`.execute(store.db)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    matters += rows.length
    differences.push(...(await compare(store, rows, columns)))
  }
  return { matters, columns: [...columns].sort(), differences: differences.slice(0, limit) }
}

type Row = Readonly<Record<string, unknown>>

async function compare(store: Store, rows: readonly MatterTable[], columns: Set<string>): Promise<Difference[]> {
  const ids = rows.map(({ id }) => id)
  const [journals, stored, hashes] = await Promise.all([
    eventsOf(store.db, store.district, ids),
    storedRows(store, rows),
    storedEvents(store, ids),
  ])
  const found: Difference[] = []
  for (const row of rows) {
    const business = store.businesses.get(row.line)
    if (!business) throw new Error(`没有业务线 ${row.line}`)
    const events = journals.get(row.id) ?? []
    const number = events.findLast((event) => event.number !== null)?.number ?? null
    const matter = replay(business.line, row.line_version, events)
    const source: Source = {
      district: store.district,
      id: row.id,
      line: business.line,
      lineVersion: row.line_version,
      organ: row.organ,
      organName: row.organ_name,
      number,
      chain: row.chain,
      matter,
      events,
    }
    for (const [table, wanted] of row.destroyed_on ? stub(replayed(store, source)) : replayed(store, source)) {
      const kept = table === 'matter' ? [row as unknown as Row] : (stored.get(`${table}/${row.id}`) ?? [])
      found.push(...differencesIn(table, row.id, kept, wanted, columns))
    }
    const told = hashes.get(row.id) ?? []
    found.push(...brokenHashes(told, row.destroyed_on ? await emptiedAmong(store, told) : noneEmptied, columns))
  }
  return found
}

/** Every row the journal tells of, by table. Clocks without their due day: that one moves with law and calendar. */
function replayed(store: Store, source: Source): Map<string, Row[]> {
  const { line, matter } = source
  const views = clockViews(line, matter, asOf(store))
  const row = matterRow(source, views)
  const wanted = new Map<string, Row[]>([
    ['matter', [without(row, ['next_due', ...notReplayed])]],
    ['party', partyRows(source) as unknown as Row[]],
    ['number_borne', numberRows(source.district, source.id, line, matter) as unknown as Row[]],
    [
      'clock',
      clockRows(source, views, row).map((clock) =>
        without(clock, ['due', 'late', 'provisional', 'edition', 'standing']),
      ),
    ],
    [tables(line).own.name, [lineRow(line, { district: source.district, id: source.id }, matter)]],
  ])
  for (const [table, rows] of repeatedRows(line, { district: source.district, id: source.id }, matter))
    wanted.set(table.name, rows)
  return wanted
}

const leftOfMatter = ['id', 'line', 'state', 'number', 'opened_on', 'closed_on', 'version', 'closed', 'taken_over']

/** What is left where the archive destroyed the file: the states and days the bare journal still tells, and nothing else. */
function stub(whole: ReadonlyMap<string, Row[]>): Map<string, Row[]> {
  const [row = {}] = whole.get('matter') ?? []
  const left = Object.fromEntries(leftOfMatter.map((name) => [name, row[name]]))
  return new Map([...whole].map(([table]) => [table, table === 'matter' ? [{ ...left, title: destroyedText }] : []]))
}

async function storedRows(store: Store, rows: readonly MatterTable[]): Promise<Map<string, Row[]>> {
  const names = new Set(['party', 'clock', 'number_borne'])
  for (const { line } of rows) {
    const declared = store.businesses.get(line)?.line
    if (!declared) continue
    names.add(tables(declared).own.name)
    for (const [name] of repeatedOf(declared)) names.add(`${snake(declared.id)}_${snake(name)}`)
  }
  const ids = rows.map(({ id }) => id)
  const found = new Map<string, Row[]>()
  for (const name of names) {
    const kept = await sql<Row & { matter: string }>`
      select *
      from ${sql.table(name)}
      where district = ${store.district} and matter = any(${ids}::uuid[])`.execute(store.db)
    for (const row of kept.rows)
      found.set(`${name}/${row.matter}`, [...(found.get(`${name}/${row.matter}`) ?? []), row])
  }
  return found
}

function differencesIn(
  table: string,
  matter: string,
  kept: readonly Row[],
  wanted: readonly Row[],
  columns: Set<string>,
): Difference[] {
  const found: Difference[] = []
  if (kept.length !== wanted.length)
    found.push({ matter, table, column: '行数', stored: kept.length, replayed: wanted.length })
  for (const row of wanted) {
    const same = kept.find((one) => keyOf(one) === keyOf(row))
    for (const column of Object.keys(row)) {
      columns.add(`${table}.${column}`)
      if (same && JSON.stringify(same[column]) === JSON.stringify(row[column])) continue
      found.push({ matter, table, column, stored: same?.[column], replayed: row[column] })
    }
  }
  return found
}

function keyOf({ id, name, row, field, value }: Row): string {
  // A number that is borne is known by what it stands in; a form's row may have a column of either name.
  if (field !== undefined && value !== undefined) return `${String(field)}/${String(value)}`
  return row === undefined ? String(id ?? '') : `${String(name)}/${String(row)}`
}

type Kept = Parameters<typeof eventHash>[0] & {
  readonly hash: string
  readonly place: number
  readonly matter: string
  readonly seq: number
}

async function storedEvents({ db, district }: Store, ids: readonly string[]): Promise<Map<string, Kept[]>> {
  const { rows } =
    await sql<Kept>`select * from event where district = ${district} and matter = any(${[...ids]}::uuid[]) order by matter, seq`.execute(
      db,
    )
  const found = new Map<string, Kept[]>()
  for (const row of rows) found.set(row.matter, [...(found.get(row.matter) ?? []), row])
  return found
}

function brokenHashes(rows: readonly Kept[], emptied: ReadonlySet<number>, columns: Set<string>): Difference[] {
  columns.add('event.hash')
  return rows.flatMap(({ hash, place, ...row }) => {
    if (emptied.has(place)) return []
    const worked = eventHash(row as Parameters<typeof eventHash>[0])
    return worked === hash
      ? []
      : [{ matter: row.matter, table: 'event', column: `hash（第 ${row.seq} 条）`, stored: hash, replayed: worked }]
  })
}

function without(row: object, names: Iterable<string>): Row {
  const left: Record<string, unknown> = { ...row }
  for (const name of names) delete left[name]
  return left
}
