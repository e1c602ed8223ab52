import { cite } from '../../law/statute.ts'
import { tianjinEnforcementSupervision as tianjin } from '../../law/statutes/supervision-acts.ts'
import type { SupervisionAct } from './names.ts'

const desk: Pick<SupervisionAct, 'by'> = { by: ['clerk', 'handler'] }

/** 线索进来、请单位说明、受理、调查，到排除或者认定。筛查出来的只是线索，认定由人来做。 */
export const leadActs = {
  openLead: {
    label: '登记线索',
    ...desk,
    from: 'new',
    to: 'lead',
    asks: ['mode', 'source', 'unit', 'subject', 'leadOn'],
    mayAsk: ['detail', 'checkId', 'recordNumber', 'severity', 'suspected'],
    day: 'leadOn',
  },
  askExplanation: {
    label: '请单位说明',
    help: '给单位一个答复的日期，在内部计算',
    ...desk,
    from: ['lead', 'checking'],
    to: 'same',
    asks: ['explanationDue'],
    guards: [
      {
        must: '说明的期限应当在今天以后',
        field: 'explanationDue',
        holds: ({ explanationDue }, { today }) => explanationDue !== null && explanationDue > today,
      },
    ],
  },
  explain: {
    label: '登记单位说明',
    by: ['liaison', 'clerk', 'handler'],
    from: ['lead', 'checking'],
    to: 'same',
    asks: ['explainedOn', 'explanation'],
    day: 'explainedOn',
  },
  accept: {
    label: '受理',
    law: cite(tianjin, '21'),
    ...desk,
    from: ['lead'],
    to: 'checking',
    asks: ['acceptedOn'],
    day: 'acceptedOn',
  },
  decline: {
    label: '不予受理',
    law: cite(tianjin, '21'),
    ...desk,
    from: ['lead'],
    to: 'declined',
    asks: ['declinedOn', 'declineWhy'],
    day: 'declinedOn',
    signedBy: ['sectionHead'],
  },
  enquire: {
    label: '登记调查',
    ...desk,
    from: ['checking'],
    to: 'same',
    asks: ['enquiries'],
    guards: [
      {
        must: '调查日期不能晚于今天',
        field: 'enquiries',
        holds: ({ enquiries }, { today }) => enquiries.every(({ on }) => on !== null && on <= today),
      },
    ],
  },
  extend: {
    label: '延长办理期限',
    help: '经负责人批准，最多延长十个工作日',
    law: cite(tianjin, '21'),
    ...desk,
    from: ['checking'],
    to: 'same',
    asks: ['extendDays', 'extendWhy'],
    notAfter: ['extend'],
    signedBy: ['sectionHead', 'head'],
    extends: { clock: 'decide', length: 'extendDays', why: 'extendWhy' },
    opens: [
      {
        must: '2026年2月1日以后受理的，办理天数没有查明，不能按本市规定延长',
        law: cite(tianjin, '21'),
        holds: (_it, at) => at.due('decide') !== null,
      },
    ],
    guards: [
      {
        must: '至少延长一个工作日',
        law: cite(tianjin, '21'),
        field: 'extendDays',
        holds: ({ extendDays }) => extendDays !== null && extendDays >= 1,
      },
    ],
  },
  dismiss: {
    label: '排除',
    help: '写明看了什么、为什么不是问题；排除的线索和理由都留着',
    ...desk,
    from: ['lead', 'checking'],
    to: 'dismissed',
    asks: ['dismissedOn', 'dismissReason', 'dismissWhy'],
    day: 'dismissedOn',
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '以单位说明成立为由排除的，应当先登记单位说明',
        field: 'dismissReason',
        holds: ({ dismissReason }, at) => dismissReason !== 'explained' || at.did('explain') !== null,
      },
    ],
  },
  confirm: {
    label: '认定问题',
    ...desk,
    from: ['checking'],
    to: 'confirmed',
    asks: ['confirmedOn', 'confirmedKind', 'findings'],
    day: 'confirmedOn',
    signedBy: ['sectionHead'],
    opens: [
      {
        must: '认定问题以前应当有调查或者单位说明',
        holds: ({ enquiries }, at) => enquiries.length > 0 || at.did('explain') !== null,
      },
    ],
  },
} as const satisfies Readonly<Record<string, SupervisionAct>>
