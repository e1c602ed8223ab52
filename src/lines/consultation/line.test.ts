import { expect, test } from 'vitest'
import { addDays, day } from '../../law/day.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { proveEveryAct, proveSums } from '../../testing/sums.ts'
import { consultation } from './business.ts'
import { channels, nextSteps } from './fields.ts'
import { consultationLine as line } from './line.ts'

type Story = ReturnType<typeof tell>
const asker = { parties: [{ role: 'asker', kind: 'person', name: '示范居民戊' }] } as const

const visit = {
  question: '公司拖欠工资怎么办',
  channel: 'hall',
  topic: 'labour',
  answer: '可以先投诉，也可以申请仲裁',
  nextStep: 'answered',
  answeredOn: '2021-03-01',
}
const order = {
  question: '房屋漏水找谁',
  channel: 'hotline',
  topic: 'property',
  outerNumber: 'GD1',
  receivedOn: '2021-03-01',
  returnBy: '2021-03-05',
}
const answer = { answer: '先找物业，谈不成可以调解', nextStep: 'mediation', answeredOn: '2021-03-03' }
const reply = { returnedOn: '2021-03-05', returnWords: '已电话答复' }

const told: Story[] = []
function story() {
  const made = tell(line)
  told.push(made)
  return made
}
const recorded = (s: Story, more: object = {}) => s.on('2021-03-05').does('record', { ...visit, ...more }, asker)
const taken = (s: Story, more: object = {}) => s.on('2021-03-01').does('takeOrder', { ...order, ...more }, asker)
const answered = (s: Story, more: object = {}) => taken(s, more).on('2021-03-05').does('answerOrder', answer)

test('热线工单：收下、解答、回复，同一件事再来电不另算一次', () => {
  const made = taken(story())
  expect([made.state(), made.due('order')]).toEqual(['待解答', '2021-03-05'])
  made.on('2021-03-03').does('answerOrder', answer).on('2021-03-05').does('replyOrder', reply)
  made.does('followUp', { followUps: [{ on: '2021-03-05', how: 'call', says: '追问怎么申请调解' }] })
  expect([
    made.clock('order')?.late,
    recount(consultation, [made], 'answered'),
    recount(consultation, [made], 'ordersInTime'),
  ]).toEqual([false, 1, 1])
})

test('来访可以不留姓名；引导调解的，移送过去不用重填，也不多算一次', () => {
  const made = tell(line)
    .on('2021-03-01')
    .does('record', { ...visit, summary: '老板欠三个月', nextStep: 'aid' })
  expect(made.matter().parties).toEqual([])
  made.does('refer', { toLine: 'legal-aid', why: '本人要求援助' })
  expect([recount(consultation, [made], 'answered'), line.shares?.summary]).toEqual([1, 'summary'])
  expect(made.matter().answers).toMatchObject({ receivedOn: '2021-03-01', group: 'none' })
})

test('不归本单位答的工单退回，不算咨询', () => {
  const made = taken(story()).does('sendBack', { sendBackWhy: '属于邻区' })
  expect([made.state(), recount(consultation, [made], 'answered')]).toEqual(['已退单', 0])
})

test('差评要回访；多少天内回访没有查明，不推算日期', () => {
  const made = recorded(story()).does('rate', { rating: 'bad', ratedOn: '2021-03-05' })
  expect([made.clock('callBack')?.due, Boolean(made.clock('callBack')?.reckoning?.whyNoDate)]).toEqual([null, true])
  made.does('callBack', { calledOn: '2021-03-05', callResult: '已补充解答' })
  expect(made.clock('callBack')?.status).toBe('stopped')
})

test('网上留言五小时内答复：差一分钟也算迟', () => {
  const at = (repliedAt: string) =>
    recorded(tell(line), { channel: 'net', askedAt: '2021-03-01T09:00', repliedAt }).matter().answers.netInTime
  expect([at('2021-03-01T14:00'), at('2021-03-01T14:01')]).toEqual([true, false])
})

const clocks: [clock: string, due: string, made: () => Story][] = [
  ['order', '2021-03-05', () => taken(tell(line))],
  ['letter', '2021-03-10', () => taken(tell(line), { channel: 'letter' })],
  ['booking', '2021-03-08', () => recorded(tell(line), { nextStep: 'booked', bookedOn: '2021-03-08' })],
]

test.each(clocks)('%s 最后一天不迟，次日就迟', (name, due, made) => {
  expect(made().due(name)).toBe(due)
  expect([
    made().on(due).clock(name)?.late,
    made()
      .on(addDays(day(due), 1))
      .clock(name)?.late,
  ]).toEqual([false, true])
})

