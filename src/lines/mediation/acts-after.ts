import type { Guard } from '../../kernel/line.ts'
import { type Day, laterOf } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { labourArbitrationRules, trafficAccidents } from '../../law/statutes/linked-acts.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { agreedText } from './agreement-check.ts'
import type { Fields, MediationAct } from './names.ts'

const allPerformed: Guard<Fields> = {
  must: '还有协议事项没有登记实际履行日期',
  field: 'performedOn',
  holds: ({ terms }) => terms.every(({ does, performedOn }) => does === 'refrain' || Boolean(performedOn)),
}

const howPerformed: MediationAct['sets'] & {} = ({ terms, performedOn, effectiveOn }) => {
  const late = terms.some((term) => term.performedOn && term.due && term.performedOn > term.due)
  if (late) return { performedHow: 'late' }
  return { performedHow: performedOn !== null && performedOn === effectiveOn ? 'spot' : 'inTime' }
}

/** 协议之后：履行、违约、回访、与其他程序的衔接。 */
export const afterActs = {
  recordPerformance: {
    label: '登记履行',
    help: '在对应的协议事项上填实际履行日期和凭证',
    law: cite(law, '31'),
    by: ['clerk', 'mediator'],
    from: ['agreed', 'breached'],
    to: 'same',
    asks: ['terms'],
    guards: [
      {
        must: '协议内容已经固定，登记履行时只能填实际履行日期和凭证',
        law: cite(law, '31'),
        field: 'terms',
        holds: ({ terms, agreedText: fixed }) => agreedText(terms) === fixed,
      },
      {
        must: '实际履行日期不能晚于今天',
        field: 'terms',
        holds: ({ terms }, { today }) => terms.every(({ performedOn }) => !performedOn || performedOn <= today),
      },
    ],
  },
  completePerformance: {
    label: '履行完毕',
    law: cite(law, '31'),
    by: ['clerk', 'mediator'],
    from: ['agreed'],
    to: 'performed',
    asks: ['performedOn'],
    mayAsk: ['performanceProof'],
    day: 'performedOn',
    guards: [allPerformed],
    sets: howPerformed,
  },
  breach: {
    label: '登记未履行',
    help: '一方不履行的，告知可以起诉；经司法确认的，告知可以申请强制执行',
    law: cite(law, '32'),
    by: ['clerk', 'mediator'],
    from: ['agreed'],
    to: 'breached',
    asks: ['breachOn', 'breachWhat', 'toldSuit'],
    mayAsk: ['toldEnforcement'],
    day: 'breachOn',
    guards: [
      {
        must: '应当告知可以就协议向法院起诉',
        law: cite(law, '32'),
        field: 'toldSuit',
        holds: ({ toldSuit }) => toldSuit === true,
      },
      {
        must: '协议经法院确认有效的，应当告知可以申请强制执行',
        law: cite(law, '33'),
        field: 'toldEnforcement',
        holds: ({ toldEnforcement }, at) => at.did('confirmGranted') === null || toldEnforcement === true,
      },
      {
        must: '协议事项都已登记履行，不能登记未履行',
        field: 'breachWhat',
        holds: ({ terms }) => terms.length === 0 || terms.some(({ performedOn }) => !performedOn),
      },
    ],
  },
  performLate: {
    label: '事后履行完毕',
    law: cite(law, '31'),
    by: ['clerk', 'mediator'],
    from: ['breached'],
    to: 'performed',
    reopens: true,
    asks: ['performedOn'],
    mayAsk: ['performanceProof'],
    day: 'performedOn',
    guards: [allPerformed],
    sets: () => ({ performedHow: 'late' }),
  },
  visit: {
    label: '登记回访',
    law: cite(law, '31'),
    by: ['clerk', 'mediator'],
    from: ['agreed', 'performed', 'breached'],
    to: 'same',
    asks: ['visits'],
    guards: [
      {
        must: '回访日期应当在协议生效之后、今天以前',
        field: 'visits',
        holds: ({ visits, effectiveOn }, { today }) =>
          effectiveOn !== null &&
          visits.every(({ on }) => on !== null && on === laterOf(effectiveOn, on) && on <= today),
      },
    ],
  },
  recordReversal: {
    label: '登记法院对协议的裁判',
    help: '协议被法院确认无效、撤销或者变更',
    law: cite(law, '32'),
    by: ['clerk', 'mediator', 'handler'],
    from: ['agreed', 'performed', 'breached'],
    to: 'same',
    asks: ['reversal', 'reversedOn'],
    mayAsk: ['reversalPaper'],
    day: 'reversedOn',
  },
  trafficPolice: {
    label: '登记申请交警调解',
    help: '人民调解未达成协议的，当事人可以一致书面申请',
    law: cite(trafficAccidents, '85'),
    by: ['clerk', 'mediator'],
    from: ['failed'],
    to: 'same',
    asks: ['trafficOn'],
    day: 'trafficOn',
    notAfter: ['trafficPolice'],
    opens: [
      {
        must: '道路交通事故纠纷才能申请交警调解',
        law: cite(trafficAccidents, '85'),
        holds: ({ kind }) => kind === 'traffic',
      },
    ],
    guards: [
      {
        must: '应当在人民调解终止之日起三日内申请',
        law: cite(trafficAccidents, '85'),
        field: 'trafficOn',
        holds: ({ trafficOn }, at) => within(trafficOn, at.due('traffic')),
      },
    ],
  },
  applyArbitrationReview: {
    label: '登记申请仲裁审查',
    help: '劳动争议调解协议，双方可以共同申请仲裁委员会审查',
    law: cite(labourArbitrationRules, '74'),
    by: ['clerk', 'mediator'],
    from: ['agreed', 'performed', 'breached'],
    to: 'same',
    asks: ['reviewOn'],
    day: 'reviewOn',
    notAfter: ['applyArbitrationReview'],
    opens: [
      {
        must: '承担劳动争议调解的组织达成的劳动争议协议才能申请仲裁审查',
        law: cite(labourArbitrationRules, '74'),
        holds: ({ labourBody, kind }) => labourBody === true && (kind === 'labour' || kind === 'wages'),
      },
    ],
    guards: [
      {
        must: '应当在协议生效之日起十五日内共同申请',
        law: cite(labourArbitrationRules, '74'),
        field: 'reviewOn',
        holds: ({ reviewOn }, at) => within(reviewOn, at.due('labourReview')),
      },
    ],
  },
  reportBack: {
    label: '反馈转办结果',
    by: ['clerk', 'mediator', 'handler'],
    from: ['agreed', 'performed', 'breached', 'failed', 'withdrawn', 'ended'],
    to: 'same',
    asks: ['backResult', 'backOn'],
    mayAsk: ['backPapers'],
    day: 'backOn',
    opens: [
      {
        must: '其他部门转来的纠纷才需要反馈',
        holds: ({ source }) => source !== null && source !== 'applied' && source !== 'found',
      },
    ],
  },
} as const satisfies Readonly<Record<string, MediationAct>>

function within(on: Day | null, due: Day | null): boolean {
  return on !== null && due !== null && on <= due
}
