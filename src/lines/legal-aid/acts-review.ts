import { cite } from '../../law/statute.ts'
import { legalAidProcedure as procedure, legalAidRegulation as regulation } from '../../law/statutes/legal-aid-acts.ts'
import { legalAidLaw as law } from '../../law/statutes/legal-aid-law.ts'
import { isNotice, underLaw, underProcedure2023, underRegulation } from './edition.ts'
import type { LegalAidAct } from './names.ts'

const desk = ['clerk', 'handler'] as const
const waivable: readonly unknown[] = ['noIncome', 'relief', 'migrant', 'other']
const unlimited: readonly unknown[] = ['heroes', 'righteous', 'acquitted', 'abused', 'other']

/** 审查：补充材料、经济状况、范围和管辖，决定给不给。 */
export const reviewActs = {
  askSupplement: {
    label: '通知补充材料',
    help: '缺什么一次列全；补充的时间不计入审查期限',
    law: cite(law, '43'),
    formerly: underRegulation(cite(procedure, '14')),
    by: desk,
    from: ['applied'],
    to: 'supplementing',
    asks: ['supplementAskedOn', 'supplementList', 'supplementDueOn'],
    day: 'supplementAskedOn',
    notAfter: ['askSupplement'],
    guards: [
      {
        must: '补充期限要晚于通知的日期',
        field: 'supplementDueOn',
        holds: ({ supplementAskedOn, supplementDueOn }) =>
          supplementAskedOn !== null && supplementDueOn !== null && supplementDueOn > supplementAskedOn,
      },
    ],
  },
  supply: {
    label: '材料补齐',
    by: desk,
    from: ['supplementing'],
    to: 'applied',
    asks: ['suppliedOn'],
    day: 'suppliedOn',
  },
  deemWithdrawn: {
    label: '视为撤回申请',
    by: desk,
    from: ['supplementing'],
    to: 'withdrawn',
    opens: [
      {
        must: '补充期限过了还没有补齐，才能按撤回处理',
        holds: ({ supplementDueOn }, { today }) => supplementDueOn !== null && today > supplementDueOn,
      },
    ],
  },
  withdraw: {
    label: '撤回申请',
    by: desk,
    from: ['applied', 'supplementing'],
    to: 'withdrawn',
    asks: ['withdrawWhy'],
  },
  askCooperation: {
    label: '请求协作核查',
    help: '发协作函，请外地机构核查',
    by: desk,
    from: ['applied'],
    to: 'same',
    asks: ['cooperationFrom'],
    day: 'cooperationFrom',
    notAfter: ['askCooperation'],
  },
  cooperationCame: {
    label: '收到协作答复',
    by: desk,
    from: ['applied'],
    to: 'same',
    asks: ['cooperationUntil'],
    day: 'cooperationUntil',
    after: ['askCooperation'],
  },
  checkMeans: {
    label: '核查经济状况',
    by: desk,
    from: ['applied', 'granted', 'handling'],
    to: 'same',
    asks: ['meansBasis', 'withinStandard'],
    mayAsk: ['exemption', 'meansNote'],
    guards: [
      {
        must: '通知辩护、代理的案件不核查经济状况',
        field: 'meansBasis',
        holds: (it) => !isNotice(it) && it.meansBasis !== 'notNeeded',
      },
      {
        must: '免予核查、不受限制的，选明属于哪种情形',
        field: 'exemption',
        holds: ({ meansBasis, exemption }) =>
          (meansBasis !== 'waived' && meansBasis !== 'noLimit') || exemption !== null,
      },
      {
        must: '免予核查限于法律列明的人员',
        law: cite(law, '42'),
        field: 'exemption',
        holds: ({ receivedOn, meansBasis, exemption }) =>
          !underLaw(receivedOn) || meansBasis !== 'waived' || exemption === null || waivable.includes(exemption),
      },
      {
        must: '不受经济条件限制，限于法律列明的情形',
        law: cite(law, '32'),
        field: 'exemption',
        holds: ({ receivedOn, meansBasis, exemption }) =>
          !underLaw(receivedOn) || meansBasis !== 'noLimit' || exemption === null || unlimited.includes(exemption),
      },
      {
        must: '2022年以前免予核查、不受限制的，写明依据的规定',
        field: 'meansNote',
        holds: ({ receivedOn, meansBasis, meansNote }) =>
          underLaw(receivedOn) || (meansBasis !== 'waived' && meansBasis !== 'noLimit') || meansNote !== null,
      },
      {
        must: '不再要求经济困难证明，用信息查询或者诚信承诺核查',
        law: cite(law, '41'),
        field: 'meansBasis',
        holds: ({ receivedOn, meansBasis }) => !underProcedure2023(receivedOn) || meansBasis !== 'certificate',
      },
    ],
  },
  grant: {
    label: '给予援助',
    by: desk,
    from: ['applied'],
    to: 'granted',
    asks: ['scope', 'ours', 'grantedOn'],
    day: 'grantedOn',
    after: ['checkMeans'],
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '不在法律、法规列明的事项和省级增加的事项内，不能给予援助',
        law: cite(law, '31'),
        formerly: underRegulation(cite(regulation, '10')),
        field: 'scope',
        holds: ({ scope }) => scope !== 'none',
      },
      {
        must: '刑事案件选「刑事案件」，民事、行政案件选事项范围',
        field: 'scope',
        holds: ({ caseType, scope }) => scope === 'none' || (caseType === 'criminal') === (scope === 'criminal'),
      },
      {
        must: '不归本机构管辖的，转送有管辖权的机构',
        law: cite(law, '38'),
        field: 'ours',
        holds: ({ ours }) => ours === true,
      },
      {
        must: '经济状况符合标准，或者依法免予核查、不受限制，才能给予援助',
        field: 'grantedOn',
        holds: ({ meansBasis, withinStandard }) =>
          meansBasis === 'waived' || meansBasis === 'noLimit' || withinStandard === true,
      },
    ],
  },
  grantUrgent: {
    label: '先行提供',
    law: cite(law, '44'),
    help: '等不及审查的，先提供援助，手续后补',
    by: desk,
    from: ['applied'],
    to: 'granted',
    asks: ['urgentGround', 'grantedOn', 'makeUpBy'],
    day: 'grantedOn',
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '补办手续的期限要晚于先行提供的日期',
        field: 'makeUpBy',
        holds: ({ grantedOn, makeUpBy }) => grantedOn !== null && makeUpBy !== null && makeUpBy > grantedOn,
      },
    ],
  },
  makeUp: {
    label: '补办手续',
    by: desk,
    from: ['granted', 'handling'],
    to: 'same',
    asks: ['scope', 'madeUpOn'],
    day: 'madeUpOn',
    after: ['grantUrgent', 'checkMeans'],
    notAfter: ['makeUp'],
    guards: [
      {
        must: '补办后发现不符合条件的，应当终止援助',
        law: cite(law, '44'),
        field: 'scope',
        holds: ({ scope, meansBasis, withinStandard }) =>
          scope !== 'none' && (withinStandard === true || meansBasis === 'waived' || meansBasis === 'noLimit'),
      },
    ],
  },
  refuse: {
    label: '不予援助',
    by: desk,
    from: ['applied'],
    to: 'refused',
    asks: ['refuseReason', 'refuseNote', 'toldObjection', 'refusedOn'],
    day: 'refusedOn',
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '不予援助的，告知可以向司法行政部门提出异议',
        law: cite(law, '49'),
        formerly: underRegulation(cite(regulation, '19')),
        field: 'toldObjection',
        holds: ({ toldObjection }) => toldObjection === true,
      },
      {
        must: '以经济状况为由不予援助的，先核查经济状况',
        field: 'refuseReason',
        holds: ({ refuseReason }, { did }) => refuseReason !== 'means' || did('checkMeans') !== null,
      },
    ],
  },
  transferOut: {
    label: '转送其他机构',
    help: '不归本机构管辖的',
    by: desk,
    from: ['applied'],
    to: 'elsewhere',
    asks: ['transferTo', 'transferWhy'],
    handsOver: { as: 'receiveApplication', back: 'applied' },
  },
} as const satisfies Readonly<Record<string, LegalAidAct>>
