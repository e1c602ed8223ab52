import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { listMatters } from './list-matters.ts'
import { noticesFor } from './notices.ts'
import { perform } from './perform.ts'
import { readMatter } from './read-matter.ts'
import { readToday } from './read-today.ts'
import { refreshClocks } from './refresh-clocks.ts'
import { remindOverdue } from './reminders.ts'
import { search } from './search.ts'
import type { ActRequest, Performed } from './types.ts'
import { referralsWaiting, waitingForMe } from './waiting.ts'

const { store, database, as, on } = await testStore([libraryBusiness, counselBusiness])
on('2021-03-01')
const clerk = await as('clerk')
const chief = await as('sectionHead')
const officer = await as('correctionOfficer', { lines: ['counsel'] })

async function done(request: ActRequest, actor = clerk): Promise<Performed> {
  const answer = await perform(store, actor, request)
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

function lend(name: string, subject: string, given: Record<string, unknown> = {}): Promise<Performed> {
  return done({
    line: 'library',
    act: 'lend',
    given: { subject, kind: 'novel', lentOn: '2021-03-01', ...given },
    parties: [{ role: 'reader', kind: 'person', name, phone: '13800001234' }],
  })
}

const zhang = await lend('张示范', '借《红楼梦》', { deposit: 5000 })
const wang = await lend('王示范', '借城市地图', { kind: 'map', deposit: 10000 })
const li = await lend('单示范', '借《水浒传》', { deposit: 200, promisedOn: '2021-03-10' })

test('半个姓名、编号的一段、题目里两个字、拼音首字母都找得到', async () => {
  const found = async (q: string) => (await search(store, clerk.post, q)).map(({ matter }) => matter.id)
  expect(await found('张示')).toEqual([zhang.matter])
  expect(await found('〔2021〕2号')).toEqual([wang.matter])
  expect(await found('示司借（2021）2')).toEqual([wang.matter])
  expect(await found(wang.number ?? '')).toEqual([wang.matter])
  expect(await found('水浒')).toEqual([li.matter])
  expect(await found('zsf')).toEqual([zhang.matter])
  expect(await found('SSF')).toEqual([li.matter])
  expect(await found('张')).toEqual([])
  expect(await found('红地')).toEqual([])
  expect(await found('%_')).toEqual([])
})

test('列表可筛选、排序、翻页，乱写的条件一件也不给', async () => {
  const ids = async (query: object) =>
    (await listMatters(store, clerk.post, 'library', { page: 1, size: 10, ...query })).rows.map(({ id }) => id)
  expect(await ids({ filters: { kind: 'map' } })).toEqual([wang.matter])
  expect(await ids({ filters: { deposit: '100..5000' }, sort: 'deposit' })).toEqual([li.matter, zhang.matter])
  expect(await ids({ sort: 'deposit', desc: true })).toEqual([wang.matter, zhang.matter, li.matter])
  expect(await ids({ sort: 'deposit', size: 1, page: 2 })).toEqual([zhang.matter])
  expect(await ids({ q: '水浒' })).toEqual([li.matter])
  expect(await ids({ from: '2021-03-02' })).toEqual([])
  expect(await ids({ filters: { nothing: 'x' } })).toEqual([])
  expect(await ids({ filters: { deposit: `0 or 1=1` } })).toEqual([])
  expect(await ids({ filters: { hotline: '138' } })).toEqual([])
  expect(await ids({ sort: 'id; drop table matter' })).toHaveLength(3)
  expect(await listMatters(store, clerk.post, 'library', { page: 5000, size: 10 })).toMatchObject({
    rows: [],
    total: 3,
    totalExact: true,
  })
})

test('今日页：逾期、今天到期、十个工作日内、等待他方、退回', async () => {
  on('2021-04-20')
  const before = await readToday(store, clerk.post)
  expect(before.soon.rows.map(({ matter }) => matter.id).toSorted()).toEqual(
    [zhang.matter, wang.matter, li.matter].toSorted(),
  )
  expect(before.waiting.rows[0]).toMatchObject({
    matter: { id: li.matter },
    clock: { name: 'promise', due: '2021-03-10', waitsFor: '读者' },
  })
  on('2021-04-30')
  expect((await readToday(store, clerk.post)).dueToday.total).toBe(3)
  on('2021-05-06')
  const late = await readToday(store, clerk.post)
  expect([late.overdue.total, late.dueToday.total, late.soon.total]).toEqual([3, 0, 0])
  expect((await listMatters(store, clerk.post, 'library', { page: 1, size: 10, late: true })).total).toBe(3)
  await done({ line: 'library', matter: zhang.matter, act: 'giveBack', given: {} })
  expect((await readToday(store, clerk.post)).overdue.total).toBe(2)
  on('2021-03-02')
})

test('轮到谁签，谁的待签里就有；退回的回到呈报人手里', async () => {
  await done({ line: 'library', matter: wang.matter, act: 'allow', given: { days: 3, why: '没看完' } })
  expect(await waitingForMe(store, clerk.post)).toEqual([])
  const [waiting] = await waitingForMe(store, chief.post)
  expect(waiting).toMatchObject({
    matter: { id: wang.matter },
    act: 'allow',
    byName: '示范工作人员',
    since: '2021-03-02',
  })
  const file = await readMatter(store, chief.post, wang.matter)
  expect([file?.myTurn, file?.proposal?.act, file?.commonActs.includes('sign')]).toEqual([true, 'allow', true])
  await done({ line: 'library', matter: wang.matter, act: 'return', given: { opinion: '写详细些' } }, chief)
  expect(await waitingForMe(store, chief.post)).toEqual([])
  expect((await readToday(store, clerk.post)).returned.rows.map(({ matter }) => matter.id)).toEqual([wang.matter])
})

test('移送过去不用重填，两件事连成一条链', async () => {
  await done({ line: 'library', matter: wang.matter, act: 'refer', given: { toLine: 'counsel', why: '读者想谈谈' } })
  expect(await referralsWaiting(store, clerk.post)).toEqual([])
  const [referral] = await referralsWaiting(store, officer.post)
  expect(referral).toMatchObject({ fromMatter: wang.matter, toLine: 'counsel', why: '读者想谈谈', status: 'offered' })
  const visitor = { role: 'visitor', kind: 'person', name: '示范来访人' } as const
  const request: ActRequest = { line: 'counsel', act: 'meet', given: {}, parties: [visitor], from: referral?.id ?? '' }
  const met = await done(request, officer)
  const [row] = await behind(database, 'select topic, cost from counsel where matter = $1', [met.matter])
  expect(row).toEqual({ topic: '借城市地图', cost: '10000' })
  const file = await readMatter(store, officer.post, met.matter)
  expect(file?.chain).toEqual([
    expect.objectContaining({ id: wang.matter, line: 'library', readable: false, title: '' }),
  ])
  expect(await referralsWaiting(store, officer.post)).toEqual([])
  expect(await perform(store, officer, request)).toMatchObject({
    allowed: false,
    reasons: [{ says: '这件移送已经接收' }],
  })
})

test('放假安排变了，期限跟着变，经办人收到通知；日志一字不动', async () => {
  await done({ line: 'library', matter: li.matter, act: 'assign', given: { handler: chief.post.person } }, clerk).catch(
    () => null,
  )
  await done({ line: 'library', matter: li.matter, act: 'assign', given: { handler: clerk.post.person } }, clerk)
  const events = await behind(database, 'select count(*)::int as n from event')
  expect(await refreshClocks(store)).toEqual([])
  const calendar = {
    years: store.calendar.years.map((year) =>
      year.year === 2021 ? { ...year, off: { ...year.off, '2021-04-30': '临时放假' } } : year,
    ),
  }
  const moved = await refreshClocks({ ...store, calendar })
  expect(moved.find(({ matter }) => matter === li.matter)).toMatchObject({
    clock: 'keep',
    from: '2021-04-30',
    to: expect.stringMatching(/^2021-05-0/),
  })
  expect((await noticesFor(store, clerk.post)).some(({ says }) => /「借期」由 2021-04-30 改为/.test(says))).toBe(true)
  expect(await behind(database, 'select count(*)::int as n from event')).toEqual(events)
  await refreshClocks(store)
})

test('到期前提醒经办人一次，任务重跑不重复', async () => {
  on('2021-04-27')
  expect(await remindOverdue(store)).toBe(1)
  expect(await remindOverdue(store)).toBe(0)
  on('2021-03-02')
})
