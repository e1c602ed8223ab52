import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/statutes/reconsideration-regulation.ts'
import { byLaw2017 } from './edition.ts'
import type { Acts } from './shape.ts'

const leftOutOnlyBefore2024 = {
  must: '勘验、鉴定、管辖协商用时不计入审理期限，只适用于2023年12月31日以前收到的申请',
  law: cite(regulation, '34'),
  holds: (it) => byLaw2017(it),
} as const satisfies NonNullable<Acts[string]['opens']>[number]

/** 受理以后的审理：承办、答复、证据。 */
export const review = {
  assignHandlers: {
    label: '指定承办人',
    help: '两名以上人员参加审理，并判断是否重大、疑难、复杂',
    law: cite(regulation, '32'),
    by: ['sectionHead', 'deputyHead'],
    from: ['reviewing'],
    to: 'same',
    asks: ['handlerA', 'handlerB', 'major', 'technical'],
    assigns: 'handlerA',
    guards: [
      {
        must: '审理应当由两名以上人员参加，承办人不能是同一人',
        law: cite(regulation, '32'),
        field: 'handlerB',
        holds: (it) => it.handlerA !== it.handlerB,
      },
    ],
  },
  joinThirdParty: {
    label: '通知第三人参加',
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    parties: ['thirdParty'],
    mayAddParties: ['agent'],
  },
  toOrdinary: {
    label: '转为普通程序',
    help: '审理期限仍从受理之日起算六十日（读法待核）',
    law: cite(law, '55'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['ordinaryWhy'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    opens: [{ must: '本案没有适用简易程序', law: cite(law, '55'), holds: (it) => it.procedure === 'simplified' }],
    sets: () => ({ procedure: 'ordinary' }),
  },
  sendCopy: {
    label: '发送申请副本',
    help: '连同提出答复通知书一并发送被申请人，送达后登记送达',
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['copySentOn'],
    day: 'copySentOn',
  },
  takeReply: {
    label: '登记被申请人答复',
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['repliedOn'],
    mayAsk: ['replyNote'],
    day: 'repliedOn',
    after: ['sendCopy'],
    whilePaused: true,
  },
  askEvidence: {
    label: '向单位调取证据',
    help: '写明材料和内部截止日期',
    law: cite(law, '45'),
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['evidenceAsked'],
    whilePaused: true,
    guards: [
      {
        must: '内部截止日期应当晚于发出日期',
        field: 'evidenceAsked',
        holds: (it) =>
          it.evidenceAsked.every(({ askedOn, dueOn }) => askedOn !== null && dueOn !== null && dueOn > askedOn),
      },
    ],
  },
  evidenceCame: {
    label: '登记单位提交证据',
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['evidenceAsked'],
    after: ['askEvidence'],
    whilePaused: true,
    guards: [
      {
        must: '提交日期不能早于发出日期，也不能晚于今天',
        field: 'evidenceAsked',
        holds: (it, at) =>
          it.evidenceAsked.every(
            ({ askedOn, givenOn }) => !givenOn || (askedOn !== null && givenOn >= askedOn && givenOn <= at.today),
          ),
      },
    ],
  },
  investigate: {
    label: '调查取证',
    law: cite(law, '45'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['investigatedOn', 'investigators', 'investigation'],
    day: 'investigatedOn',
    whilePaused: true,
    guards: [
      {
        must: '调查取证不得少于两人，并应当出示工作证件',
        law: cite(law, '45'),
        field: 'investigators',
        holds: (it) => it.investigators !== null && it.investigators >= 2,
      },
    ],
  },
  survey: {
    label: '登记现场勘验用时',
    law: cite(regulation, '34'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['surveyFrom', 'surveyUntil'],
    opens: [leftOutOnlyBefore2024],
  },
  appraise: {
    label: '登记鉴定用时',
    law: cite(regulation, '37'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['appraisalFrom', 'appraisalUntil'],
    opens: [leftOutOnlyBefore2024],
  },
  negotiate: {
    label: '登记管辖协商用时',
    law: cite(regulation, '30'),
    by: ['handler'],
    from: ['received', 'reviewing'],
    to: 'same',
    asks: ['jurisdictionFrom', 'jurisdictionUntil'],
    opens: [leftOutOnlyBefore2024],
  },
} as const satisfies Acts
