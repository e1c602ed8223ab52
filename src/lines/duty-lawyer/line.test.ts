import { expect, test } from 'vitest'
import { proveClosed } from '../../testing/closed.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { proveEveryAct, proveSums } from '../../testing/sums.ts'
import { dutyLawyer } from './business.ts'
import { dutyLawyerLine as line } from './line.ts'

type Story = ReturnType<typeof tell>
const helped = { parties: [{ role: 'helped', kind: 'person', name: '示范居民乙' }] } as const
const signed = { signedOnPaper: true } as const
const [first, second] = [personOf('lawyer', '甲'), personOf('lawyer', '乙')]

const help = {
  subject: '盗窃',
  place: 'procuratorate',
  stage: 'prosecution',
  lawyer: first,
  requestFrom: 'organ',
  kinds: ['advice', 'witness'],
  plea: true,
  present: true,
  helpedOn: '2021-03-01',
}
const rota = {
  subject: '2021年3月看守所值班表',
  place: 'detention',
  rotaFrom: '2021-03-01',
  rotaUntil: '2021-03-02',
  shifts: [
    { on: '2021-03-01', lawyer: first },
    { on: '2021-03-02', lawyer: second },
  ],
}
const [one, two] = [
  { id: 1, on: '2021-03-01', lawyer: first },
  { id: 2, on: '2021-03-02', lawyer: second },
]
const swapped = {
  shifts: [
    { ...one, standIn: second, swapWhy: '开庭冲突', swapAgreed: true },
    { ...two, standIn: first, swapWhy: '开庭冲突', swapAgreed: true },
  ],
}
const attended = { shifts: swapped.shifts.map((shift) => ({ ...shift, attended: true })) }

const told: Story[] = []
function story() {
  const made = tell(line)
  told.push(made)
  return made
}
const recorded = (s: Story, more: object = {}) => s.on('2022-03-02').does('record', { ...help, ...more }, helped)
const rostered = (s: Story) => s.on('2021-03-01').does('roster', rota)

test('认罪认罚：值班律师见证具结书，提出意见，登记采纳情况，按件发补贴', () => {
  const made = recorded(story(), { kinds: ['opinion', 'witness'], opinion: '建议适用缓刑' })
  expect([made.state(), made.matter().handler, made.matter().answers.witnessed]).toEqual(['已登记', first, true])
  made.does('answerOpinion', { opinionTaken: 'notTaken', opinionWhy: '有前科' })
  made.does('payHelp', { helpPay: 10_000, paidOn: '2022-03-02' }, signed)
  expect(made.matter().answers.dutyPaid).toBe(10_000)
})

test('转交援助申请二十四小时：2022年起计按不按时，2021年没有这个期限', () => {
  const apply = (year: number, forwardedAt: string) =>
    recorded(story(), {
      kinds: ['apply'],
      helpedOn: `${year}-03-01`,
      handedAt: `${year}-02-28T09:00`,
      forwardedAt: `${year}-03-01T${forwardedAt}`,
    }).matter().answers.forwardInTime
  expect([apply(2022, '09:00'), apply(2022, '09:01'), apply(2021, '09:00')]).toEqual([true, false, null])
})

test('看守所接到约见要求，二十四小时内通知值班律师', () => {
  const called = (toldAt: string) =>
    recorded(story(), { requestFrom: 'asked', requestedAt: '2021-02-28T10:00', toldAt }).matter().answers.calledInTime
  expect([called('2021-03-01T10:00'), called('2021-03-01T10:01')]).toEqual([true, false])
})

test('值班表：排班、两人对调、登记到岗、办结、按天发补贴', () => {
  const made = rostered(story())
  expect(made.due('rotaEnd')).toBe('2021-03-02')
  made.does('swap', swapped).on('2021-03-02').does('attend', attended)
  expect([
    made.clock('rotaEnd')?.late,
    tell(line).on('2021-03-01').does('roster', rota).on('2021-03-03').clock('rotaEnd')?.late,
  ]).toEqual([false, true])
  made.does('finishRota').does('payRota', { dayRate: 20_000, paidOn: '2021-03-02' }, signed)
  expect(made.matter().answers).toMatchObject({ shiftsServed: 2, dutyPaid: 40_000 })
  expect(rostered(story()).does('cancelRota', { cancelWhy: '看守所封闭' }).state()).toBe('值班表已取消')
})