const onDay = (s: Story) => s.on('2021-03-05')
const booked = { must: '预约律师再答的，写明预约日期', broken: { bookedOn: null } }
const replied = { must: '网上答复的时刻不能早于留言的时刻', broken: { repliedAt: '2021-03-01T08:59' } }
const numbered = { must: '12348 热线工单写明外部编号，一张工单只登记一次', broken: { outerNumber: null } }
const online = { askedAt: '2021-03-01T09:00', repliedAt: '2021-03-01T10:00' }
const follow = { followUps: [{ on: '2021-03-05', how: 'call', says: '追问' }] }
const rating = { rating: 'bad', ratedOn: '2021-03-05' }
const called = { calledOn: '2021-03-05', callResult: '已补充解答' }

const rules: RuleCase[] = [
  { act: 'record', ...booked, before: onDay, given: { ...visit, nextStep: 'booked', bookedOn: '2021-03-08' } },
  { act: 'record', ...numbered, before: onDay, given: { ...visit, channel: 'hotline', outerNumber: 'GD2' } },
  { act: 'record', ...replied, before: onDay, given: { ...visit, ...online } },
  { act: 'takeOrder', ...numbered, before: onDay, given: order },
  {
    act: 'takeOrder',
    must: '要求回复的日期不能早于收到的日期',
    before: onDay,
    given: order,
    broken: { returnBy: '2021-02-28' },
  },
  {
    act: 'answerOrder',
    ...booked,
    before: (s) => taken(s).on('2021-03-05'),
    given: { ...answer, nextStep: 'booked', bookedOn: '2021-03-08' },
  },
  {
    act: 'answerOrder',
    ...replied,
    before: (s) => taken(s, { channel: 'net', askedAt: online.askedAt }).on('2021-03-05'),
    given: { ...answer, repliedAt: online.repliedAt },
  },
  {
    act: 'replyOrder',
    must: '没有外部工单，不用回复',
    before: (s, broken) => (broken ? recorded(s) : answered(s)),
    given: reply,
  },
  {
    act: 'replyOrder',
    must: '已经回复工单，不能回复工单',
    before: (s, broken) => (broken ? answered(s).does('replyOrder', reply) : answered(s)),
    given: reply,
  },
  {
    act: 'followUp',
    must: '后续沟通的日期在解答以后、今天以前',
    before: (s) => recorded(s),
    given: follow,
    broken: { followUps: [{ on: '2021-02-28', how: 'call', says: '追问' }] },
  },
  {
    act: 'rate',
    must: '已经登记评价，不能登记评价',
    before: (s, broken) => (broken ? recorded(s).does('rate', rating) : recorded(s)),
    given: rating,
  },
  {
    act: 'callBack',
    must: '已经差评回访，不能差评回访',
    before: (s, broken) => {
      recorded(s).does('rate', rating)
      if (broken) s.does('callBack', called)
    },
    given: called,
  },
  {
    act: 'callBack',
    must: '不满意的才要回访',
    before: (s, broken) => recorded(s).does('rate', { ...rating, rating: broken ? 'good' : 'bad' }),
    given: called,
  },
]

proveRules(line, Object.keys(line.acts), rules)

const year = () => [
  ...Object.keys(channels).map((channel) => recorded(tell(line), { channel, outerNumber: 'GD9' })),
  ...Object.keys(nextSteps).map((nextStep) => recorded(tell(line), { nextStep, bookedOn: '2021-03-08' })),
  answered(tell(line))
    .does('replyOrder', reply)
    .does('rate', { ...rating, rating: 'good' }),
  taken(tell(line)).does('sendBack', { sendBackWhy: '属于邻区' }),
]

test('各渠道相加等于总数，一件咨询只计一次', () => {
  const figures = ['answered', 'hall', 'hotline', 'onSite', 'toMediation', 'sentBack']
  expect(figures.map((name) => recount(consultation, year(), name))).toEqual([15, 10, 2, 12, 2, 1])
})

proveSums(consultation, year)
provePapers(consultation, () =>
  [recorded(tell(line)), answered(tell(line)).does('replyOrder', reply)].map((made) => made.matter()),
)
proveEveryAct(consultation, () => told)

test('热线工单表以工单编号为准，同一张不会进来两次', () => {
  const sheet = consultation.sheets.hotline
  expect([sheet?.act, sheet?.key, sheet?.fixed]).toEqual(['takeOrder', ['工单编号'], { channel: 'hotline' }])
})
