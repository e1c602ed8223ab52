import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { byLaw2017, byLaw2023 } from './edition.ts'
import type { Acts } from './shape.ts'

const asks = [
  'subject',
  'channel',
  'receivedOn',
  'actName',
  'actOn',
  'knownOn',
  'told',
  'domain',
  'matterKind',
  'respondentLevel',
  'requests',
] as const

const mayAsk = [
  'postedOn',
  'agencyGotOn',
  'actForm',
  'toldOn',
  'dutyTimed',
  'obstacleFrom',
  'obstacleUntil',
  'immovable',
  'grounds',
  'amount',
  'matterHead',
  'respondentOrgan',
  'attachedReview',
  'claimsCompensation',
  'precondition',
  'afterSettlement',
  'notFree',
  'countyCase',
] as const

const receipt = [
  {
    must: '邮寄的申请应当登记寄出日期，且不晚于收到日期',
    law: cite(law, '88'),
    field: 'postedOn',
    holds: (it) =>
      it.channel !== 'post' || (it.postedOn !== null && it.receivedOn !== null && it.postedOn <= it.receivedOn),
  },
  {
    must: '经作出行为的机关提交，是2024年1月1日以后收到的申请才有的途径',
    law: cite(law, '32'),
    field: 'channel',
    holds: (it) => it.channel !== 'agency' || byLaw2023(it),
  },
  {
    must: '只有当场作出或者依据电子技术监控设备记录作出的处罚，才能经作出行为的机关提交',
    law: cite(law, '32'),
    field: 'actForm',
    holds: (it) => it.channel !== 'agency' || it.actForm === 'onSpot' || it.actForm === 'camera',
  },
  {
    must: '经作出行为的机关提交的，应当登记该机关收到申请的日期',
    law: cite(law, '32'),
    field: 'agencyGotOn',
    holds: (it) => it.channel !== 'agency' || it.agencyGotOn !== null,
  },
  {
    must: '知道行政行为的日期不能早于行为作出的日期',
    field: 'knownOn',
    holds: (it) => it.knownOn !== null && it.actOn !== null && it.knownOn >= it.actOn,
  },
  {
    must: '五类特殊管辖案件由县级政府接收转送，只适用于2023年12月31日以前收到的申请',
    law: cite(law, '15(1)'),
    field: 'countyCase',
    holds: (it) => it.countyCase !== true || byLaw2017(it),
  },
] as const satisfies Acts[string]['guards']

/** 接待登记、案前化解和收到申请。接待和化解不计入收到申请件数。 */
export const intake = {
  visit: {
    label: '接待登记',
    help: '来访来电先登记；提交申请的，下一步转为收到申请',
    by: ['clerk', 'handler'],
    from: 'new',
    to: 'visited',
    asks: ['subject', 'visitKind', 'visitedOn'],
    mayAsk: ['requests', 'grounds', 'amount', 'domain', 'matterKind', 'respondentOrgan'],
    day: 'visitedOn',
    parties: ['applicant'],
    mayAddParties: ['respondent', 'agent'],
  },
  trySettling: {
    label: '开展案前化解',
    help: '征得申请人同意，由行政机关先行纠正、解释或者协调；不影响申请期限，也不计入收到申请',
    by: ['clerk', 'handler', 'sectionHead'],
    from: ['visited'],
    to: 'settling',
    asks: ['settleConsent', 'settlePlan'],
    guards: [{ must: '案前化解应当征得申请人同意', field: 'settleConsent', holds: (it) => it.settleConsent === true }],
  },
  settle: {
    label: '登记案前化解成功',
    by: ['clerk', 'handler', 'sectionHead'],
    from: ['settling'],
    to: 'settledBefore',
    asks: ['settledOn', 'settleResult'],
    day: 'settledOn',
  },
  endVisit: {
    label: '办结接待',
    help: '已答复、已告知或者化解不成且未提交申请',
    by: ['clerk', 'handler'],
    from: ['visited', 'settling'],
    to: 'answered',
    asks: ['visitResult'],
  },
  receive: {
    label: '登记收到申请',
    help: '从这一步起计入收到申请件数',
    by: ['clerk', 'handler'],
    from: 'new',
    to: 'received',
    asks,
    mayAsk,
    day: 'receivedOn',
    parties: ['applicant', 'respondent'],
    mayAddParties: ['thirdParty', 'agent'],
    numbers: true,
    guards: receipt,
  },
  submit: {
    label: '转为收到申请',
    help: '接待中提交了申请，或者案前化解不成后提交申请',
    by: ['clerk', 'handler'],
    from: ['visited', 'settling'],
    to: 'received',
    asks,
    mayAsk,
    day: 'receivedOn',
    parties: ['applicant', 'respondent'],
    mayAddParties: ['thirdParty', 'agent'],
    numbers: true,
    guards: receipt,
  },
} as const satisfies Acts
