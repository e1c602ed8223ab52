import { expect, test } from 'vitest'
import {
  approved,
  divided,
  drafting,
  frozen,
  frozenRow,
  handedIn,
  lastYear,
  opened,
  publication,
  published,
  ready,
  sections,
  written,
} from '../../testing/annual-report-sample.ts'
import { provePapers } from '../../testing/papers.ts'
import { proveRules } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { proveEveryAct } from '../../testing/sums.ts'
import { annualReport } from './business.ts'
import { annualReportLine } from './line.ts'

const analysis = { kind: 'disputes', issuer: 'bureau', dueOn: '2022-02-20', title: '2021年复议应诉分析' }
const amendment = { where: '第一部分', was: '66件', now: '67件', why: '漏计一件', correctedOn: '2022-04-06' }

const whole = () =>
  published()
    .does('submit', { submittedOn: '2022-03-20', submittedTo: '示范区委、区人大常委会' })
    .on('2022-04-06')
    .does('amend', { corrections: [amendment] }, { signedOnPaper: true })
const inside = () => approved(analysis).does('file')
const redone = () =>
  frozen()
    .as('head')
    .does('sendBack', { backWhy: '还差一个数' })
    .as('handler')
    .does('freeze', { frozen: [{ ...frozenRow, id: 1, value: '67' }] })
const dropped = () => drafting().as('head').does('drop', { dropWhy: '与上级报告合并' })

test('政府年度报告：分工、交稿、冻结、四级签发、报送、公布、更正', () => {
  const story = approved()
  expect(story.state()).toBe('已签发')
  expect(
    story
      .events()
      .at(-1)
      ?.signatures?.map(({ role }) => role),
  ).toEqual(['sectionHead', 'deputyHead', 'head', 'governmentOffice'])
  story
    .on('2022-02-25')
    .does('submit', { submittedOn: '2022-02-25', submittedTo: '示范区委、区人大常委会、市人民政府' })
  expect(story.events().at(-1)?.facts['inTime.submit']).toBe(true)
  story.on('2022-04-02').does('publish', { ...publication, publishedOn: '2022-04-02' })
  expect(story.events().at(-1)?.facts['inTime.publish']).toBe(false)
  story.on('2022-04-06').does('amend', { corrections: [amendment] })
  expect(story.matter().answers.corrections).toBeUndefined()
  story.approved()
  expect(story.matter().answers.corrections).toMatchObject([{ now: '67件' }])
  expect(story.state()).toBe('已公布')
})

test('报送最迟到二月末日，闰年多一天；公布最迟到三月末日', () => {
  expect([drafting().due('submit'), drafting().due('publish')]).toEqual(['2022-02-28', '2022-03-31'])
  const leap = tell(annualReportLine)
    .on('2024-01-05')
    .as('handler')
    .does('open', { ...opened, year: 2023 })
  expect([leap.on('2024-02-29').clock('submit')?.late, leap.on('2024-03-01').clock('submit')?.late]).toEqual([
    false,
    true,
  ])
  expect([leap.on('2024-03-31').clock('publish')?.late, leap.on('2024-04-01').clock('publish')?.late]).toEqual([
    false,
    true,
  ])
})

test('2018年度的报告在督察工作规定施行以前，没有这两个期限；执法分析一月末公布', () => {
  const before = tell(annualReportLine)
    .on('2019-01-05')
    .as('handler')
    .does('open', { ...opened, year: 2018 })
  expect([before.due('submit'), before.due('publish')]).toEqual([undefined, undefined])
  const enforcement = drafting({ kind: 'enforcement' })
  expect([enforcement.due('submit'), enforcement.due('publish')]).toEqual([undefined, '2022-01-31'])
})

test('每个部分各有交稿期限，定稿的停，没交的等撰写人', () => {
  const story = divided()
    .on('2022-01-20')
    .does('write', { sections: written.slice(0, 3) })
  expect(story.clock('section')?.status).toBe('stopped')
  story.on('2022-02-01')
  const late = story.matter().answers.sections as { signedOn?: string }[]
  expect(late.filter(({ signedOn }) => !signedOn)).toHaveLength(1)
  expect(story.refusals('freeze', { frozen: [frozenRow] })).toContain('各部分都应当先定稿')
})

test('内部期限只管没有法定期限的报告；归档的分析算完成', () => {
  const story = inside()
  expect(story.state()).toBe('已归档')
  expect(story.events().at(-1)?.facts).toMatchObject({ kind: 'disputes', 'inTime.inside': true })
})

test('冻结后要改，先退回编写，再冻结的数字替换原来的', () => {
  expect(redone().matter().answers.frozen).toMatchObject([{ id: 1, value: '67' }])
})

proveEveryAct(annualReport, () => [whole(), inside(), redone(), dropped()])
provePapers(annualReport, () => [whole().matter(), ready().matter()])

const part = written[0]
const atFreeze = { act: 'freeze', given: { frozen: [frozenRow] } } as const
const gap = { where: '第二部分', says: '数字与上年相同' }

