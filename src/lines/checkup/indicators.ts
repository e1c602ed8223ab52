import { defineIndicators } from '../../kernel/indicator.ts'
import { checkupLine } from './line.ts'

const unit = '对'
const begun = { unit, counts: ['pair'] } as const

/** 风险数在出具报告时计，整改数在办结时计；两个数不在同一年也各是各的。 */
export const indicators = defineIndicators(
  checkupLine,
  {
    begun: { ...begun, label: '新建立服务关系', says: '期间内登记的结对、体检、服务团和驻点' },
    pairings: {
      ...begun,
      label: '万所联万会结对',
      says: '律师事务所与商会、协会结成的对数',
      where: { kind: 'pairing' },
    },
    checkups: {
      ...begun,
      label: '法治体检',
      says: '期间内开始的企业法治体检',
      unit: '家次',
      where: { kind: 'checkup' },
    },
    teams: { ...begun, label: '服务团服务', says: '法律服务团开展的服务', unit: '件', where: { kind: 'team' } },
    onsite: { ...begun, label: '律师驻点', says: '新设的律师驻点', unit: '个', where: { kind: 'onsite' } },
    firms: {
      label: '参加的律师事务所',
      says: '期间内登记走访的律师事务所或者服务团，一家计一次',
      unit: '家',
      counts: ['visit'],
      of: 'distinct',
      distinct: 'firm',
    },
    clients: {
      label: '惠及企业和商会',
      says: '期间内接受走访的企业、商会、协会，一家计一次',
      unit: '家',
      counts: ['visit'],
      of: 'distinct',
      distinct: 'client',
    },
    enterprises: {
      label: '惠及企业',
      says: '期间内接受走访的企业，不含商会、协会，一家计一次',
      unit: '家',
      counts: ['visit'],
      of: 'distinct',
      distinct: 'client',
      where: { clientKind: 'enterprise' },
      vocabulary: 'enterprises-served',
    },
    visits: { label: '走访', says: '登记的走访、坐班、讲座次数', unit: '次', counts: ['visit'], of: 'acts' },
    lectures: {
      label: '企业讲座',
      says: '其中方式为讲座的',
      unit: '次',
      counts: ['visit'],
      of: 'acts',
      where: { visitWay: 'lecture' },
    },
    reports: { label: '法治体检报告', says: '期间内出具的体检报告', unit: '份', counts: ['report'] },
    risksFound: {
      label: '查出风险点',
      says: '期间内出具的体检报告中的风险点之和',
      unit: '个',
      counts: ['report'],
      of: 'sum',
      sum: 'risksFound',
    },
    risksMended: {
      label: '已整改风险点',
      says: '期间内办结的服务中已经整改的风险点之和',
      unit: '个',
      counts: ['close'],
      of: 'sum',
      sum: 'risksMended',
    },
    closed: { label: '办结', says: '期间内办结的服务', unit: '件', counts: ['close'] },
    inHand: { label: '服务中', says: '期末仍在服务或者跟进的', unit: '件', standing: ['serving', 'reported'] },
  },
  [
    { kind: 'sum', whole: 'begun', parts: ['pairings', 'checkups', 'teams', 'onsite'] },
    { kind: 'within', part: 'enterprises', whole: 'clients' },
    { kind: 'within', part: 'lectures', whole: 'visits' },
  ],
)