const asking = { shifts: [{ ...one, standIn: second, swapWhy: '开庭冲突' }] }
const answering = (swapAgreed: boolean) => ({ shifts: [{ ...one, standIn: second, swapWhy: '开庭冲突', swapAgreed }] })
const asked = (s: Story) => rostered(s).as('lawyer', '甲').does('askSwap', asking).as('lawyer', '乙')

test('律师申请换班，对方同意才换；不同意的，还是原来的人值班、登记到岗', () => {
  const agreed = rostered(story()).as('lawyer', '甲').does('askSwap', asking)
  expect(agreed.matter().answers.shifts).toEqual([{ ...one, standIn: second, swapWhy: '开庭冲突' }, two])
  agreed.as('lawyer', '乙').does('answerSwap', answering(true))
  expect(agreed.refusals('askSwap', asking)).not.toEqual([])
  const declined = rostered(story()).as('lawyer', '甲').does('askSwap', asking)
  declined.as('lawyer', '乙').does('answerSwap', answering(false))
  declined.as('lawyer', '甲').does('attend', { shifts: [{ ...answering(false).shifts[0], attended: true }] })
  expect(declined.matter().answers.shifts).toMatchObject([{ lawyer: first, swapAgreed: false, attended: true }, two])
})

test('自己不能替对方答复，对方也不能替自己申请', () => {
  const made = rostered(tell(line)).as('lawyer', '乙')
  expect(made.refusals('askSwap', asking)).toEqual(['只能为自己的班次申请换班，别的都不动；已经换好的请安排值班的人改'])
  made.as('lawyer', '甲').does('askSwap', asking)
  expect(made.refusals('answerSwap', answering(true))).toEqual(['只能答复请您顶的班次，选同意或者不同意，别的都不动'])
})

test('律师登记到岗，只登记自己值的班：别人的不改、不划去，也不绕道更正；顶了班的登记顶的那一班', () => {
  const own = '律师只登记自己值的班次是否到岗，别的都不动'
  const made = rostered(story()).on('2021-03-02').as('lawyer', '甲')
  const refused = (shift: object) => made.refusals('attend', { shifts: [{ ...one, attended: true }, shift] })
  expect(refused({ ...two, attended: false })).toEqual([own])
  expect(refused({ id: two.id, gone: true, goneWhy: '不是我的' })).toEqual([own])
  expect(made.refusals('attend', { shifts: [{ ...one, lawyer: second, attended: true }] })).toContain(own)
  const astray = { why: '写错了', shifts: [{ ...two, attended: false }] }
  expect(made.refusals('correct', astray)).toEqual(['「班次」应由内勤、承办人、科长、分管领导、局长更正'])
  expect(made.as('clerk').refusals('correct', astray)).toEqual([])
  made.does('swap', swapped).as('lawyer', '乙')
  expect(made.refusals('attend', { shifts: [{ ...attended.shifts[1] }] })).toEqual([own])
  made.does('attend', { shifts: [{ ...attended.shifts[0] }] })
  expect(made.matter().answers.shifts).toMatchObject([{ attended: true }, { lawyer: second }])
})

test('班次号码不变：换班改的是原来那一行', () => {
  const shifts = rostered(tell(line))
    .does('swap', { shifts: [swapped.shifts[0], swapped.shifts[1]] })
    .matter().answers.shifts
  expect(shifts).toEqual([
    { ...one, standIn: second, swapWhy: '开庭冲突', swapAgreed: true },
    { ...two, standIn: first, swapWhy: '开庭冲突', swapAgreed: true },
  ])
})

test('需要正式援助的移送法律援助，不在这里另立案件', () => {
  expect([line.refersTo, line.shape, line.label]).toEqual([['legal-aid'], 'log', '值班律师'])
  expect(recorded(tell(line)).refusals('refer', { toLine: 'legal-aid', why: '可能判三年以上' })).toEqual([])
})