proveRules(annualReportLine, Object.keys(annualReportLine.acts), [
  {
    act: 'open',
    must: '统计期应当在报告年度以内，起止都要写；年度报告统计全年',
    given: { ...opened, ...analysis, periodFrom: '2021-04-01', periodUntil: '2021-06-30' },
    broken: { periodUntil: '2022-06-30' },
    before: (s) => s.on('2022-01-05').as('handler'),
  },
  {
    act: 'open',
    must: '只能为当年或者以前的年度编写报告',
    given: opened,
    broken: { year: 2023 },
    before: (s) => s.on('2022-01-05').as('handler'),
  },
  {
    act: 'open',
    must: '法律没有规定期限的报告，应当定内部完成期限',
    given: { ...opened, ...analysis },
    broken: { dueOn: '' },
    before: (s) => s.on('2022-01-05').as('handler'),
  },
  {
    act: 'divide',
    must: '交稿期限不能早于分工日期，也不能晚于报送期限',
    given: { sections: sections({ dueOn: '2022-02-28' }) },
    broken: { sections: sections({ dueOn: '2022-03-01' }) },
    before: (s) => drafting({}, s),
  },
  {
    act: 'write',
    must: '应当先分工，再交稿',
    given: { sections: sections() },
    before: (s, broken) => (broken ? drafting({}, s) : divided({}, s)),
  },
  {
    act: 'write',
    must: '定稿的部分应当有内容，定稿日期不能晚于今天',
    given: { sections: [{ ...part, signedOn: '2022-01-20' }] },
    broken: { sections: [{ ...part, signedOn: '2022-01-21' }] },
    before: (s) => divided({}, s).on('2022-01-20'),
  },
  {
    act: 'answerLastYear',
    must: '写明已经解决的，应当有凭证',
    given: { shortcomings: lastYear },
    broken: { shortcomings: [{ ...lastYear[0], proof: '' }].map(({ proof: _none, ...row }) => row) },
    before: (s) => drafting({}, s),
  },
  {
    act: 'check',
    must: '核实后保留的提示应当写明理由',
    given: { warnings: [{ ...gap, verdict: 'kept', reason: '两年确实相同' }] },
    broken: { warnings: [{ ...gap, verdict: 'kept' }] },
    before: (s) => drafting({}, s),
  },
  {
    ...atFreeze,
    must: '各部分都应当先定稿',
    before: (s, broken) =>
      broken ? ready({}, s).does('write', { sections: [{ ...sections()[0], id: 1 }] }) : ready({}, s),
  },
  {
    ...atFreeze,
    must: '年度报告应当写举措和成效、不足和原因、主要负责人履职、下年打算',
    before: (s, broken) =>
      broken ? ready({}, s).does('write', { sections: [{ ...written[1], covers: 'work' }] }) : ready({}, s),
  },
  { ...atFreeze, must: '上年报告写的不足应当逐条回应', before: (s, broken) => handedIn({ first: !broken }, s) },
  {
    ...atFreeze,
    must: '核对提示应当逐条处理',
    before: (s, broken) => (broken ? ready({}, s).does('check', { warnings: [gap] }) : ready({}, s)),
  },
  {
    ...atFreeze,
    must: '同一指标在同一统计期只能冻结一次',
    broken: { frozen: [frozenRow, frozenRow] },
    before: (s) => ready({}, s),
  },
  {
    ...atFreeze,
    must: '冻结的数字应当带截止时间和六十四位的名单指纹',
    broken: { frozen: [{ ...frozenRow, hash: 'a1' }] },
    before: (s) => ready({}, s),
  },
  {
    act: 'sendBack',
    must: '已经报送，不能退回编写',
    given: { backWhy: '改一处' },
    before: (s, broken) =>
      (broken
        ? approved({}, s).does('submit', { submittedOn: '2022-01-20', submittedTo: '示范区委' })
        : approved({}, s)
      ).as('head'),
  },
  {
    act: 'approve',
    must: '以区人民政府名义作出的报告才由政府签发',
    before: (s, broken) => frozen({ issuer: broken ? 'bureau' : 'government' }, s),
  },
  {
    act: 'approveInside',
    must: '以本局名义作出的报告才由本局签发',
    before: (s, broken) => frozen({ issuer: broken ? 'government' : 'bureau' }, s),
  },
  {
    act: 'publish',
    must: '公布前应当作保密审查',
    given: publication,
    broken: { secretsChecked: false },
    before: (s) => approved({}, s).on('2022-03-20'),
  },
  {
    act: 'publish',
    must: '公布网址应当以 http:// 或者 https:// 开头',
    given: publication,
    broken: { url: '区政府网站' },
    before: (s) => approved({}, s).on('2022-03-20'),
  },
  {
    act: 'amend',
    must: '更正公布日期不能早于报告公布日期，也不能晚于今天',
    given: { corrections: [amendment] },
    broken: { corrections: [{ ...amendment, correctedOn: '2022-03-19' }] },
    before: (s) => published({}, s).on('2022-04-06'),
  },
  {
    act: 'file',
    must: '年度报告应当公布，不能只归档',
    before: (s, broken) => approved(broken ? { issuer: 'bureau' } : analysis, s),
  },
])
