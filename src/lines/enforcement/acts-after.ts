import type { Day } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { coercionLaw } from '../../law/statutes/coercion-law.ts'
import { penaltyLaw as law } from '../../law/statutes/penalty-law.ts'
import { reconsiderationLaw } from '../../law/statutes/reconsideration-law.ts'
import { threeSystems, tianjinEnforcementSupervision as tianjin } from '../../law/statutes/supervision-acts.ts'
import type { EnforcementAct } from './names.ts'

const side: Pick<EnforcementAct, 'by' | 'from' | 'to'> = {
  by: ['uploader', 'liaison', 'clerk', 'handler'],
  from: ['recorded'],
  to: 'same',
}

const stepDays = [
  'noticeOn',
  'hearingAskedOn',
  'hearingOn',
  'legalReviewOn',
  'collectiveOn',
  'measureFrom',
  'measureUntil',
  'paidOn',
  'closedOn',
] as const

/** 归集以后的步骤：补录送达、公示、缴清、结案，和决定被改变、被复议、被诉、申请执行。 */
export const afterActs = {
  addSteps: {
    label: '补录程序环节',
    help: '告知、听证、审核、讨论、缴清、结案等日期，和归集前已经发生而漏填的送达、公示，可以分几次补',
    ...side,
    asks: [],
    mayAsk: [
      ...stepDays,
      ...(['servedOn', 'publishedOn', 'publishedAt', 'officers', 'recorded', 'fileNumber', 'pages', 'note'] as const),
    ],
    guards: [
      {
        must: '补录的日期不能晚于今天',
        field: 'closedOn',
        holds: (it, { today }) => stepDays.every((name) => it[name] === null || it[name] <= today),
      },
      {
        must: '归集以后的送达用「补录送达」登记',
        field: 'servedOn',
        holds: ({ servedOn, collectedOn }, at) =>
          known(servedOn, collectedOn) || at.did('decide') !== null || at.did('recordService') !== null,
      },
      {
        must: '归集以后的公示用「补录公示」登记',
        field: 'publishedOn',
        holds: ({ publishedOn, collectedOn }, at) =>
          known(publishedOn, collectedOn) || at.did('decide') !== null || at.did('publish') !== null,
      },
    ],
    // What had happened before the upload was never late for being typed late: its clock goes, the checks read the dates.
    sets: ({ servicePending, servedOn, publicationPending, publishedOn, collectedOn }) => ({
      servicePending: servicePending === true && (servedOn === null || !known(servedOn, collectedOn)),
      publicationPending: publicationPending === true && (publishedOn === null || !known(publishedOn, collectedOn)),
    }),
  },
  recordService: {
    label: '补录送达',
    law: cite(law, '61'),
    ...side,
    asks: ['servedOn'],
    day: 'servedOn',
    notAfter: ['recordService'],
    opens: [{ must: '这条记录没有待补的送达', holds: ({ servicePending }) => servicePending === true }],
    guards: [
      {
        must: '送达日期不能早于决定日期',
        law: cite(law, '61'),
        field: 'servedOn',
        holds: ({ servedOn, decidedOn }) => servedOn !== null && decidedOn !== null && decidedOn <= servedOn,
      },
    ],
  },
  publish: {
    label: '补录公示',
    law: cite(threeSystems, '（六）'),
    ...side,
    asks: ['publishedOn', 'publishedAt'],
    day: 'publishedOn',
    notAfter: ['publish', 'keepPrivate'],
    opens: [{ must: '这条记录没有待补的公示', holds: ({ publicationPending }) => publicationPending === true }],
    guards: [
      {
        must: '公示日期不能早于决定日期',
        law: cite(threeSystems, '（六）'),
        field: 'publishedOn',
        holds: ({ publishedOn, decidedOn }) => publishedOn !== null && decidedOn !== null && decidedOn <= publishedOn,
      },
    ],
  },
  keepPrivate: {
    label: '登记不公示',
    help: '涉密、未成年人等依法不公开的，写明理由',
    law: cite(law, '48'),
    ...side,
    asks: ['notPublicWhy'],
    notAfter: ['publish', 'keepPrivate'],
    opens: [{ must: '这条记录没有待补的公示', holds: ({ publicationPending }) => publicationPending === true }],
  },
  fileMajor: {
    label: '重大决定备案',
    law: cite(tianjin, '14'),
    ...side,
    asks: ['majorFiledOn'],
    day: 'majorFiledOn',
    notAfter: ['fileMajor'],
    opens: [
      {
        must: '这条记录没有待备案的重大决定',
        law: cite(tianjin, '14'),
        holds: ({ filingPending }) => filingPending === true,
      },
    ],
  },
  annul: {
    label: '登记决定被改变',
    help: '被变更、撤销、确认违法或者确认无效；已公示的要撤回',
    law: cite(law, '48(2)'),
    ...side,
    asks: ['annulledOn', 'annulledHow', 'annulledBy'],
    mayAsk: ['annulledNumber'],
    day: 'annulledOn',
    guards: [
      {
        must: '决定作出以后才会被改变',
        field: 'annulledOn',
        holds: ({ annulledOn, decidedOn }) => annulledOn !== null && decidedOn !== null && decidedOn <= annulledOn,
      },
    ],
  },
  withdraw: {
    label: '撤回公示',
    law: cite(law, '48(2)'),
    ...side,
    asks: ['withdrawnOn', 'withdrawnWhy'],
    day: 'withdrawnOn',
    after: ['annul'],
    notAfter: ['withdraw'],
    opens: [
      { must: '没有公示过，无从撤回', law: cite(law, '48(2)'), holds: ({ publishedOn }) => publishedOn !== null },
    ],
    guards: [
      {
        must: '撤回日期不能早于决定被改变的日期',
        law: cite(law, '48(2)'),
        field: 'withdrawnOn',
        holds: ({ withdrawnOn, annulledOn }) =>
          withdrawnOn !== null && annulledOn !== null && annulledOn <= withdrawnOn,
      },
    ],
  },
  reviewed: {
    label: '登记被申请复议',
    law: cite(reconsiderationLaw, '20'),
    ...side,
    asks: ['reviewedOn'],
    mayAsk: ['reviewNumber'],
    day: 'reviewedOn',
  },
  sued: {
    label: '登记被起诉',
    ...side,
    asks: ['suedOn'],
    mayAsk: ['suitNumber'],
    day: 'suedOn',
  },
  applyCourt: {
    label: '申请法院强制执行',
    law: cite(coercionLaw, '53'),
    ...side,
    asks: ['courtAppliedOn', 'court'],
    mayAsk: ['courtResult'],
    day: 'courtAppliedOn',
    guards: [
      {
        must: '决定送达以后才能申请强制执行',
        law: cite(coercionLaw, '53'),
        field: 'courtAppliedOn',
        holds: ({ courtAppliedOn, servedOn }) =>
          courtAppliedOn !== null && servedOn !== null && servedOn < courtAppliedOn,
      },
    ],
  },
} as const satisfies Readonly<Record<string, EnforcementAct>>

function known(on: Day | null, collectedOn: Day | null): boolean {
  return on === null || (collectedOn !== null && on <= collectedOn)
}
