import { answers, guardTable } from '../../testing/guard-table.ts'
import { accepted, assign, sitting } from '../../testing/reconsideration-story.ts'
import { hearing } from './acts-hearing.ts'

const { guard, verify } = guardTable(hearing)

guard('setHearing', '2023年12月31日以前收到的申请，重大、复杂的案件才可以听证', () => {
  const given = { hearingNoticeOn: '2021-03-18', hearingOn: '2021-03-22', hearingPlace: '示范区听证室' }
  return {
    wrong: { story: assign(accepted('2021'), { major: false }).as('handler'), given },
    right: { story: assign(accepted('2021'), { major: true }).as('handler'), given },
  }
})
guard(
  'setHearing',
  '举行听证应当在五个工作日前书面通知',
  answers(
    () => accepted('2024'),
    { hearingNoticeOn: '2024-03-18', hearingPlace: '示范区听证室' },
    { hearingOn: '2024-03-22' },
    { hearingOn: '2024-03-25' },
  ),
)
const called = () =>
  accepted('2024')
    .does('setHearing', { hearingNoticeOn: '2024-03-18', hearingOn: '2024-03-26', hearingPlace: '示范区听证室' })
    .on('2024-03-26')
const held = { ...sitting, heldOn: '2024-03-26' }
guard(
  'holdHearing',
  '听证应当按通知的日期或者改期后的日期举行，不能提前',
  answers(called, held, { heldOn: '2024-03-25' }, {}),
)
guard('holdHearing', '听证应当有一名主持人、两名以上听证员和一名记录员', answers(called, held, { hearers: 1 }, {}))
guard(
  'holdHearing',
  '被申请人的负责人不能参加听证的，应当说明理由',
  answers(called, { ...held, headAttended: false }, {}, { headAbsentWhy: '因公出差' }),
)
guard(
  'considerStay',
  '停止执行应当写明属于哪一种情形',
  answers(() => accepted('2024'), { stayResult: 'stopped', stayWhy: '影响生活' }, {}, { stayGround: 'requested' }),
)

verify()
