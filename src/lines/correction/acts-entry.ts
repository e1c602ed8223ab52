import { addDays } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { correctionLaw as law, correctionMeasures as measures } from '../../law/statutes/correction-acts.ts'
import { type CorrectionAct, officers } from './names.ts'

const entry = [
  'caseNumber',
  'class',
  'station',
  'woman',
  'minor',
  'minorAtCrime',
  'fiveOrLess',
  'decidedBy',
  'effectiveOn',
  'papersOn',
] as const

/** 调查评估和接收。 */
export const entryActs = {
  commission: {
    label: '登记调查评估委托',
    law: cite(measures, '14'),
    by: [...officers],
    from: 'new',
    to: 'assessing',
    asks: ['caseNumber', 'class', 'station', 'commissionedFrom', 'commissionNumber', 'commissionedOn', 'fastTrack'],
    day: 'commissionedOn',
    parties: ['subject'],
    mayAddParties: ['guardian', 'guarantor'],
  },
  extendAssessment: {
    label: '商定延长评估期限',
    law: cite(measures, '14'),
    by: [...officers],
    from: ['assessing'],
    to: 'same',
    asks: ['extraDays', 'extendWhy'],
    extends: { clock: 'assess', length: 'extraDays', why: 'extendWhy' },
  },
  assess: {
    label: '出具调查评估意见书',
    law: cite(measures, '14'),
    by: [...officers],
    from: ['assessing'],
    to: 'assessed',
    asks: ['assessedOn', 'assessment', 'assessmentNumber', 'villageOpinion'],
    day: 'assessedOn',
    signedBy: ['sectionHead', 'deputyHead'],
  },
  notUsed: {
    label: '登记未适用社区矫正',
    by: [...officers],
    from: ['assessed'],
    to: 'notUsed',
    asks: ['adoptedOn', 'adopted'],
    day: 'adoptedOn',
  },
  expect: {
    label: '登记收到法律文书',
    law: cite(law, '20'),
    by: [...officers],
    from: 'new',
    to: 'expected',
    asks: [...entry],
    day: 'papersOn',
    parties: ['subject'],
    mayAddParties: ['guardian', 'guarantor'],
    guards: [
      {
        must: '未成年人应当写明监护人',
        law: cite(measures, '55'),
        field: 'minor',
        holds: ({ minor }, { parties }) => minor !== true || parties.some(({ role }) => role === 'guardian'),
      },
    ],
  },
  expectAssessed: {
    label: '评估后登记收到法律文书',
    law: cite(law, '20'),
    by: [...officers],
    from: ['assessed'],
    to: 'expected',
    asks: [...entry.slice(1), 'adopted'],
    day: 'papersOn',
    mayAddParties: ['guardian', 'guarantor'],
    guards: [
      {
        must: '未成年人应当写明监护人',
        law: cite(measures, '55'),
        field: 'minor',
        holds: ({ minor }, { parties }) => minor !== true || parties.some(({ role }) => role === 'guardian'),
      },
    ],
  },
  sendReceipt: {
    label: '送达回执',
    law: cite(measures, '16'),
    by: [...officers],
    from: ['expected', 'late', 'supervised'],
    to: 'same',
    asks: ['receiptOn'],
    day: 'receiptOn',
  },
  late: {
    label: '登记逾期未报到',
    help: '立即组织查找，并通报决定机关',
    law: cite(measures, '17'),
    by: [...officers],
    from: ['expected'],
    to: 'late',
    asks: ['lostOn'],
    guards: [
      {
        must: '报到期限届满以后，才能登记逾期未报到',
        law: cite(law, '21'),
        field: 'lostOn',
        holds: (_it, { due, on }) => {
          const last = due('reportIn')
          return last !== null && on > last
        },
      },
    ],
  },
  receive: {
    label: '接收',
    law: cite(law, '21'),
    by: [...officers],
    from: ['expected', 'late'],
    to: 'supervised',
    asks: ['way', 'reportedOn', 'receivedOn', 'papersComplete', 'termFrom', 'termUntil', 'home', 'officer'],
    day: 'receivedOn',
    assigns: 'officer',
    guards: [
      {
        must: '矫正期满日期应当晚于开始日期',
        field: 'termUntil',
        holds: ({ termFrom, termUntil }) => termFrom !== null && termUntil !== null && termUntil > termFrom,
      },
      {
        must: '接收日期不能早于报到日期',
        field: 'receivedOn',
        holds: ({ reportedOn, receivedOn }) => reportedOn !== null && receivedOn !== null && receivedOn >= reportedOn,
      },
    ],
    sets: ({ receivedOn, termUntil, class: kind }) => ({
      summaryBy: termUntil === null ? null : addDays(termUntil, -30),
      ...(kind === 'outside' ? { healthOn: receivedOn } : {}),
    }),
  },
  askPapers: {
    label: '通知补齐文书',
    law: cite(measures, '16'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['papersAskedOn'],
    day: 'papersAskedOn',
    opens: [{ must: '文书齐全的不用通知补齐', holds: ({ papersComplete }) => papersComplete === false }],
  },
  announce: {
    label: '入矫宣告',
    law: cite(measures, '55'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['announcedOn', 'announcedOpen'],
    mayAsk: ['guardianThere'],
    day: 'announcedOn',
    guards: [
      {
        must: '未成年人的宣告不公开',
        law: cite(measures, '55'),
        field: 'announcedOpen',
        holds: ({ minor, announcedOpen }) => minor !== true || announcedOpen === false,
      },
      {
        must: '未成年人的宣告应当有监护人到场',
        law: cite(measures, '55'),
        field: 'guardianThere',
        holds: ({ minor, guardianThere }) => minor !== true || guardianThere === true,
      },
    ],
  },
  formTeam: {
    label: '确定矫正小组',
    law: cite(law, '25'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['teamOn', 'team', 'womanInTeam'],
    mayAsk: ['minorSkill'],
    day: 'teamOn',
    guards: [
      {
        must: '对象为女性的，小组应当有女性成员',
        law: cite(law, '25'),
        field: 'womanInTeam',
        holds: ({ woman, womanInTeam }) => woman !== true || womanInTeam === true,
      },
      {
        must: '对象为未成年人的，小组应当有熟悉未成年人身心特点的人员',
        law: cite(law, '52'),
        field: 'minorSkill',
        holds: ({ minor, minorSkill }) => minor !== true || minorSkill === true,
      },
    ],
  },
  plan: {
    label: '制定或者调整矫正方案',
    law: cite(law, '24'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['planOn', 'plan', 'grade'],
    day: 'planOn',
    after: ['formTeam'],
  },
} as const satisfies Record<string, CorrectionAct>
