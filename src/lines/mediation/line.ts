import { defineLine } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { medicalDisputes } from '../../law/statutes/linked-acts.ts'
import { afterActs } from './acts-after.ts'
import { closingActs } from './acts-closing.ts'
import { conductActs } from './acts-conduct.ts'
import { confirmActs } from './acts-confirm.ts'
import { intakeActs } from './acts-intake.ts'
import { outcomeActs } from './acts-outcome.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

/** Every act that ends the mediation itself, whatever the result. */
const endings = ['agreeWritten', 'agreeOral', 'fail', 'end', 'withdraw'] as const

/** 人民调解：从排查、申请、转办，到协议履行、司法确认、归档和补贴。 */
export const mediationLine = defineLine({
  id: 'mediation',
  label: '人民调解',
  shape: 'case',
  office: 'mediation',
  version: 1,
  number: '{organ}人调〔{year}〕{n}号',
  face: 'own',
  fields,
  parties,
  sees: {
    mediator: 'own',
    clerk: 'organ',
    archivist: 'organ',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states,
  acts: { ...intakeActs, ...conductActs, ...outcomeActs, ...confirmActs, ...afterActs, ...closingActs },

  clocks: {
    settle: {
      label: '调解期限',
      kind: 'duty',
      rule: 'pm-settle-month',
      starts: 'acceptedOn',
      stops: endings,
      when: (it) => it.kind !== 'medical' && !isLabour(it) && !isEntrusted(it),
    },
    labour: {
      label: '劳动争议调解期限',
      kind: 'duty',
      rule: 'pm-labour-15',
      starts: 'appliedOn',
      stops: endings,
      when: isLabour,
    },
    medical: {
      label: '医疗纠纷调解期限',
      kind: 'duty',
      rule: 'pm-medical-30',
      starts: 'acceptedOn',
      stops: endings,
      excludes: [{ from: 'appraisalFrom', until: 'appraisalUntil', why: '鉴定', law: cite(medicalDisputes, '38') }],
      when: (it) => it.kind === 'medical',
    },
    entrustedBefore: {
      label: '立案前委派调解期限',
      kind: 'duty',
      rule: 'pm-entrusted-before',
      starts: 'referralSignedOn',
      stops: [...endings, 'returnReferral'],
      when: (it) => it.entrust === 'before',
    },
    entrustedOrdinary: {
      label: '立案后委托调解期限（普通程序）',
      kind: 'duty',
      rule: 'pm-entrusted-after-ordinary',
      starts: 'referralSignedOn',
      stops: [...endings, 'returnReferral'],
      when: (it) => it.entrust === 'ordinary',
    },
    entrustedSummary: {
      label: '立案后委托调解期限（简易程序）',
      kind: 'duty',
      rule: 'pm-entrusted-after-summary',
      starts: 'referralSignedOn',
      stops: [...endings, 'returnReferral'],
      when: (it) => it.entrust === 'summary',
    },
    referralBack: {
      label: '转办要求的办结日期',
      kind: 'duty',
      until: 'referralDue',
      starts: 'referralSignedOn',
      stops: ['returnReferral', 'reportBack'],
      when: (it) => Boolean(it.referralDue),
    },
    confirm: {
      label: '共同申请司法确认',
      kind: 'right',
      rule: 'pm-confirm-apply',
      starts: 'effectiveOn',
      stops: ['applyConfirmation', 'completePerformance'],
    },
    courtTry: {
      label: '法院审结司法确认',
      kind: 'duty',
      rule: 'pm-confirm-try',
      starts: 'confirmFiledOn',
      stops: ['confirmGranted', 'confirmRejected', 'confirmWithdrawn'],
      waitsFor: '法院',
    },
    labourReview: {
      label: '共同申请仲裁审查',
      kind: 'right',
      rule: 'pm-labour-review',
      starts: 'effectiveOn',
      stops: ['applyArbitrationReview', 'completePerformance'],
      when: isLabour,
    },
    traffic: {
      label: '申请交警调解',
      kind: 'right',
      rule: 'pm-traffic-after',
      starts: { act: 'fail' },
      stops: ['trafficPolice'],
      when: (it) => it.kind === 'traffic',
    },
    performance: {
      label: '履行',
      kind: 'duty',
      starts: 'effectiveOn',
      stops: [],
      waitsFor: '当事人',
      when: (it) => Boolean(it.effectiveOn),
      each: { rows: 'terms', starts: 'due', until: 'due', stops: 'performedOn', title: 'what' },
    },
  },
  title: 'summary',
  facts: [
    'source',
    'kind',
    'committeeKind',
    'urgency',
    'street',
    'entrust',
    'difficult',
    'headcount',
    'amount',
    'agreementForm',
    'agreedAmount',
    'performedHow',
    'returnReason',
    'declineReason',
    'failReason',
    'endReason',
    'preventedKind',
    'preventedPersons',
    'reversal',
    'allowanceKind',
    'allowanceGranted',
    'paidAmount',
  ],
  concerns: ['street'],
  shares: { summary: 'summary', amount: 'amount', place: 'place', street: 'street', requests: 'requests' },
  refersTo: ['legal-aid', 'consultation', 'notary'],
  receives: 'register',
  columns: ['summary', 'kind', 'source', 'acceptedOn', 'effectiveOn'],
})

interface Kinded {
  readonly kind: string | null
  readonly labourBody: boolean | null
}

function isLabour({ kind, labourBody }: Kinded): boolean {
  return labourBody === true && (kind === 'labour' || kind === 'wages')
}

function isEntrusted({ entrust }: { readonly entrust: string | null }): boolean {
  return entrust === 'before' || entrust === 'ordinary' || entrust === 'summary'
}
