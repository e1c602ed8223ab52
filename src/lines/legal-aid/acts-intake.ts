import { coverageInProsecution, isNotice } from './edition.ts'
import type { LegalAidAct } from './names.ts'

const desk = ['clerk', 'handler'] as const
const onlyCriminal: readonly unknown[] = ['investigation', 'prosecution', 'deathReview', 'forcedMedical']
const onlyCivil: readonly unknown[] = ['arbitration', 'nonLitigation']
const trial: readonly unknown[] = ['first', 'second', 'retrial', 'deathReview']

/** 怎样进来：申请、转交、办案机关通知。 */
export const intakeActs = {
  receiveApplication: {
    label: '收到申请',
    help: '当面、网上、转交的申请都从这里登记，当场出具收件凭证',
    by: [...desk, 'lawyer'],
    from: 'new',
    to: 'applied',
    asks: ['cause', 'caseType', 'way', 'stage', 'groups', 'summary', 'receivedOn'],
    mayAsk: ['requests', 'matterKind', 'amount', 'street', 'detained', 'green', 'greenDueOn', 'forwardedBy'],
    day: 'receivedOn',
    parties: ['aided'],
    mayAddParties: ['guardian', 'agent', 'opponent'],
    guards: [
      { must: '办案机关通知的，从「收到通知」登记', field: 'way', holds: (it) => it.way !== null && !isNotice(it) },
      {
        must: '转交的申请，写明是哪个单位转交',
        field: 'forwardedBy',
        holds: ({ way, forwardedBy }) => way !== 'forwarded' || forwardedBy !== null,
      },
      {
        must: '办理阶段要和案件类型对上',
        field: 'stage',
        holds: ({ caseType, stage }) => !(caseType === 'criminal' ? onlyCivil : onlyCriminal).includes(stage),
      },
      {
        must: '民事、行政案件写明事项类别',
        field: 'matterKind',
        holds: ({ caseType, matterKind }) => caseType === 'criminal' || matterKind !== null,
      },
      {
        must: '走绿色通道的，写明承诺办结日期',
        field: 'greenDueOn',
        holds: ({ green, greenDueOn, receivedOn }) =>
          green !== true || (greenDueOn !== null && receivedOn !== null && greenDueOn >= receivedOn),
      },
    ],
  },
  receiveNotice: {
    label: '收到通知',
    help: '法院、检察院、公安机关通知辩护、代理的，不审查经济状况',
    by: desk,
    from: 'new',
    to: 'noticed',
    asks: ['cause', 'way', 'noticeGround', 'stage', 'noticeFrom', 'noticeNumber', 'groups', 'receivedOn'],
    mayAsk: ['summary', 'noticePapers', 'hearingOn', 'detained', 'street'],
    day: 'receivedOn',
    parties: ['aided'],
    mayAddParties: ['guardian'],
    guards: [
      { must: '本人申请和转交的，从「收到申请」登记', field: 'way', holds: isNotice },
      {
        must: '没有委托辩护人的其他人用全覆盖通知，强制医疗用通知代理，其余情形用通知辩护',
        field: 'noticeGround',
        holds: ({ way, noticeGround }) =>
          (noticeGround === 'noCounsel') === (way === 'coverage') &&
          (noticeGround === 'forcedMedical') === (way === 'agency'),
      },
      {
        must: '全覆盖在2022年10月以前限于审判阶段，此后还包括审查起诉阶段',
        field: 'stage',
        holds: ({ way, stage, receivedOn }) =>
          way !== 'coverage' || trial.includes(stage) || (stage === 'prosecution' && coverageInProsecution(receivedOn)),
      },
    ],
    sets: () => ({ caseType: 'criminal' }),
  },
  returnNotice: {
    label: '退回通知',
    help: '不属于本机构或者材料不对的，说明理由退回通知机关',
    by: desk,
    from: ['noticed'],
    to: 'returned',
    asks: ['returnReason'],
  },
  acceptNotice: {
    label: '接受通知',
    help: '公函和随附文书齐全的，决定提供援助',
    by: desk,
    from: ['noticed'],
    to: 'granted',
    asks: ['grantedOn'],
    day: 'grantedOn',
    sets: () => ({ meansBasis: 'notNeeded' }),
  },
} as const satisfies Readonly<Record<string, LegalAidAct>>
