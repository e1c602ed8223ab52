import { expect, test } from 'vitest'
import { defineBusiness } from '../kernel/business.ts'
import type { Row } from '../kernel/field.ts'
import { defineIndicators } from '../kernel/indicator.ts'
import { day } from '../law/day.ts'
import { annualReport } from '../lines/annual-report/business.ts'
import type { frozenFields } from '../lines/annual-report/fields.ts'
import { provider } from '../lines/provider/business.ts'
import { studyLine } from '../lines/study/line.ts'
import { perform } from '../store/perform.ts'
import { openFile } from '../store/read-matter.ts'
import type { ActRequest } from '../store/types.ts'
import { behind, testStore } from '../testing/database.ts'
import { figureOf } from './figure.ts'
import { type Frozen, frozenOf, frozenRowsOf } from './frozen.ts'
import { yearOf } from './period.ts'
import { recount } from './recount.ts'

const counts = ['record'] as const
const study = defineBusiness(studyLine, {
  indicators: defineIndicators(studyLine, {
    lectures: { label: '法治讲座', says: '讲座的次数', unit: '次', counts, where: { kind: 'lecture' } },
    all: { label: '全部学习', says: '学习的次数', unit: '次', counts },
    lectureRate: { label: '讲座占比', says: '讲座占全部学习的比例', part: 'lectures', whole: 'all' },
    sessions: {
      label: '讲座场数',
      says: '讲座的场数之和',
      unit: '场',
      counts,
      of: 'sum',
      sum: 'sessions',
      where: { kind: 'lecture' },
    },
  }),
})

const { store, database, as, on } = await testStore([study, provider, annualReport])
const clerk = await as('clerk', { name: '甲' })
const late = await as('clerk', { name: '乙' })
const head = await as('sectionHead', { name: '丙' })

const lecture = { kind: 'lecture', heldOn: '2021-05-20', audience: 'staff', headcount: 60, sessions: 1 }

