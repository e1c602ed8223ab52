import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/statutes/reconsideration-regulation.ts'
import { byLaw2017, byLaw2023, hearingNoticeInTime } from './edition.ts'
import type { Acts } from './shape.ts'

/** 听取意见、查阅、听证、咨询委员会、停止执行。 */
export const hearing = {
  hearParties: {
    label: '听取当事人意见',
    help: '当面、互联网或者电话均可，一并了解调解意愿',
    law: cite(law, '49'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['heardOn', 'heardHow', 'heardWhat'],
    mayAsk: ['willMediate'],
    day: 'heardOn',
  },
  showFile: {
    label: '查阅、复制案卷',
    law: cite(law, '47'),
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['accessOn', 'accessWho', 'accessWhat'],
    day: 'accessOn',
    after: ['takeReply'],
    whilePaused: true,
  },
  setHearing: {
    label: '通知听证',
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['hearingNoticeOn', 'hearingOn', 'hearingPlace'],
    day: 'hearingNoticeOn',
    opens: [
      {
        must: '2023年12月31日以前收到的申请，重大、复杂的案件才可以听证',
        law: cite(regulation, '33'),
        holds: (it) => byLaw2023(it) || it.major === true,
      },
    ],
    guards: [
      {
        must: '举行听证应当在五个工作日前书面通知',
        law: cite(law, '51'),
        field: 'hearingOn',
        holds: (it) => byLaw2017(it) || hearingNoticeInTime(it),
      },
    ],
  },
  holdHearing: {
    label: '举行听证',
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: [
      'heldOn',
      'hearingChair',
      'hearers',
      'hearingRecorder',
      'headAttended',
      'applicantAttended',
      'hearingRecord',
    ],
    mayAsk: ['headAbsentWhy'],
    day: 'heldOn',
    after: ['setHearing'],
    guards: [
      {
        must: '听证应当按通知的日期或者改期后的日期举行，不能提前',
        field: 'heldOn',
        holds: (it) => it.heldOn !== null && it.hearingOn !== null && it.heldOn >= it.hearingOn,
      },
      {
        must: '听证应当有一名主持人、两名以上听证员和一名记录员',
        law: cite(law, '50'),
        field: 'hearers',
        holds: (it) => byLaw2017(it) || (it.hearers !== null && it.hearers >= 2),
      },
      {
        must: '被申请人的负责人不能参加听证的，应当说明理由',
        law: cite(law, '51'),
        field: 'headAbsentWhy',
        holds: (it) => byLaw2017(it) || it.headAttended === true || it.headAbsentWhy !== null,
      },
    ],
  },
  consultCommittee: {
    label: '提请复议委员会咨询',
    help: '2023年以前设立复议咨询委员会的，按本市、本区改革规定提请',
    law: cite(law, '52'),
    by: ['handler', 'sectionHead'],
    from: ['reviewing'],
    to: 'same',
    asks: ['committeeAskedOn', 'committeeQuestion'],
    day: 'committeeAskedOn',
    whilePaused: true,
  },
  committeeAdvises: {
    label: '记录咨询意见',
    law: cite(law, '61(3)'),
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['committeeOn', 'committeeMembers', 'committeeAdvice'],
    day: 'committeeOn',
    after: ['consultCommittee'],
    whilePaused: true,
  },
  considerStay: {
    label: '审查是否停止执行',
    law: cite(law, '42'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['stayResult', 'stayWhy'],
    mayAsk: ['stayGround'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    whilePaused: true,
    guards: [
      {
        must: '停止执行应当写明属于哪一种情形',
        law: cite(law, '42'),
        field: 'stayGround',
        holds: (it) => it.stayResult === 'notStopped' || it.stayGround !== null,
      },
    ],
  },
} as const satisfies Acts
