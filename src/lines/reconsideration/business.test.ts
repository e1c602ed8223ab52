import { expect, test } from 'vitest'
import { complete } from '../../kernel/complete.ts'
import type { Paper } from '../../kernel/paper.ts'
import { day } from '../../law/day.ts'
import { editionOfStatute } from '../../law/statute.ts'
import { findStatute } from '../../law/statutes/register.ts'
import { accepted, decided, ready, received, type Story, visited } from '../../testing/reconsideration-story.ts'
import { reconsideration } from './business.ts'
import { closing } from './clocks.ts'
import { indicators } from './indicators.ts'
import { reconsiderationLine as line } from './line.ts'
import { papers } from './papers.ts'

function fileOf(story: Story) {
  const { parties } = story.matter()
  const names = (role: string) =>
    parties
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join('、')
  return {
    number: '示范复〔2024〕1号',
    paperNumber: null,
    organ: '示范区人民政府',
    on: day('2024-05-06'),
    parties,
    names,
    describe: (role: string) => parties.filter((one) => one.role === role).map(({ name }) => name),
    due: () => '2024年5月17日',
    day: () => '2024年5月6日',
    nameOf: () => '示范人员',
    money: (fen: number | null) => `${(fen ?? 0) / 100}元`,
  }
}

function printed(paper: Paper, story: Story): string {
  return JSON.stringify(paper.body(complete(line.fields, story.matter().answers) as never, fileOf(story)))
}

test.each(Object.entries(reconsideration.papers))('文书 %s 在空白案件和办结案件里都印得出来', (_name, paper) => {
  for (const story of [received('2021'), decided('annul', { third: true, hearing: true })]) {
    const text = printed(paper, story)
    expect(text).not.toMatch(/undefined|null|\[object/)
    expect(text.length).toBeGreaterThan(20)
  }
})

test('决定书以区政府名义，答复通知书以复议机构名义', () => {
  expect([line.face, papers.decision.face, papers.replyNotice.face, papers.hearingNotice.face]).toEqual([
    'government',
    undefined,
    'bureau',
    'bureau',
  ])
})

test('答复通知书按案件适用的法律写期限', () => {
  const said = (story: Story) => printed(papers.replyNotice as unknown as Paper, story)
  expect(said(accepted('2021'))).toContain('收到之日起十日内')
  expect(said(accepted('2024'))).toContain('收到之日起十个工作日内')
  const simplified = accepted('2024', {}, { procedure: 'simplified', simpleGround: 'warning' })
  expect(said(simplified)).toContain('收到之日起五个工作日内')
})

test('文号各成系列，不混用', () => {
  const series = Object.values(reconsideration.papers).flatMap(({ series = [] }) => series)
  expect(new Set(series).size).toBe(series.length)
})

test('决定书写明查明的事实、理由、决定内容和起诉期限', () => {
  const text = printed(papers.decision as unknown as Paper, decided('annul', {}, { redoBy: '2024-07-01' }))
  for (const part of ['查明的事实', '本机关认为', '2024年7月1日以前重新作出', '十五日内向人民法院'])
    expect(text).toContain(part)
})

test('每一条引用的法条都在法律数据里，有过施行的文本', () => {
  const acts = Object.values(line.acts)
  const cited = acts.flatMap(({ law, opens = [], guards = [] }) => [
    law,
    ...[...opens, ...guards].map((one) => one.law),
  ])
  for (const law of cited) {
    if (!law) continue
    const statute = findStatute(law.statute)
    expect(
      statute?.editions.some(({ articles }) => law.article in articles),
      law.article,
    ).toBe(true)
  }
  expect(editionOfStatute(findStatute('reconsideration-law') as never, day('2021-03-15'))?.label).toBe('2017年修正')
})

const parts = (whole: string) =>
  indicators.relations
    .filter((one) => one.kind === 'sum' && one.whole === whole)
    .flatMap((one) => (one.kind === 'sum' ? one.parts : []))
const acts = (name: string) => {
  const one = indicators.all[name as keyof typeof indicators.all]
  return 'counts' in one ? one.counts : []
}

test('审结等于各种结果之和：每一种结案动作恰好归入一个结果', () => {
  expect(parts('closed').flatMap(acts).toSorted()).toEqual([...closing].toSorted())
  const finals = Object.entries(line.acts).flatMap(([name, { to }]) =>
    ['decided', 'mediated', 'terminated'].includes(to) ? name : [],
  )
  expect(finals.toSorted()).toEqual([...closing].toSorted())
})

test('收到的申请恰好归入受理、不予受理和转送、撤回放弃、审查中', () => {
  const leaving = Object.entries(line.acts).flatMap(([name, { from, to }]) =>
    to !== 'same' && Array.isArray(from) && from.includes('received') ? name : [],
  )
  expect(parts('received').flatMap(acts).toSorted()).toEqual(leaving.toSorted())
  expect(indicators.all.received).toMatchObject({ counts: ['receive', 'submit'] })
})

test('受理件数等于各类事项之和，事项一类不漏', () => {
  const kinds = parts('accepted').map((name) => {
    const one = indicators.all[name as keyof typeof indicators.all]
    return 'where' in one ? (one.where as { matterKind?: string }).matterKind : undefined
  })
  expect(kinds.toSorted()).toEqual(Object.keys(line.fields.matterKind.options ?? {}).toSorted())
})

/** Counts as the report room does: matters, by act, with the facts the event carries. */
function count(name: keyof typeof indicators.all, stories: readonly Story[]): number {
  const one = indicators.all[name]
  if (!('counts' in one)) throw new Error(name)
  const { inTime, counts, where = {} } = one
  return stories.filter((story) =>
    story
      .events()
      .some(
        ({ countsAs, facts }) =>
          countsAs !== null &&
          (counts as readonly string[]).includes(countsAs) &&
          Object.entries(where).every(([field, value]) => [value].flat().includes(facts[field] as never)) &&
          (!inTime || facts[`inTime.${inTime}`] === true),
      ),
  ).length
}

test('按期结案率以审结为分母：简易和普通各按各的期限', () => {
  const simple = { acceptance: { procedure: 'simplified', simpleGround: 'warning' } }
  const stories = [
    visited('2024'),
    received('2024'),
    accepted('2024'),
    decided('uphold', { until: '2024-05-17' }),
    decided('annul', { until: '2024-05-20' }),
    decided('uphold', { ...simple, until: '2024-04-17' }),
    decided('change', { ...simple, until: '2024-04-18' }),
    ready().does('withdraw', { withdrawCause: 'corrected', withdrawFree: true }, { signedOnPaper: true }),
  ]
  const figures = [
    'received',
    'accepted',
    'simplified',
    'closed',
    'closedInTime',
    'corrected',
    'mediated',
    'selfCorrected',
  ] as const
  expect(figures.map((name) => count(name, stories))).toEqual([7, 6, 2, 5, 3, 2, 1, 1])
  expect(indicators.all.onTimeRate).toMatchObject({ part: 'closedInTime', whole: 'closed' })
})

test('台账模板一行登记一件申请', () => {
  expect(reconsideration.sheets.ledger).toMatchObject({ act: 'receive', parties: { 申请人: 'applicant' } })
  expect(Object.keys(reconsideration.sheets.ledger?.columns ?? {})).toContain('收到申请日期')
})