const rules: RuleCase[] = [
  { must: '见证具结书的，应当是认罪认罚案件，值班律师在场并签名', given: help, broken: { present: false } },
  { must: '自审查起诉之日起才能查阅案卷', given: { ...help, readFile: true }, broken: { stage: 'investigation' } },
  {
    must: '对案件处理提出意见的，写下意见',
    given: { ...help, kinds: ['opinion'], opinion: '建议不起诉' },
    broken: { opinion: null },
  },
  {
    must: '帮助申请援助的，写明收到和转交的时刻',
    given: { ...help, kinds: ['apply'], handedAt: '2021-03-01T09:00', forwardedAt: '2021-03-01T10:00' },
    broken: { forwardedAt: '2021-03-01T08:59' },
  },
  {
    must: '通知到值班律师的时刻不能早于提出约见的时刻',
    given: { ...help, requestedAt: '2021-03-01T09:00', toldAt: '2021-03-01T10:00' },
    broken: { toldAt: '2021-03-01T08:59' },
  },
].map((rule) => ({ ...rule, act: 'record', before: (s: Story) => s.on('2022-03-02'), ...helped }))

const later: RuleCase[] = [
  {
    act: 'answerOpinion',
    must: '没有提出过法律意见',
    before: (s, broken) => recorded(s, broken ? {} : { kinds: ['opinion'], opinion: '建议缓刑' }),
    given: { opinionTaken: 'taken' },
  },
  {
    act: 'answerOpinion',
    must: '没有采纳的，登记办案机关的说明',
    before: (s) => recorded(s, { kinds: ['opinion'], opinion: '建议缓刑' }),
    given: { opinionTaken: 'notTaken', opinionWhy: '有前科' },
    broken: { opinionWhy: null },
  },
  {
    act: 'payHelp',
    must: '已经按件发放补贴，不能按件发放补贴',
    before: (s, broken) => {
      recorded(s)
      if (broken) s.does('payHelp', { helpPay: 10_000, paidOn: '2022-03-02' }, signed)
    },
    given: { helpPay: 10_000, paidOn: '2022-03-02' },
  },
  {
    act: 'roster',
    must: '班次要在值班表的起止日期以内',
    before: (s) => s.on('2021-03-01'),
    given: rota,
    broken: { rotaUntil: '2021-03-01' },
  },
  {
    act: 'roster',
    must: '同一名律师同一天只能值一个班，顶班的也算',
    before: (s) => s.on('2021-03-01'),
    given: rota,
    broken: { shifts: [rota.shifts[0], rota.shifts[0]] },
  },
  {
    act: 'swap',
    must: '班次要在值班表的起止日期以内',
    before: rostered,
    given: swapped,
    broken: { shifts: [{ ...one, on: '2021-03-03' }] },
  },
  {
    act: 'swap',
    must: '同一名律师同一天只能值一个班，顶班的也算',
    before: rostered,
    given: swapped,
    broken: {
      shifts: [one, { ...one, id: undefined, lawyer: second, standIn: first, swapWhy: '调班', swapAgreed: true }],
    },
  },
  {
    act: 'swap',
    must: '换班要写明原因，并经双方同意',
    before: rostered,
    given: swapped,
    broken: { shifts: [{ ...one, standIn: second, swapWhy: '开庭冲突', swapAgreed: false }] },
  },
  {
    act: 'askSwap',
    must: '只能为自己的班次申请换班，别的都不动；已经换好的请安排值班的人改',
    before: (s) => rostered(s).as('lawyer', '甲'),
    given: asking,
    broken: { shifts: [{ ...two, standIn: first, swapWhy: '开庭冲突' }] },
  },
  {
    act: 'askSwap',
    must: '写明请谁顶班和换班原因，不能请自己',
    before: (s) => rostered(s).as('lawyer', '甲'),
    given: asking,
    broken: { shifts: [{ ...one, standIn: first, swapWhy: '开庭冲突' }] },
  },
  {
    act: 'askSwap',
    must: '已经过去的班次不能申请换班',
    before: (s, broken) =>
      rostered(s)
        .on(broken ? '2021-03-02' : '2021-03-01')
        .as('lawyer', '甲'),
    given: asking,
  },
  {
    act: 'answerSwap',
    must: '没有等答复的换班申请',
    before: (s, broken) =>
      broken
        ? rostered(s)
            .does('swap', { shifts: [answering(true).shifts[0]] })
            .as('lawyer', '乙')
        : asked(s),
    given: answering(false),
  },
  {
    act: 'answerSwap',
    must: '只能答复请您顶的班次，选同意或者不同意，别的都不动',
    before: asked,
    given: answering(true),
    broken: { shifts: [{ ...answering(true).shifts[0], swapWhy: '别的原因' }] },
  },
  {
    act: 'answerSwap',
    must: '同一名律师同一天只能值一个班，顶班的也算',
    before: (s, broken) => {
      const shifts = broken ? [rota.shifts[0], { on: '2021-03-01', lawyer: second }] : rota.shifts
      s.on('2021-03-01')
        .does('roster', { ...rota, shifts })
        .as('lawyer', '甲')
        .does('askSwap', asking)
      s.as('lawyer', '乙')
    },
    given: answering(true),
  },
  {
    act: 'attend',
    must: '班次要在值班表的起止日期以内',
    before: (s) => rostered(s).on('2021-03-03'),
    given: attended,
    broken: { shifts: [{ ...one, on: '2021-03-03', attended: true }] },
  },
  {
    act: 'attend',
    must: '同一名律师同一天只能值一个班，顶班的也算',
    before: (s) => rostered(s).on('2021-03-02'),
    given: attended,
    broken: { shifts: [{ ...one, on: '2021-03-02', lawyer: second, attended: true }] },
  },
  {
    act: 'attend',
    must: '换班要写明原因，并经双方同意',
    before: (s) => rostered(s).on('2021-03-02'),
    given: attended,
    broken: { shifts: [{ ...one, standIn: second, attended: true }] },
  },
  {
    act: 'attend',
    must: '律师只登记自己值的班次是否到岗，别的都不动',
    before: (s) => rostered(s).on('2021-03-02').as('lawyer', '甲'),
    given: { shifts: [{ ...one, attended: true }] },
    broken: { shifts: [{ ...two, attended: true }] },
  },
  {
    act: 'attend',
    must: '还没有到的班次不能登记到岗',
    before: rostered,
    given: { shifts: [{ ...one, attended: true }] },
    broken: { shifts: [{ ...two, attended: true }] },
  },
  {
    act: 'finishRota',
    must: '值班表结束日期到了才能办结',
    before: (s, broken) => {
      s.on('2021-03-01').does('roster', { ...rota, shifts: [rota.shifts[0]] })
      return s.does('attend', { shifts: [{ ...one, attended: true }] }).on(broken ? '2021-03-01' : '2021-03-02')
    },
  },
  {
    act: 'finishRota',
    must: '每个班次都要登记是否到岗',
    before: (s, broken) => {
      rostered(s)
        .on('2021-03-02')
        .does('attend', { shifts: [{ ...one, attended: true }] })
      if (!broken) s.does('attend', { shifts: [{ ...two, attended: false }] })
    },
  },
  {
    act: 'payRota',
    must: '已经按天发放值班补贴，不能按天发放值班补贴',
    before: (s, broken) => {
      rostered(s).on('2021-03-02').does('attend', attended).does('finishRota')
      if (broken) s.does('payRota', { dayRate: 20_000, paidOn: '2021-03-02' }, signed)
    },
    given: { dayRate: 20_000, paidOn: '2021-03-02' },
  },
]

proveRules(line, Object.keys(line.acts), [...rules, ...later])

const year = () => {
  const rotas = rostered(tell(line)).on('2021-03-02').does('attend', attended).does('finishRota')
  const places = ['detention', 'police', 'procuratorate', 'court', 'centre']
  return [
    ...places.map((place) => recorded(tell(line), { place })),
    recorded(tell(line), { plea: false, kinds: ['advice'] }),
    rotas,
  ]
}

test('法律帮助一次计一次，认罪认罚的单列；值班天次按到岗算', () => {
  expect(['help', 'pleaHelp', 'witnessed', 'shifts'].map((name) => recount(dutyLawyer, year(), name))).toEqual([
    6, 5, 5, 2,
  ])
})

proveSums(dutyLawyer, year)
provePapers(dutyLawyer, () =>
  [recorded(tell(line)), rostered(tell(line)).does('swap', swapped)].map((made) => made.matter()),
)
proveClosed(line, () => recorded(tell(line)).matter())
proveEveryAct(dutyLawyer, () => told)
