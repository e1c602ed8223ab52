import type { CompiledQuery, Insertable } from 'kysely'
import { asOf } from './as-of.ts'
import { attachedRows } from './attached-rows.ts'
import { DayTally } from './day-tally.ts'
import { hashedText, hashOf } from './event-hash.ts'
import { repeatedRows, saidRow, tables } from './line-rows.ts'
import type { Tx } from './load.ts'
import { type AsOf, clockRows, clockViews, matterRow, partyRows, type Source } from './project.ts'
import type { Store } from './store.ts'
import type { EventTable, NoticeTable, PaperTable } from './tables.ts'
import { newTokens, tokensOf } from './tokens.ts'
import type { Journalled, Working } from './working.ts'
import { type Gone, type Put, type PutRow, statementOf } from './write.ts'

type Row = Readonly<Record<string, unknown>>

interface Beside {
  readonly papers: readonly PaperTable[]
  readonly notices: readonly Insertable<NoticeTable>[]
  readonly puts: readonly Put[]
}

/** Everything the changed matters say, in one statement. Null: they say nothing new. */
export function writingOf(
  store: Store,
  tx: Tx,
  workings: readonly Working[],
  { papers, notices, puts }: Beside,
): CompiledQuery | null {
  const sheet = new Sheet(
    workings.every(({ isNew }) => isNew),
    new DayTally(store.district),
  )
  const at = asOf(store)
  for (const working of workings) layOut(store, working, sheet, at)
  sheet.put({ into: 'paper', keys: null }, papers)
  sheet.put({ into: 'notice', keys: null }, notices)
  return statementOf(tx, [...sheet.puts(), sheet.tally.put(), ...puts], sheet.goneRows())
}

interface Into {
  readonly into: string
  readonly keys: readonly string[] | null
  readonly keep?: boolean
  /** By column: of a table of which a row says but a few. */
  readonly types?: ReadonlyMap<string, string>
}

/** Rows gathered by table while matter after matter is laid out. */
class Sheet {
  readonly #puts = new Map<string, Into & { readonly rows: PutRow[] }>()
  readonly #fresh: boolean
  readonly #gone = new Map<string, { key: readonly string[]; rows: Row[] }>()
  readonly tally: DayTally

  /** Fresh: matters nobody has written before, whose keys clash with nothing. */
  constructor(fresh: boolean, tally: DayTally) {
    this.#fresh = fresh
    this.tally = tally
  }

  put(where: Into, rows: readonly (object | string)[]): void {
    const held = this.#puts.get(where.into) ?? { ...where, rows: [] }
    held.rows.push(...(rows as readonly PutRow[]))
    this.#puts.set(where.into, held)
  }

  gone(from: string, key: readonly string[], rows: readonly object[]): void {
    const held = this.#gone.get(from) ?? { key, rows: [] }
    held.rows.push(...(rows as readonly Row[]))
    this.#gone.set(from, held)
  }

