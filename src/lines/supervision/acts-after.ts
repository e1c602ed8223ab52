import { addDays } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { enforcementSupervision as regulation } from '../../law/statutes/supervision-acts.ts'
import { underRegulation } from './edition.ts'
import type { SupervisionAct } from './names.ts'

const desk: Pick<SupervisionAct, 'by'> = { by: ['clerk', 'handler'] }
const unit: Pick<SupervisionAct, 'by' | 'from' | 'to'> = {
  by: ['liaison', 'clerk', 'handler'],
  from: ['rectifying'],
  to: 'same',
}

/** 单位答复、整改、核验销号；约谈、通报、移送。 */
export const afterActs = {
  reply: {
    label: '登记单位答复',
    ...unit,
    asks: ['repliedOn', 'reply'],
    day: 'repliedOn',
  },
  rectify: {
    label: '登记整改措施',
    help: '一项措施一行，完成了填完成日期和证明材料',
    ...unit,
    asks: ['rectifications'],
    guards: [
      {
        must: '完成日期不能晚于今天',
        field: 'rectifications',
        holds: ({ rectifications }, { today }) => rectifications.every(({ doneOn }) => !doneOn || doneOn <= today),
      },
    ],
  },
  reportRectified: {
    label: '报告整改完成',
    ...unit,
    asks: ['rectifiedOn'],
    day: 'rectifiedOn',
    after: ['rectify'],
    opens: [
      {
        must: '还有整改措施没有填完成日期和证明材料',
        holds: ({ rectifications }) => rectifications.every(({ doneOn, proof }) => Boolean(doneOn) && Boolean(proof)),
      },
    ],
  },
  sendBack: {
    label: '整改不到位，退回',
    ...desk,
    from: ['rectifying'],
    to: 'same',
    asks: ['sentBackOn', 'sendBackWhy', 'rectifyBy'],
    day: 'sentBackOn',
    after: ['reportRectified'],
    opens: [
      {
        must: '退回以后单位还没有重新报告',
        holds: (_it, at) => at.times('sendBack') === 0 || at.times('reportRectified') > at.times('sendBack'),
      },
    ],
    guards: [
      {
        must: '新的整改期限应当晚于退回日期',
        field: 'rectifyBy',
        holds: ({ rectifyBy, sentBackOn }) => rectifyBy !== null && sentBackOn !== null && sentBackOn < rectifyBy,
      },
    ],
    // A new run of the same clock: the report just sent back belongs to the old one.
    sets: ({ sentBackOn }) => ({ rectifyFrom: sentBackOn && addDays(sentBackOn, 1) }),
  },
  verify: {
    label: '核验销号',
    ...desk,
    from: ['rectifying'],
    to: 'rectified',
    asks: ['verifiedOn', 'verifyNote'],
    day: 'verifiedOn',
    after: ['reportRectified'],
    signedBy: ['sectionHead'],
    opens: [
      {
        must: '退回以后单位还没有重新报告',
        holds: (_it, at) => at.times('sendBack') === 0 || at.times('reportRectified') > at.times('sendBack'),
      },
      {
        must: '单位的异议还没有答复',
        holds: (_it, at) => at.times('object') === at.times('answerObjection'),
      },
    ],
  },
  summon: {
    label: '约谈',
    law: cite(regulation, 'ch5'),
    ...desk,
    from: ['confirmed', 'rectifying'],
    to: 'same',
    asks: ['summonedOn', 'summonedWho'],
    day: 'summonedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '约谈自2026年2月1日起适用，此前没有查到依据',
        law: cite(regulation, 'ch5'),
        field: 'summonedOn',
        holds: ({ summonedOn }) => underRegulation(summonedOn),
      },
    ],
  },
  circulate: {
    label: '通报',
    ...desk,
    from: ['confirmed', 'rectifying', 'rectified'],
    to: 'same',
    asks: ['circulatedOn', 'circulatedTo'],
    day: 'circulatedOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
  },
  transfer: {
    label: '移送',
    help: '违纪违法、涉嫌犯罪线索，移送有权机关',
    ...desk,
    from: ['checking', 'confirmed', 'rectifying'],
    to: 'transferred',
    asks: ['transferredOn', 'transferTo', 'transferWhy'],
    day: 'transferredOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
  },
} as const satisfies Readonly<Record<string, SupervisionAct>>
