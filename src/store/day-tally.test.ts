import { expect, test } from 'vitest'
import { addWorkdays } from '../law/calendar.ts'
import { addDays } from '../law/day.ts'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { foldTallies, recountTallies } from './day-tallies.ts'
import { perform } from './perform.ts'
import { type BatchPerformed, performBatch } from './perform-batch.ts'
import { readWeek } from './read-leader.ts'
import { refreshClocks } from './refresh-clocks.ts'
import { takeOver } from './take-over.ts'
import type { ActRequest } from './types.ts'
import { undoBatch } from './undo-batch.ts'

const { store, database, as, on } = await testStore([libraryBusiness, counselBusiness])
on('2021-03-01')
const clerk = await as('clerk')
const head = await as('head')

/** The same sequence every time: what it comes to must not depend on luck. */
let state = 20_210_301
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

const matters: string[] = []
const batches: string[] = []
const parties = [{ role: 'reader', kind: 'person', name: '示范读者' } as const]
const promised = () => addDays(store.today(), below(60) - 20)

function lend(): ActRequest {
  const given = { subject: '借地图', kind: 'novel', lentOn: addDays(store.today(), -below(9)), promisedOn: promised() }
  return { line: 'library', act: 'lend', given, parties }
}

const of = (act: string, given: Record<string, unknown> = {}): ActRequest => ({
  line: 'library',
  matter: matters[below(matters.length)] ?? '',
  act,
  given,
})

async function one(request: ActRequest): Promise<void> {
  const answer = await perform(store, clerk, request)
  if (answer.allowed && request.matter === undefined) matters.push(answer.matter)
}

const steps = [
  () => one(lend()),
  () => one(lend()),
  () => one(of('damage', { pages: [{ page: 1, dueOn: promised() }] })),
  () => one(of('giveBack')),
  () => one(of('giveBack')),
  () => one(of('undo', { why: '记错' })),
  () => one(of('correct', { why: '日期写错', promisedOn: promised(), lentOn: addDays(store.today(), -below(20)) })),
  () => one(of('stopLending', { why: '等修补' })),
  () => one(of('goOn')),
  async () => {
    const made = await performBatch(store, clerk, [lend(), lend(), of('note', { text: '电话催还' })], { note: '导入' })
    if (made.allowed) batches.push((made as BatchPerformed).batch)
  },
  async () => void (await undoBatch(store, clerk, batches.pop() ?? clerk.post.id, '导错了')),
  async () => {
    const lentOn = addDays(store.today(), -30)
    const given = { subject: '旧账', kind: 'novel', lentOn }
    await takeOver(store, clerk, { line: 'library', steps: [{ act: 'lend', on: lentOn, given }], parties })
  },
  async () => void (await refreshClocks(store)),
  async () => on(addDays(store.today(), 1 + below(3))),
  () => foldTallies(store, 'many'),
]

test('随便怎样办理、撤销、更正、接续、导入，按日记下的数都和逐件数的一样', async () => {
  for (let n = 0; n < 150; n++) await steps[below(steps.length)]?.()
  expect(matters.length).toBeGreaterThan(10)
  expect(await recountTallies(store)).toEqual([])
  await Promise.all([lend(), lend(), lend(), of('giveBack'), of('giveBack'), of('giveBack')].map(one))
  expect(await recountTallies(store)).toEqual([])
  expect(await readWeek(store, head.post)).toEqual([await countedOneByOne()])
  await foldTallies(store)
  expect(await recountTallies(store)).toEqual([])
  expect(await readWeek(store, head.post)).toEqual([await countedOneByOne()])
})

async function countedOneByOne(): Promise<unknown> {
  const today = store.today()
  const week = addDays(today, -7)
  const soon = addWorkdays(today, 10, store.calendar)
  const [row] = await behind(
    database,
    `select 'library' as line,
       (select count(*) from matter where not closed)::int as open,
       (select count(*) from matter where state <> '_annulled' and opened_on > $2 and opened_on <= $1)::int as opened,
       (select count(*) from matter where state <> '_annulled' and opened_on > $2::date - 7 and opened_on <= $2)::int as "openedBefore",
       (select count(*) from matter where state <> '_annulled' and closed_on > $2 and closed_on <= $1)::int as closed,
       count(*) filter (where waits_for is null and status = 'running' and due < $1)::int as late,
       count(*) filter (where waits_for is null and due < $2 and (status = 'running' or status = 'stopped' and stopped_on > $2))::int as "lateWeekAgo",
       count(*) filter (where waits_for is null and status = 'running' and due >= $2 and due < $1)::int as "newlyLate",
       count(*) filter (where waits_for is null and status = 'stopped' and stopped_on > $2 and due < $2)::int as "caughtUp",
       count(*) filter (where waits_for is not null and status = 'running' and due < $1)::int as "lateOfOthers",
       count(*) filter (where waits_for is null and status = 'running' and due >= $1 and due <= $3)::int as soon
     from clock where kind = 'duty'`,
    [today, week, soon],
  )
  return row
}

test('有人用 SQL 动过，重新数一遍就说出来，并且改得回来', async () => {
  await behind(database, `update day_tally set n = n + 5 where what = 'opened' and n > 0`)
  const found = await recountTallies(store)
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ what, kept, counted }) => what === 'opened' && kept === counted + 5)).toBe(true)
  await recountTallies(store, true)
  expect(await recountTallies(store)).toEqual([])
})
