import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import { asOf } from './as-of.ts'
import { DayTally } from './day-tally.ts'
import { loadLocked, type Tx } from './load.ts'
import { clockRows, clockViews, matterRow } from './project.ts'
import type { Store } from './store.ts'
import type { ClockTable } from './tables.ts'
import { newId } from './uuid.ts'
import type { Working } from './working.ts'
import { type Gone, type Put, write } from './write.ts'
import { sourceOf } from './write-workings.ts'

/** A due day that is no longer what it was, because law, calendar or the day itself moved on. */
export interface Moved {
  readonly matter: string
  readonly line: string
  readonly clock: string
  readonly row: number
  readonly from: Day | null
  readonly to: Day | null
}

const atOnce = 200

/** Decision 4: due days are a projection. Works them out again for every open matter, and says what moved. */
export async function refreshClocks(store: Store): Promise<Moved[]> {
  const moved: Moved[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string }>`
      select id
      from matter
      where district = ${store.district} and not closed and id > ${after}::uuid
      order by id
      limit ${atOnce}`.execute(store.db)
    const last = rows.at(-1)
    if (!last) return moved
    after = last.id
    moved.push(
      ...(await store.db.transaction().execute((tx) =>
        refresh(
          store,
          tx,
          rows.map(({ id }) => id),
        ),
      )),
    )
  }
}

async function refresh(store: Store, tx: Tx, ids: readonly string[]): Promise<Moved[]> {
  const loaded = await loadLocked(store, tx, ids)
  const stored = await storedClocks(store, tx, ids)
  const moved: Moved[] = []
  const clocks: ClockTable[] = []
  const gone: ClockTable[] = []
  const due: { id: string; next_due: Day | null }[] = []
  for (const { row, working } of loaded.values()) {
    const source = sourceOf(store, working)
    const views = clockViews(working.business.line, working.plain, asOf(store))
    const fresh = clockRows(source, views, row)
    const old = stored.get(row.id) ?? []
    const nextDue = matterRow(source, views).next_due
    if (nextDue !== row.next_due) due.push({ id: row.id, next_due: nextDue })
    moved.push(...differences(working, old, fresh))
    clocks.push(...fresh.filter((one) => JSON.stringify(find(old, one)) !== JSON.stringify(one)))
    gone.push(...old.filter((one) => !find(fresh, one)))
  }
  const tally = new DayTally(store.district)
  for (const clock of clocks) tally.clock(clock)
  for (const clock of [...clocks, ...gone]) tally.replacedClock(clock)
  await write(tx, [...puts(store, clocks, moved, loaded), tally.put()], goneRows(gone))
  await setDue(store, tx, due)
  return moved
}

async function storedClocks({ district }: Store, tx: Tx, ids: readonly string[]): Promise<Map<string, ClockTable[]>> {
  const { rows } = await sql<ClockTable>`
    select district, matter, name, row, label, kind, start_on, due, standing, provisional, status, stopped_on, late, waits_for, rule, edition, line, organs, people
    from clock
    where district = ${district} and matter = any(${[...ids]}::uuid[])`.execute(tx)
  const found = new Map<string, ClockTable[]>()
  for (const row of rows) found.set(row.matter, [...(found.get(row.matter) ?? []), row])
  return found
}

function find(rows: readonly ClockTable[], { name, row }: Pick<ClockTable, 'name' | 'row'>): ClockTable | undefined {
  return rows.find((one) => one.name === name && one.row === row)
}

function differences({ id, business }: Working, old: readonly ClockTable[], fresh: readonly ClockTable[]): Moved[] {
  return fresh.flatMap((one) => {
    const before = find(old, one)
    if (!before || before.due === one.due) return []
    return [{ matter: id, line: business.line.id, clock: one.name, row: one.row, from: before.due, to: one.due }]
  })
}

function puts(
  store: Store,
  clocks: readonly ClockTable[],
  moved: readonly Moved[],
  loaded: Awaited<ReturnType<typeof loadLocked>>,
): Put[] {
  const now = store.now()
  const notices = moved.flatMap(({ matter, line, clock, from, to }) => {
    const found = loaded.get(matter)
    if (!found?.row.handler) return []
    const label = found.working.business.line.clocks[clock]?.label ?? clock
    const text = `${found.working.business.line.label}${found.row.number ? ` ${found.row.number}` : ''}的「${label}」由 ${from ?? '无期限'} 改为 ${to ?? '无期限'}`
    return [
      {
        district: store.district,
        id: newId(now),
        kind: 'moved',
        person: found.row.handler,
        role: null,
        organ: null,
        line,
        matter,
        text,
        made_at: now.toISOString(),
        delivered_at: null,
      },
    ]
  })
  return [
    {
      into: 'clock',
      columns: Object.keys(clocks[0] ?? {}),
      key: ['district', 'matter', 'name', 'row'],
      rows: clocks as unknown as Put['rows'],
    },
    { into: 'notice', columns: Object.keys(notices[0] ?? {}), rows: notices },
  ]
}

function goneRows(gone: readonly ClockTable[]): Gone[] {
  return [{ from: 'clock', key: ['district', 'matter', 'name', 'row'], rows: gone as unknown as Gone['rows'] }]
}

async function setDue(
  { district }: Store,
  tx: Tx,
  due: readonly { id: string; next_due: Day | null }[],
): Promise<void> {
  if (due.length === 0) return
  await sql`
    update matter
    set next_due = fresh.next_due
    from json_to_recordset(${JSON.stringify(due)}::json) as fresh (id uuid, next_due date)
    where matter.district = ${district} and matter.id = fresh.id`.execute(tx)
}
