import { cite } from '../../law/statute.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import type { MediationAct } from './names.ts'

const closed: Pick<MediationAct, 'from' | 'to'> = {
  from: ['performed', 'breached', 'failed', 'withdrawn', 'ended'],
  to: 'same',
}

/** 结案、归档和以奖代补。补贴的档次、金额和公示天数由本地规定。 */
export const closingActs = {
  closeReport: {
    label: '结案报告',
    by: ['clerk', 'mediator'],
    ...closed,
    asks: ['reportOn', 'process'],
    mayAsk: ['difficult', 'headcount'],
    day: 'reportOn',
    notAfter: ['closeReport'],
  },
  archive: {
    label: '立卷归档',
    law: cite(law, '27'),
    by: ['clerk', 'mediator', 'archivist'],
    ...closed,
    asks: ['archivedOn', 'keeper', 'keeping', 'pages'],
    mayAsk: ['dossierNote'],
    day: 'archivedOn',
    after: ['closeReport'],
    notAfter: ['archive'],
  },
  claimAllowance: {
    label: '申报补贴',
    law: cite(law, '16'),
    by: ['clerk', 'mediator'],
    ...closed,
    asks: ['allowanceKind', 'allowanceAsked', 'allowanceBasis'],
    after: ['closeReport'],
    notAfter: ['claimAllowance'],
    guards: [
      {
        must: '申报金额应当大于 0',
        field: 'allowanceAsked',
        holds: ({ allowanceAsked }) => allowanceAsked !== null && allowanceAsked > 0,
      },
    ],
  },
  reviewAllowance: {
    label: '核定补贴',
    help: '司法局审核案卷后核定，逐级审批',
    law: cite(law, '16'),
    by: ['handler'],
    ...closed,
    asks: ['allowanceGranted'],
    mayAsk: ['allowanceNote'],
    after: ['claimAllowance'],
    notAfter: ['reviewAllowance', 'refuseAllowance'],
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '核定金额应当大于 0',
        field: 'allowanceGranted',
        holds: ({ allowanceGranted }) => allowanceGranted !== null && allowanceGranted > 0,
      },
    ],
  },
  refuseAllowance: {
    label: '不予补贴',
    by: ['handler'],
    ...closed,
    asks: ['allowanceNote'],
    after: ['claimAllowance'],
    notAfter: ['reviewAllowance', 'refuseAllowance'],
    signedBy: ['sectionHead', 'deputyHead'],
  },
  publiciseAllowance: {
    label: '公示补贴',
    by: ['handler'],
    ...closed,
    asks: ['publicFrom', 'publicUntil', 'publicWhere'],
    day: 'publicFrom',
    after: ['reviewAllowance'],
    notAfter: ['payAllowance'],
    guards: [
      {
        must: '公示结束日期应当晚于开始日期',
        field: 'publicUntil',
        holds: ({ publicFrom, publicUntil }) => publicFrom !== null && publicUntil !== null && publicFrom < publicUntil,
      },
    ],
  },
  objectAllowance: {
    label: '登记公示异议',
    by: ['handler'],
    ...closed,
    asks: ['objection', 'objectionOutcome'],
    after: ['publiciseAllowance'],
    notAfter: ['payAllowance'],
  },
  payAllowance: {
    label: '发放补贴',
    law: cite(law, '16'),
    by: ['handler'],
    ...closed,
    asks: ['paidOn', 'paidAmount'],
    day: 'paidOn',
    after: ['publiciseAllowance'],
    notAfter: ['payAllowance'],
    guards: [
      {
        must: '公示期满以后才能发放',
        field: 'paidOn',
        holds: ({ paidOn, publicUntil }) => paidOn !== null && publicUntil !== null && paidOn > publicUntil,
      },
      {
        must: '异议不成立的才能发放',
        field: 'paidOn',
        holds: ({ objection, objectionOutcome }) => objection === null || objectionOutcome === 'kept',
      },
      {
        must: '发放金额应当等于核定金额',
        field: 'paidAmount',
        holds: ({ paidAmount, allowanceGranted }) => paidAmount !== null && paidAmount === allowanceGranted,
      },
    ],
  },
} as const satisfies Readonly<Record<string, MediationAct>>
