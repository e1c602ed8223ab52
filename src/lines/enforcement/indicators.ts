import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { levels } from './fields.ts'
import { type Kind, kinds, type PenaltyKind } from './kinds.ts'
import { enforcementLine } from './line.ts'
import type { Fields } from './names.ts'

type Recorded = Tally<Fields, 'record'>
type Decided = Tally<Fields, 'record' | 'decide'>

const decided = ['record', 'decide'] as const

const ofKind = (kind: Kind, vocabulary?: string): Recorded => ({
  label: `归集${kinds[kind]}`,
  says: `归集的记录中类别为${kinds[kind]}的`,
  unit: '条',
  counts: ['record'],
  where: { kind },
  ...(vocabulary ? { vocabulary } : {}),
})

const atLevel = (unitLevel: keyof typeof levels): Recorded => ({
  label: `${levels[unitLevel]}归集`,
  says: `执法单位为${levels[unitLevel]}的`,
  unit: '条',
  counts: ['record'],
  where: { unitLevel },
})

const heaviest = (label: string, heavy: readonly PenaltyKind[], vocabulary?: string): Decided => ({
  label,
  says: `一个决定有几种处罚的，只计入最重的一种；本项为${label}`,
  unit: '件',
  counts: decided,
  where: { kind: 'penalty', result: 'imposed', heaviest: heavy },
  ...(vocabulary ? { vocabulary } : {}),
})

/** 归集数按归集日期计，不按决定日期计；两个口径的差别在发布时写明。 */
export const indicators = defineIndicators(
  enforcementLine,
  {
    collected: {
      label: '归集执法案件信息',
      says: '期间内归集进来的执法记录，一条计一次；后来被撤销的仍计',
      unit: '条',
      counts: ['record'],
      vocabulary: 'enforcement-cases-collected',
    },
    units: {
      label: '有归集记录的执法单位',
      says: '期间内至少有一条归集记录的执法单位，一个单位计一次',
      unit: '个',
      counts: ['record'],
      of: 'distinct',
      distinct: 'unit',
      vocabulary: 'enforcement-units',
    },
    penalties: ofKind('penalty', 'admin-penalties'),
    licences: ofKind('licence'),
    coercions: ofKind('coercion'),
    inspections: ofKind('inspection', 'admin-inspections'),
    levies: ofKind('levy'),
    requisitions: ofKind('requisition'),
    confirmations: ofKind('confirmation'),
    rulings: ofKind('ruling'),
    payments: ofKind('payment'),
    rewards: ofKind('reward'),
    others: ofKind('other'),
    byDepartments: atLevel('department'),
    byVertical: atLevel('vertical'),
    byStreets: atLevel('street'),
    byEntrusted: atLevel('entrusted'),
    imposed: {
      label: '作出处罚决定',
      says: '归集时已经决定处罚的，和归集后补录处罚决定的',
      unit: '件',
      counts: decided,
      where: { kind: 'penalty', result: 'imposed' },
    },
    warned: heaviest('警告、通报批评', ['warning', 'criticism'], 'penalty-warning'),
    finedOnly: heaviest('罚款', ['fine'], 'penalty-fine'),
    confiscatedCases: heaviest('没收', ['gains', 'goods'], 'penalty-confiscate'),
    suspended: heaviest('暂扣许可证件、降低资质等级', ['suspend', 'downgrade'], 'penalty-suspend-licence'),
    revoked: heaviest('吊销许可证件', ['revoke'], 'penalty-revoke-licence'),
    restricted: heaviest('限制开展生产经营活动', ['restrict'], 'penalty-restrict'),
    halted: heaviest('责令停产停业、责令关闭', ['halt', 'close'], 'penalty-close'),
    barred: heaviest('限制从业', ['bar']),
    detained: heaviest('行政拘留', ['detention'], 'penalty-detention'),
    otherwise: heaviest('其他处罚', ['other'], 'penalty-other'),
    noPenalty: {
      label: '不予处罚',
      says: '处罚案件作出不予处罚决定的',
      unit: '件',
      counts: decided,
      where: { kind: 'penalty', result: 'none' },
    },
    finesSum: {
      label: '罚款金额',
      says: '处罚决定书写明的罚款合计',
      unit: '元',
      counts: decided,
      of: 'sum',
      sum: 'fined',
    },
    confiscatedSum: {
      label: '没收金额',
      says: '处罚决定书写明的没收合计',
      unit: '元',
      counts: decided,
      of: 'sum',
      sum: 'confiscated',
    },
    penaltyMoney: {
      label: '罚没金额',
      says: '罚款与没收合计，按决定书金额，不按缴纳金额',
      unit: '元',
      counts: decided,
      of: 'sum',
      sum: 'penaltyMoney',
      vocabulary: 'penalty-amount',
    },
    publishedLater: { label: '归集后公示', says: '归集时没有公示、后来补录公示的', unit: '条', counts: ['publish'] },
    publishedInTime: {
      label: '归集后按期公示',
      says: '上一项中在期限内公示的',
      unit: '条',
      counts: ['publish'],
      inTime: 'publication',
    },
    annulled: { label: '决定被改变', says: '被变更、撤销、确认违法或者无效的', unit: '条', counts: ['annul'] },
    withdrawn: { label: '撤回公示', says: '决定被改变后撤回公示的', unit: '条', counts: ['withdraw'] },
    reviewed: { label: '被申请复议', says: '归集的记录中登记了被申请复议的', unit: '条', counts: ['reviewed'] },
    sued: { label: '被起诉', says: '归集的记录中登记了被起诉的', unit: '条', counts: ['sued'] },
    courtEnforcement: {
      label: '申请法院强制执行',
      says: '登记了申请法院强制执行的',
      unit: '条',
      counts: ['applyCourt'],
    },
  },
  [
    {
      kind: 'sum',
      whole: 'collected',
      parts: [
        ...(['penalties', 'licences', 'coercions', 'inspections', 'levies', 'requisitions'] as const),
        ...(['confirmations', 'rulings', 'payments', 'rewards', 'others'] as const),
      ],
    },
    { kind: 'sum', whole: 'collected', parts: ['byDepartments', 'byVertical', 'byStreets', 'byEntrusted'] },
    {
      kind: 'sum',
      whole: 'imposed',
      parts: [
        ...(['warned', 'finedOnly', 'confiscatedCases', 'suspended', 'revoked'] as const),
        ...(['restricted', 'halted', 'barred', 'detained', 'otherwise'] as const),
      ],
    },
    { kind: 'sum', whole: 'penaltyMoney', parts: ['finesSum', 'confiscatedSum'] },
    { kind: 'within', part: 'publishedInTime', whole: 'publishedLater' },
    { kind: 'within', part: 'units', whole: 'collected' },
  ],
)
