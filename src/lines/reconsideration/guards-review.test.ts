import { expect, test } from 'vitest'
import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { accepted, serve, thirdParty } from '../../testing/reconsideration-story.ts'
import { personOf } from '../../testing/story.ts'
import { review } from './acts-review.ts'

const { guard, verify } = guardTable(review)

guard(
  'assignHandlers',
  '审理应当由两名以上人员参加，承办人不能是同一人',
  answers(
    () => accepted('2024').as('sectionHead'),
    { handlerA: personOf('handler'), major: false, technical: false },
    { handlerB: personOf('handler') },
    { handlerB: personOf('clerk') },
  ),
)
guard(
  'toOrdinary',
  '本案没有适用简易程序',
  files(
    () => accepted('2024'),
    () => accepted('2024', {}, { procedure: 'simplified', simpleGround: 'warning' }),
    { ordinaryWhy: '案情复杂' },
  ),
)

const request = { unit: '示范街道办事处', what: '现场勘验笔录', askedOn: '2024-03-18' }
guard(
  'askEvidence',
  '内部截止日期应当晚于发出日期',
  answers(
    () => accepted('2024'),
    {},
    { evidenceAsked: [{ ...request, dueOn: '2024-03-18' }] },
    { evidenceAsked: [{ ...request, dueOn: '2024-03-19' }] },
  ),
)
guard(
  'evidenceCame',
  '提交日期不能早于发出日期，也不能晚于今天',
  answers(
    () =>
      accepted('2024')
        .does('askEvidence', { evidenceAsked: [{ ...request, dueOn: '2024-03-25' }] })
        .on('2024-03-20'),
    {},
    { evidenceAsked: [{ ...request, id: 1, dueOn: '2024-03-25', givenOn: '2024-03-21' }] },
    { evidenceAsked: [{ ...request, id: 1, dueOn: '2024-03-25', givenOn: '2024-03-20' }] },
  ),
)
guard(
  'investigate',
  '调查取证不得少于两人，并应当出示工作证件',
  answers(
    () => accepted('2024'),
    { investigatedOn: '2024-03-18', investigation: '询问店主' },
    { investigators: 1 },
    { investigators: 2 },
  ),
)
for (const [act, span] of Object.entries({ survey: 'survey', appraise: 'appraisal', negotiate: 'jurisdiction' })) {
  guard(
    act,
    '勘验、鉴定、管辖协商用时不计入审理期限，只适用于2023年12月31日以前收到的申请',
    files(
      () => accepted('2024'),
      () => accepted('2021'),
      {
        [`${span}From`]: '2021-03-16',
        [`${span}Until`]: '2021-03-18',
      },
    ),
  )
}

verify()

test('第三人只能由通知参加的一步加入', () => {
  const story = accepted('2024')
  expect(story.refusals('joinThirdParty')).toEqual(['请登记第三人'])
  expect(story.refusals('sendCopy', { copySentOn: '2024-03-18' }, { parties: [thirdParty] })).toEqual([
    '这一步不登记「第三人」',
  ])
})

test('送达登记只对本案的当事人', () => {
  expect(() => serve(accepted('2024'), 'replyNotice', 9, '2024-03-18')).toThrow('受送达的当事人不在本案中')
})