async function done(actor: typeof clerk, request: Omit<ActRequest, 'line'> & { line?: string }) {
  const answer = await perform(store, actor, { line: 'study', ...request })
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

const held = (actor: typeof clerk, subject: string, more = {}) =>
  done(actor, { act: 'record', given: { ...lecture, subject, ...more } })

/** Frozen on this day through the rows the matter keeps. */
async function frozenOn(cutoff: string, id: string): Promise<Frozen> {
  const figure = await figureOf(store, id, { period: yearOf(2021), cutoff, countedBy: '示范甲' })
  if (!figure) throw new Error(`没有指标 ${id}`)
  const [row] = frozenRowsOf([figure])
  const frozen = frozenOf({ value: null, ...row, id: 1 } as unknown as Row<typeof frozenFields>)
  if (!frozen) throw new Error('冻结的行缺内容')
  return frozen
}

const published = '2022-01-20T00:00:00+08:00'
const today = { cutoff: '2022-06-01T00:00:00+08:00', countedBy: '示范乙' }

on('2021-05-21')
const wrong = await held(clerk, '民法典讲座')
await held(clerk, '行政处罚法讲座')
await held(clerk, '庭审旁听', { kind: 'court', court: '示范区人民法院', courtCase: '信息公开案' })
const [lectures, sessions, rate, unmoved] = await Promise.all(
  ['study.lectures', 'study.sessions', 'study.lectureRate', 'provider.mediators'].map((id) => frozenOn(published, id)),
)

test('没有人动过台账，重数不变，说得出名单没有变动', async () => {
  const again = await recount(store, unmoved as Frozen, today)
  expect(again).toMatchObject({ standing: 'same', published: 0, today: 0, changes: [] })
  expect(again.says).toContain('名单没有变动')
})

test('公布以后补登一场、更正一场的形式和场数：说出是哪件、哪一步、谁、哪天记的、为什么', async () => {
  on('2022-03-05T10:30')
  const added = await held(late, '宪法讲座', { heldOn: '2021-12-04' })
  const before = await recount(store, lectures as Frozen, today)
  expect(before.says).toBe(
    `公布 2 次，今天 3 次，因为增加 1 次（${added.number}：2021-12-04「登记学习」，2022-03-05 10:30 由示范乙记录）`,
  )
  on('2022-03-06T09:00')
  await done(head, {
    matter: wrong.matter,
    version: wrong.version,
    act: 'correct',
    given: { why: '是读书班', kind: 'reading' },
  })
  const again = await recount(store, lectures as Frozen, today)
  expect(again).toMatchObject({ standing: 'moved', published: 2, today: 2 })
  expect(again.changes.map(({ kind, number }) => [kind, number]).toSorted()).toEqual([
    ['added', added.number],
    ['removed', wrong.number],
  ])
  expect(again.says).toContain('今天重数仍是 2 次，但名单有变动')
  expect(again.says).toContain(
    `减少 1 次（${wrong.number}：2021-05-20「更正登记学习」，2022-03-06 09:00 由示范丙记录，理由：是读书班）`,
  )
})

test('场数更正，名单里还是那一场，说出由几改为几', async () => {
  on('2022-03-07T09:00')
  const [row] = await behind<{ id: string; version: number; number: string }>(
    database,
    `select id, version, number from matter where title = '行政处罚法讲座'`,
  )
  await done(head, {
    matter: row?.id as string,
    version: row?.version as number,
    act: 'correct',
    given: { why: '连办三场', sessions: 3 },
  })
  const again = await recount(store, sessions as Frozen, today)
  expect([again.published, again.today]).toEqual([2, 4])
  expect(again.changes.find(({ kind }) => kind === 'changed')).toMatchObject({
    number: row?.number,
    before: { amount: 1 },
    after: { amount: 3 },
  })
  expect(again.says).toContain('由 1 改为 3：2021-05-20「更正登记学习」')
  const only = await recount(store, lectures as Frozen, today)
  expect(only.changes.filter(({ kind }) => kind === 'changed')).toEqual([])
})

test('比率分子分母各自说', async () => {
  const again = await recount(store, rate as Frozen, today)
  expect([again.published, again.today]).toEqual([66.67, 50])
  expect(again.says).toContain('「法治讲座」增加 1 件')
  expect(again.says).toContain('「全部学习」增加 1 件')
})

test('截止到昨天的重数，不理会今天才记的', async () => {
  const again = await recount(store, lectures as Frozen, { ...today, cutoff: '2022-03-01T00:00:00+08:00' })
  expect(again.standing).toBe('same')
})

test('口径换了版本、指标没有了，不拿新数去比', async () => {
  const changed = await recount(store, { ...(lectures as Frozen), version: 2 }, today)
  expect(changed).toMatchObject({ standing: 'redefined', today: null })
  expect(changed.says).toContain('口径已经从第 2 版改为第 1 版')
  expect((await recount(store, { ...(lectures as Frozen), figure: 'study.gone' }, today)).standing).toBe('gone')
})

test('冻结的指纹按原截止时间都数不出来，先报警', async () => {
  const again = await recount(store, { ...(lectures as Frozen), hash: '0'.repeat(64) }, today)
  expect(again.standing).toBe('disturbed')
  expect(again.says).toContain('请先查明')
})

test('期末在册：后来补记的注销，说得出是哪一步减掉的', async () => {
  on('2021-03-01')
  const entry = {
    kind: 'mediator',
    employment: 'full',
    employer: '东街调委会',
    enrolledOn: '2021-02-01',
    validFrom: '2021-01-01',
  }
  const one = await done(clerk, {
    line: 'provider',
    act: 'enrol',
    given: { ...entry, name: '李示清', phone: '13800001234' },
  })
  const stock = await frozenOn(published, 'provider.mediatorsFull')
  on('2022-04-01T09:00')
  await done(clerk, {
    line: 'provider',
    matter: one.matter,
    version: one.version,
    act: 'end',
    given: { endedOn: '2021-12-30', endReason: 'left' },
  })
  const again = await recount(store, stock, today)
  expect([again.published, again.today]).toEqual([1, 0])
  expect(again.changes).toMatchObject([
    { kind: 'removed', number: one.number, cause: { on: '2021-12-30', person: '示范甲' } },
  ])
})

test('冻结的数字存进年度报告，取出来还是那个数、那个指纹', async () => {
  on('2022-01-20')
  const report = (act: string, given: Record<string, unknown>, at: { matter?: string; version?: number } = {}) =>
    done(clerk, { line: 'annual-report', act, given, ...at })
  const owner = {
    heading: '全文',
    covers: 'other',
    owner: clerk.post.person,
    askedOn: '2022-01-05',
    dueOn: '2022-01-20',
    text: '写好',
    signedOn: '2022-01-20',
  }
  const open = await report('open', {
    title: '学法专题',
    kind: 'other',
    issuer: 'bureau',
    year: 2021,
    first: true,
    dueOn: '2022-02-01',
  })
  const divided = await report('divide', { sections: [owner] }, open)
  const figure = await figureOf(store, 'study.lectures', {
    period: yearOf(2021),
    cutoff: published,
    countedBy: '示范甲',
  })
  const kept = await report(
    'freeze',
    { frozen: frozenRowsOf(figure ? [figure] : []) },
    { matter: open.matter, version: divided.version },
  )
  expect(kept.state).toBe('frozen')
  const seen = await openFile(store, clerk.post, open.matter)
  const [row] = (seen?.plain.answers.frozen ?? []) as readonly Row<typeof frozenFields>[]
  expect(frozenOf(row as Row<typeof frozenFields>)).toEqual(lectures)
})

test('口径换过版本的，去年的数按去年的口径重数，今年的按新口径', async () => {
  const dated = defineBusiness(studyLine, {
    indicators: defineIndicators(studyLine, {
      lectures: {
        label: '法治讲座和旁听',
        says: '讲座和旁听的次数',
        unit: '次',
        counts,
        version: 2,
        earlier: [
          {
            label: '法治讲座',
            says: '讲座的次数',
            unit: '次',
            counts,
            where: { kind: 'lecture' },
            version: 1,
            until: day('2021-12-31'),
          },
        ],
      },
    }),
  })
  const reading = { ...store, businesses: new Map([['study', dated]]) }
  const counted = (year: number) =>
    figureOf(reading, 'study.lectures', { period: yearOf(year), cutoff: published, countedBy: '示范甲' })
  const [before, since] = await Promise.all([counted(2021), counted(2022)])
  expect([before?.passport.version, before?.label, before?.value]).toEqual([1, '法治讲座', 2])
  expect([since?.passport.version, since?.label]).toEqual([2, '法治讲座和旁听'])
  const again = await recount(reading, lectures as Frozen, { ...today, cutoff: '2022-03-01T00:00:00+08:00' })
  expect([again.standing, again.published]).toEqual(['same', 2])
})
