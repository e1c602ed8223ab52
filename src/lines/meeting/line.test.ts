import { expect, test } from 'vitest'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import { meeting } from './business.ts'
import { domains, kinds } from './fields.ts'
import { meetingLine } from './line.ts'

const told: ReturnType<typeof tell>[] = []
function recorded(more: object = {}) {
  const one = tell(meetingLine).on('2021-03-01').as('clerk')
  told.push(one)
  const held = {
    subject: '研究复议体制改革',
    kind: 'special',
    domain: 'reconsideration',
    metOn: '2021-03-01',
    attendees: 20,
  }
  return one.does('record', { ...held, requestTo: '区委政法委', ...more })
}

const row = { what: '制定听证规则', lead: '复议科', agreedOn: '2021-03-01', dueOn: '2021-03-31', handBy: '2021-03-05' }

test('议定事项限期转督办，转了的不再催', () => {
  const one = recorded({ agreed: [row] })
  expect([one.on('2021-03-05').clock('handOver')?.late, one.on('2021-03-06').clock('handOver')?.late]).toEqual([
    false,
    true,
  ])
  one.does('refer', { toLine: 'task', why: '议定事项' })
  const handed = { id: 1, ...row, handedOn: '2021-03-06', taskNumber: '示督〔2021〕3号' }
  one.does('handOver', { agreed: [handed] })
  expect(one.clock('handOver')?.status).toBe('stopped')
  one.does('addAgreed', {
    agreed: [
      { ...row, what: '配齐人员' },
      { ...row, what: '改造场所' },
    ],
  })
  one.does('issueMinutes', { minutesOn: '2021-03-06', minutesNumber: '〔2021〕1号' })
  expect([recount(meeting, [one], 'agreed'), recount(meeting, [one], 'handed')]).toEqual([3, 1])
})

test('请示等批复，希望的日期当天不算晚，第二天算', () => {
  const one = recorded({ kind: 'request', replyBy: '2021-03-20' })
  expect([one.on('2021-03-20').clock('reply')?.late, one.on('2021-03-21').clock('reply')?.late]).toEqual([false, true])
  one.does('recordReply', { repliedOn: '2021-03-21', reply: '同意' })
  expect(recount(meeting, [one], 'replied')).toBe(1)
})

test('各种会议、各领域相加等于合计', () => {
  const all = [
    ...Object.keys(kinds).map((kind) => recorded({ kind })),
    ...Object.keys(domains).map((domain) => recorded({ domain })),
  ]
  for (const relation of meeting.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const sum = relation.parts.reduce((total, part) => total + recount(meeting, all, part), 0)
    expect([relation.whole, sum]).toEqual([relation.whole, all.length])
  }
  expect(recount(meeting, all, 'attendees')).toBe(all.length * 20)
})

provePapers(meeting, () => told.map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(meetingLine.acts).filter((act) => !done.has(act))).toEqual([])
})
