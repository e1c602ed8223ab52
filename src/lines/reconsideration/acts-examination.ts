import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/statutes/reconsideration-regulation.ts'
import {
  awaitsCorrection,
  byLaw2017,
  byLaw2023,
  filedOn,
  formerly,
  lastDayToApply,
  lastDayToCorrect,
  reviewEnds,
  withinLongstop,
} from './edition.ts'
import type { Acts } from './shape.ts'

export const noCorrectionPending = {
  must: '已经通知补正，收到补正材料后才能决定是否受理',
  law: cite(law, '31'),
  formerly: formerly(cite(regulation, '29')),
  holds: (_it, at) => !awaitsCorrection(at),
} as const satisfies NonNullable<Acts[string]['opens']>[number]

const correctionPending = {
  must: '没有等待补正的通知',
  law: cite(law, '31'),
  formerly: formerly(cite(regulation, '29')),
  holds: (_it, at) => awaitsCorrection(at),
} as const satisfies NonNullable<Acts[string]['opens']>[number]

/** 收到申请以后、受理以前：补正、不予受理、转送。 */
export const examination = {
  chooseEdition: {
    label: '另定适用法律的基准日',
    help: '新旧法交替时收到的申请，按收到之日适用法律；个案另定的写明理由',
    by: ['handler', 'sectionHead'],
    from: ['received', 'reviewing'],
    to: 'same',
    asks: ['editionOn', 'editionWhy'],
    signedBy: ['deputyHead', 'head'],
  },
  askCorrection: {
    label: '通知补正',
    help: '一次性写明全部需要补正的事项',
    law: cite(law, '31(1)'),
    formerly: formerly(cite(regulation, '29')),
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'same',
    asks: ['correctionNoticeOn', 'correctionWhat'],
    mayAsk: ['correctionDueOn'],
    day: 'correctionNoticeOn',
    opens: [
      {
        must: '补正应当一次性书面通知，不能再次通知',
        law: cite(law, '31(1)'),
        holds: (it, at) => byLaw2017(it) || at.times('askCorrection') === 0,
      },
    ],
    guards: [
      {
        must: '2023年12月31日以前收到的申请，补正通知应当写明合理期限',
        law: cite(regulation, '29'),
        field: 'correctionDueOn',
        holds: (it, at) => byLaw2023(it) || (it.correctionDueOn !== null && it.correctionDueOn > at.on),
      },
    ],
  },
  extendCorrection: {
    label: '延长补正期限',
    law: cite(law, '31(2)'),
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'same',
    asks: ['correctionMore', 'correctionMoreWhy'],
    signedBy: ['sectionHead'],
    extends: { clock: 'correctionReply', length: 'correctionMore', why: 'correctionMoreWhy' },
    opens: [
      correctionPending,
      {
        must: '延长补正期限适用于2024年1月1日以后收到的申请，此前由补正通知写明期限',
        law: cite(law, '31(2)'),
        holds: (it) => byLaw2023(it),
      },
    ],
  },
  corrected: {
    label: '登记补正材料',
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'same',
    asks: ['correctedOn'],
    day: 'correctedOn',
    opens: [correctionPending],
  },
  giveUp: {
    label: '视为放弃申请',
    help: '无正当理由逾期不补正，记录在案',
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'givenUp',
    opens: [
      correctionPending,
      {
        must: '补正期限届满仍未补正的，才能视为放弃申请',
        law: cite(law, '31(2)'),
        holds: (it, at) => {
          const last = lastDayToCorrect(it, at)
          return !awaitsCorrection(at) || (last !== null && at.today > last)
        },
      },
    ],
  },
  withdrawBefore: {
    label: '受理前撤回',
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'withdrawnBefore',
    asks: ['withdrawBeforeWhy'],
  },
  decline: {
    label: '决定不予受理',
    law: cite(law, '30'),
    formerly: formerly(cite(law, '17')),
    by: ['handler', 'sectionHead'],
    from: ['received'],
    to: 'declined',
    asks: ['declineGround', 'declineWhy'],
    mayAsk: ['competentOrgan'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    opens: [noCorrectionPending],
    guards: [
      {
        must: '审查期满未作决定的已经视为受理，不能再不予受理，应当登记视为受理后驳回申请',
        law: cite(law, '30(3)'),
        holds: (it, at) => {
          const last = reviewEnds(at)
          return byLaw2017(it) || (last !== null && at.on <= last)
        },
      },
      {
        must: '以超过申请期限为由的，申请日期应当确实晚于期限的最后一天',
        law: cite(law, '20(1)'),
        field: 'declineGround',
        holds: (it, at) => {
          if (it.declineGround !== 'overdue') return true
          const filed = filedOn(it)
          const last = lastDayToApply(it, at)
          return (filed !== null && last !== null && filed > last) || (byLaw2023(it) && !withinLongstop(it))
        },
      },
      {
        must: '以和解撤回后再次申请为由的，应当确属同一事实和理由',
        law: cite(law, '74'),
        field: 'declineGround',
        holds: (it) => it.declineGround !== 'settled' || it.afterSettlement === true,
      },
      {
        must: '不属于本机关管辖的，应当告知有管辖权的机关',
        field: 'competentOrgan',
        holds: (it) => it.declineGround !== 'jurisdiction' || it.competentOrgan !== null,
      },
    ],
  },
  redirect: {
    label: '告知向其他机关提出',
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'redirected',
    asks: ['competentOrgan'],
    signedBy: ['sectionHead'],
    opens: [noCorrectionPending],
  },
  transfer: {
    label: '转送其他机关',
    by: ['clerk', 'handler'],
    from: ['received'],
    to: 'transferred',
    asks: ['transferTo', 'transferGround'],
    handsOver: { as: 'receive', back: 'received' },
    signedBy: ['sectionHead'],
    opens: [noCorrectionPending],
    guards: [
      {
        must: '五类特殊管辖案件的转送，只适用于2023年12月31日以前收到并已如此登记的申请',
        law: cite(law, '18'),
        field: 'transferGround',
        holds: (it) => it.transferGround !== 'county' || it.countyCase === true,
      },
    ],
  },
} as const satisfies Acts