  puts(): Put[] {
    return [...this.#puts.values()].map(({ into, keys, keep, types, rows }) => {
      const few = types && this.#fresh && rows.length >= worthNarrowing ? types : undefined
      const columns = few ? saidIn(rows) : types ? [...types.keys()] : columnsOf(rows[0] ?? {})
      return {
        into,
        columns,
        rows,
        ...(keys && (keep || !this.#fresh) ? { key: keys } : {}),
        ...(keep ? { keep: true as const } : {}),
        ...(few ? { types: few } : {}),
      }
    })
  }

  goneRows(): Gone[] {
    return [...this.#gone].map(([from, { key, rows }]) => ({ from, key, rows }))
  }
}

/** Below it every matter of a line is written by the same statement, which the server has planned before. */
const worthNarrowing = 50

function saidIn(rows: readonly PutRow[]): string[] {
  const said = new Set<string>()
  for (const row of rows) for (const name in row as Row) said.add(name)
  return [...said].sort()
}

function columnsOf(row: PutRow): string[] {
  return Object.keys(typeof row === 'string' ? JSON.parse(row) : row)
}

const clockKey = ['district', 'matter', 'name', 'row'] as const
const partyKey = ['district', 'matter', 'id'] as const
const attachedKey = ['district', 'file', 'matter'] as const
const tokenKey = ['district', 'owner', 'kind', 'token'] as const

function layOut(store: Store, working: Working, sheet: Sheet, at: AsOf): void {
  const { line } = working.business
  const source = sourceOf(store, working)
  const views = clockViews(line, working.plain, at)
  const row = matterRow(source, views)
  const clocks = clockRows(source, views, row)
  sheet.put({ into: 'matter', keys: ['district', 'id'] }, [{ ...row, grams: `{${row.grams.join(',')}}` }])
  sheet.put({ into: 'event', keys: null }, eventTexts(store, working, views))
  sheet.put({ into: 'clock', keys: clockKey }, clocks)
  sheet.put({ into: 'party', keys: partyKey }, changed(before(store, working, partyRows), partyRows(source), partyKey))
  layOutLine(store, working, sheet)
  layOutTokens(store, working, sheet)
  sheet.put({ into: 'attached', keys: attachedKey, keep: true }, attachedRows(store, working))
  sheet.tally.matter(row)
  for (const clock of clocks) sheet.tally.clock(clock)
  if (working.isNew) return
  const earlier = clockRows(source, clockViews(line, working.plainBefore, at), row)
  const gone = missing(earlier, clocks, clockKey)
  sheet.gone('clock', clockKey, gone)
  sheet.tally.replacedMatter(row.id)
  for (const clock of [...clocks, ...gone]) sheet.tally.replacedClock(clock)
  sheet.gone('party', partyKey, missing(before(store, working, partyRows), partyRows(source), partyKey))
}

function layOutLine(store: Store, working: Working, sheet: Sheet): void {
  const { line } = working.business
  const owner = { district: store.district, id: working.id }
  const { own, types } = tables(line)
  sheet.put({ into: own.name, keys: own.key, types }, [saidRow(line, owner, working.sealed)])
  const earlier = working.isNew ? new Map() : repeatedRows(line, owner, working.before)
  for (const [table, rows] of repeatedRows(line, owner, working.sealed)) {
    const old = earlier.get(table) ?? []
    sheet.put({ into: table.name, keys: table.key }, changed(old, rows, table.key))
    sheet.gone(table.name, table.key, missing(old, rows, table.key))
  }
}

function layOutTokens(store: Store, { business, id, isNew, plain, plainBefore }: Working, sheet: Sheet): void {
  const rows = tokensOf(store, business.line, id, plain)
  const old = isNew ? [] : tokensOf(store, business.line, id, plainBefore)
  sheet.put({ into: 'token', keys: tokenKey, keep: true }, changed(newTokens(old), newTokens(rows), tokenKey))
  sheet.gone('token', tokenKey, missing(old, rows, tokenKey))
}

function before<Row>(store: Store, working: Working, rows: (source: Source) => Row[]): Row[] {
  return working.isNew ? [] : rows({ ...sourceOf(store, working), matter: working.before })
}

export function sourceOf(store: Pick<Store, 'district'>, working: Working): Source {
  return {
    district: store.district,
    id: working.id,
    line: working.business.line,
    lineVersion: working.lineVersion,
    organ: working.organ,
    organName: working.organName,
    number: working.number,
    chain: working.chain,
    matter: working.sealed,
    events: working.events,
  }
}

/** The rows of the journal, each as the very text its fingerprint covers. */
function eventTexts(
  store: Store,
  { id, business, lineVersion, events, pending }: Working,
  views: ReturnType<typeof clockViews>,
): string[] {
  const first = pending[0]?.seq ?? 0
  const fresh = events.slice(events.findIndex(({ seq }) => seq === first))
  const rules = Object.fromEntries(
    views.flatMap(({ name, reckoning }) => (reckoning ? [[name, reckoning.edition]] : [])),
  )
  return fresh.map((event, at) => {
    const row = eventRow(event, {
      district: store.district,
      matter: id,
      line: business.line.id,
      line_version: lineVersion,
      rules: at === fresh.length - 1 ? rules : {},
    })
    const text = hashedText(row)
    return `${text.slice(0, -1)},"hash":"${hashOf(text)}"}`
  })
}

type Around = Pick<EventTable, 'district' | 'matter' | 'line' | 'line_version'> & {
  readonly rules: Readonly<Record<string, string>>
}

export function eventRow(event: Journalled, { district, matter, line, line_version, rules }: Around) {
  return {
    district,
    matter,
    seq: event.seq,
    line,
    act: event.act,
    counts_as: event.countsAs,
    from_state: event.from,
    to_state: event.to,
    happened_on: event.happenedOn,
    recorded_at: event.recordedAt,
    person: event.who,
    post: event.post,
    role: event.role,
    organ: event.organ,
    line_version,
    rules,
    patch: event.patch,
    facts: event.facts,
    supersedes: event.supersedes ?? null,
    signatures: event.signatures ?? null,
    taken_over: event.takenOver ?? false,
    batch: event.batch,
    number: event.number,
  }
}

function keyOf(row: object, key: readonly string[]): string {
  return key.map((name) => String((row as Row)[name])).join('\n')
}

/** Rows that are new or differ from what is stored. */
function changed<R extends object>(old: readonly R[], rows: readonly R[], key: readonly string[]): R[] {
  if (old.length === 0) return [...rows]
  const stored = new Map(old.map((row) => [keyOf(row, key), JSON.stringify(row)]))
  return rows.filter((row) => stored.get(keyOf(row, key)) !== JSON.stringify(row))
}

/** Rows that are stored and no longer said. */
function missing<R extends object>(old: readonly R[], rows: readonly R[], key: readonly string[]): R[] {
  if (old.length === 0) return []
  const kept = new Set(rows.map((row) => keyOf(row, key)))
  return old.filter((row) => !kept.has(keyOf(row, key)))
}
