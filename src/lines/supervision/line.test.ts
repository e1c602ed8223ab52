import { expect, test } from 'vitest'
import { complete } from '../../kernel/complete.ts'
import { addDays, day } from '../../law/day.ts'
import { fileOf, provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import * as sample from '../../testing/supervision-sample.ts'
import { supervision } from './business.ts'
import { problems, sources } from './fields.ts'
import { supervisionLine } from './line.ts'

type Story = ReturnType<typeof tell>

const told: Story[] = []
const judged = new Set<string>()
const paper = { signedOnPaper: true } as const

function story() {
  const one = tell(supervisionLine)
  told.push(one)
  return one
}

/** The last day is in time, the next day is late. */
function lastDay(one: Story, name: string, due: string) {
  judged.add(name)
  expect([name, one.on(due).due(name), one.clock(name)?.late]).toEqual([name, due, false])
  expect([name, one.on(addDays(day(due), 1)).clock(name)?.late]).toEqual([name, true])
}

const counted = (stories: readonly Story[], name: string) => recount(supervision, stories, name)
const dismissal = { dismissReason: 'explained', dismissWhy: '送达回证在另一卷，已核对原件' }

test('2021 年日常监督：一百条线索逐条说明后排除，没有认定不作为乱作为', () => {
  const all = Array.from({ length: 100 }, () =>
    sample
      .explained(story(), 2021)
      .on('2021-03-11')
      .does('dismiss', { ...dismissal, dismissedOn: '2021-03-11' }, paper),
  )
  const figures = ['leads', 'daily', 'explained', 'dismissed', 'confirmed', 'omissions', 'abuses', 'settled']
  expect(figures.map((name) => counted(all, name))).toEqual([100, 100, 100, 100, 0, 0, 0, 100])
  expect(all[0]?.state()).toBe('已排除')
  expect(all[0]?.matter().answers.dismissWhy).toBe(dismissal.dismissWhy)
})

test('2021 年：认定、监督决定书、整改退回一次、再报告、核验销号、通报', () => {
  const one = sample.reported(story(), 2021)
  one
    .on('2021-04-26')
    .does('sendBack', { sentBackOn: '2021-04-26', sendBackWhy: '缺一份回证', rectifyBy: '2021-05-14' })
  expect(one.clock('rectification')).toMatchObject({ due: '2021-05-14', status: 'running' })
  one.on('2021-05-10').does('reportRectified', { rectifiedOn: '2021-05-10' })
  expect(one.clock('rectification')).toMatchObject({ status: 'stopped', late: false })
  one.on('2021-05-12').does('verify', { verifiedOn: '2021-05-12', verifyNote: '回证齐全' })
  expect(one.state()).toBe('督促整改中')
  one.approved()
  expect(one.state()).toBe('整改完成')
  one.does('circulate', { circulatedOn: '2021-05-12', circulatedTo: '全区各执法单位' }, paper)
  expect([counted([one], 'decisions'), counted([one], 'rectified'), counted([one], 'circulated')]).toEqual([1, 1, 1])
})

test('监督文书逐级审批，没有人签就不发出', () => {
  const one = sample.confirmed(story(), 2021).on('2021-03-22').does('issueDecision', sample.issuing(2021))
  expect(one.state()).toBe('已认定问题')
  expect(one.matter().proposal?.steps.map(({ role }) => role)).toEqual(['sectionHead', 'deputyHead', 'head'])
  one.approved()
  expect([one.state(), one.matter().answers.instrument]).toEqual(['督促整改中', 'decision'])
})

test('2026 年：督办函、意见书、决定书逐级升格，约谈，移送纪检', () => {
  const one = sample.issued(story(), 2026, 'issueLetter')
  one
    .on('2026-04-07')
    .does('issueOpinion', { ...sample.issuing(2026), issuedOn: '2026-04-07', replyBy: '2026-04-20' }, paper)
  one.on('2026-04-21').does('summon', { summonedOn: '2026-04-21', summonedWho: '单位负责人' }, paper)
  one.does(
    'issueDecision',
    {
      ...sample.issuing(2026),
      issuedOn: '2026-04-21',
      replyBy: '2026-04-28',
      rectifyBy: '2026-05-15',
      objectBy: '2026-05-08',
    },
    paper,
  )
  lastDay(one, 'objectByPaper', '2026-05-08')
  one.does('transfer', { transferredOn: '2026-05-09', transferTo: 'discipline', transferWhy: '拒不整改' }, paper)
  expect([
    one.state(),
    ...['letters', 'opinions', 'decisions', 'summoned'].map((name) => counted([one], name)),
  ]).toEqual(['已移送', 1, 1, 1, 1])
})

test('2021 年发决定书依本市规定，2026 年依条例，条例的文书名称待核', () => {
  const printed = (year: number) => {
    const matter = sample.issued(story(), year).matter()
    return JSON.stringify(
      supervision.papers.decision?.body(complete(supervisionLine.fields, matter.answers) as never, fileOf(matter)),
    )
  }
  expect(printed(2021)).toContain('依据《天津市行政执法监督规定》第二十三条，')
  expect(printed(2026)).toContain('依据《行政执法监督条例》第四章（待核），')
})

test('发现之日起三个工作日决定受理，投诉举报的不走这一期限；2026 年天数没有查明', () => {
  lastDay(sample.opened(story(), 2021), 'accept', '2021-03-04')
  expect(sample.opened(story(), 2021, { source: 'complaint' }).clock('accept')).toBeUndefined()
  expect(sample.opened(story(), 2026).clock('accept')).toBeUndefined()
})

test('受理之日起三十个工作日作出监督决定，可以延长十个工作日', () => {
  lastDay(sample.accepted(story(), 2021), 'decide', '2021-04-15')
  const longer = sample.accepted(story(), 2021).does('extend', { extendDays: 10, extendWhy: '案卷在法院' }, paper)
  expect(longer.due('decide')).toBe('2021-04-28')
})

test('条例的天数没有查明：期限在走，但不算日期，只看文书写明的日期', () => {
  judged.add('regulation')
  const one = sample.issued(story(), 2026)
  expect(one.clock('regulation')).toMatchObject({ due: null, late: null, status: 'running' })
  expect(sample.issued(story(), 2021).clock('regulation')).toBeUndefined()
  lastDay(one, 'reply', '2026-04-06')
})

test('文书写明的答复和整改期限', () => {
  lastDay(sample.issued(story(), 2021), 'rectification', '2021-04-30')
  const replied = sample
    .issued(story(), 2021)
    .on('2021-04-06')
    .does('reply', { repliedOn: '2021-04-06', reply: '马上办' })
  expect(replied.events().at(-1)?.facts['inTime.reply']).toBe(true)
})

test('收到决定书起十个工作日申请复查，十五个工作日答复，维持后接着整改', () => {
  const one = sample.served(sample.issued(story(), 2021), '2021-03-24')
  lastDay(one, 'object', '2021-04-08')
  const objecting = sample.served(sample.issued(story(), 2021), '2021-03-24').on('2021-03-30')
  objecting.does('object', sample.objection(2021))
  lastDay(objecting, 'answer', '2021-04-21')
  objecting.does(
    'answerObjection',
    { answeredOn: '2021-04-22', objectionAnswer: 'kept', answerWhy: '没有拒收的记录' },
    paper,
  )
  expect([objecting.state(), objecting.clock('answer')?.late]).toEqual(['督促整改中', true])
})

test('异议成立的，撤销文书', () => {
  const one = sample.issued(story(), 2021).on('2021-03-30').does('object', sample.objection(2021))
  one.does('revokeInstrument', { answeredOn: '2021-03-30', answerWhy: '确有留置录像' }, paper)
  expect([one.state(), counted([one], 'revokedInstruments'), counted([one], 'settled')]).toEqual([
    '监督文书已撤销',
    1,
    1,
  ])
})

test('请单位说明，给一个内部期限', () => {
  const one = sample.opened(story(), 2021).does('askExplanation', { explanationDue: '2021-03-08' })
  lastDay(one, 'explanation', '2021-03-08')
  expect(one.clock('explanation')?.waitsFor).toBe('执法单位')
})

test('不予受理；受理后调查', () => {
  const given = { declinedOn: '2021-03-01', declineWhy: '不属于执法行为' }
  expect(sample.opened(story(), 2021).does('decline', given, paper).state()).toBe('不予受理')
  const rows = [{ on: '2021-03-03', method: 'file', content: '调阅三卷' }]
  expect(sample.accepted(story(), 2021).does('enquire', { enquiries: rows }).matter().answers.enquiries).toHaveLength(1)
})

test('方式、来源、问题、办结各自相加相等', () => {
  const all = [
    ...Object.keys(sources).map((source, at) =>
      sample.opened(story(), 2021, { source, mode: ['daily', 'key', 'special'][at % 3] }),
    ),
    ...Object.keys(problems).map((kind) => sample.confirmed(story(), 2021, kind)),
    sample
      .opened(story(), 2021)
      .does('dismiss', { dismissedOn: '2021-03-01', dismissReason: 'data', dismissWhy: '录错了日期' }, paper),
  ]
  for (const relation of supervision.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const parts = relation.parts.reduce((sum, part) => sum + counted(all, part), 0)
    expect([relation.whole, parts]).toEqual([relation.whole, counted(all, relation.whole)])
  }
  expect([counted(all, 'leads'), counted(all, 'confirmed')]).toEqual([17, 6])
})

test('移送来的线索不用重打，线索台账逐行就是一条线索', () => {
  expect([supervisionLine.receives, supervisionLine.shares?.summary]).toEqual(['openLead', 'subject'])
  expect(supervision.sheets.leads?.act).toBe('openLead')
})

provePapers(supervision, () => told.map((one) => one.matter()))

test('每个动作都有人办过，每个期限都有最后一天', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act, countsAs }) => countsAs ?? act)))
  expect(Object.keys(supervisionLine.acts).filter((act) => !done.has(act))).toEqual([])
  expect([...judged].toSorted()).toEqual(Object.keys(supervisionLine.clocks).toSorted())
})
