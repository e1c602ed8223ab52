import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { coercionLaw } from '../../../law/statutes/coercion-law.ts'
import { penaltyLaw as law } from '../../../law/statutes/penalty-law.ts'
import {
  discretionStandards as standards,
  tianjinEnforcementSupervision as tianjin,
} from '../../../law/statutes/supervision-acts.ts'
import { both, fined, from, imposed, no, since2021, yes } from './basis.ts'

/** 分。2021年7月15日以前：公民五十元、单位一千元；以后：二百元、三千元。 */
const personLimit = {
  byDay: 'decidedOn',
  editions: [
    { until: '2021-07-14', is: 5_000 },
    { from: '2021-07-15', is: 20_000 },
  ],
} as const
const bodyLimit = {
  byDay: 'decidedOn',
  editions: [
    { until: '2021-07-14', is: 100_000 },
    { from: '2021-07-15', is: 300_000 },
  ],
} as const
const cashLimit = {
  byDay: 'decidedOn',
  editions: [
    { until: '2021-07-14', is: 2_000 },
    { from: '2021-07-15', is: 10_000 },
  ],
} as const
const overCash: Test = { compare: ['cashOnSpot', '>', cashLimit] }
const lenient: Test = { all: [yes('firstOffence'), yes('slight'), yes('corrected')] }

/** 钱：当场处罚和收缴、裁量、加处、重复罚款。 */
export const moneyChecks = {
  'onspot-over-limit': {
    number: 8,
    version: 1,
    label: '当场处罚超过限额',
    says: '简易程序的罚款超过限额，或者作出了警告、罚款以外的处罚',
    severity: 'high',
    fault: 'abuse',
    basis: both([cite(law, '33')], [cite(law, '51')]),
    caveat: '其他法律规定更高限额的除外；个体工商户按单位的限额检查',
    governs: 'decidedOn',
    among: { all: [imposed, { field: 'procedure', is: 'simple' }] },
    needs: ['decidedOn', 'partyKind', 'penaltyKinds'],
    needsWhen: [{ when: { field: 'penaltyKinds', holds: ['fine'] }, field: 'fined' }],
    hit: {
      any: [
        {
          field: 'penaltyKinds',
          holds: ['criticism', 'gains', 'goods', 'suspend', 'downgrade', 'revoke', 'restrict', 'halt', 'close', 'bar'],
        },
        { compare: [{ orZero: 'fined' }, '>', bodyLimit] },
        { all: [{ field: 'partyKind', is: 'person' }, { compare: [{ orZero: 'fined' }, '>', personLimit] }] },
      ],
    },
    shows: { 公民限额: personLimit, 单位限额: bodyLimit },
  },
  'cash-over-limit': {
    number: 9,
    version: 1,
    label: '当场收缴超过限额',
    says: '当场收缴超过限额，没有事后难以执行或者边远地区的理由',
    severity: 'high',
    fault: 'abuse',
    basis: both([cite(law, '47')], [cite(law, '68'), cite(law, '69')]),
    caveat: '边远、水上地区经当事人提出的除外',
    governs: 'decidedOn',
    among: fined,
    needs: ['decidedOn', 'cashOnSpot'],
    needsWhen: [{ when: overCash, field: 'cashWhy' }],
    hit: { all: [overCash, { field: 'cashWhy', is: 'none' }] },
  },
  'cash-late-handin': {
    number: 10,
    version: 1,
    label: '罚款没有按期交付',
    says: '收缴后两个工作日没有交到机关，或者机关两个工作日没有缴付银行',
    severity: 'middle',
    fault: 'procedure',
    basis: since2021(cite(law, '71')),
    caveat: '水上收缴的从抵岸起算',
    governs: 'cashOn',
    among: { all: [fined, { any: [{ blank: 'cashOnSpot' }, { compare: ['cashOnSpot', '>', 0] }] }] },
    needs: ['cashOnSpot', 'cashOn', 'cashHandedOn', 'cashBankedOn'],
    hit: {
      any: [
        { compare: ['cashHandedOn', '>', { due: 'penalty-cash-handin', from: 'cashOn' }] },
        { compare: ['cashBankedOn', '>', { due: 'penalty-cash-handin', from: 'cashHandedOn' }] },
      ],
    },
    shows: { 交机关最后一日: { due: 'penalty-cash-handin', from: 'cashOn' } },
  },
  'surcharge-wrong': {
    number: 37,
    version: 1,
    label: '加处罚款不对',
    says: '加处罚款超过本金、算进了复议诉讼期间，或者没有事先告知',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '72'), cite(law, '73'), cite(coercionLaw, '45')),
    caveat: '2021年7月15日以前的案件没有期间扣除的规定',
    governs: 'decidedOn',
    among: { all: [fined, { any: [{ blank: 'surcharge' }, { compare: ['surcharge', '>', 0] }] }] },
    needs: ['decidedOn', 'fined', 'surcharge', 'surchargeTold'],
    hit: {
      any: [
        { compare: ['surcharge', '>', 'fined'] },
        { field: 'surchargeTold', is: false },
        {
          all: [
            { known: 'disputeFrom' },
            { known: 'surchargeFrom' },
            { compare: ['surchargeFrom', '<=', { orToday: 'disputeUntil' }] },
            { compare: [{ orToday: 'surchargeUntil' }, '>=', 'disputeFrom'] },
          ],
        },
      ],
    },
  },
  'double-fine': {
    number: 38,
    version: 1,
    label: '一事重复罚款',
    says: '同一当事人的同一违法事实罚了两次款',
    severity: 'high',
    fault: 'abuse',
    basis: both([cite(law, '29', '同一违法行为不得给予两次以上罚款')], [cite(law, '29')]),
    caveat: '可能是两个行为；责令改正后再犯的另算',
    governs: 'decidedOn',
    among: fined,
    needs: ['decidedOn', 'creditCode', 'factKey'],
    hit: {
      all: [
        no(yes('afterCorrection')),
        { twin: { same: ['creditCode', 'factKey'], where: fined, laterBy: 'decidedOn' } },
      ],
    },
  },
  'discretion-outlier': {
    number: 40,
    version: 1,
    label: '超出裁量阶次',
    says: '罚款不在公布的裁量阶次之内，没有偏离的批准',
    severity: 'middle',
    fault: 'abuse',
    basis: [
      { from: '2021-07-15', until: '2022-07-28', is: [cite(law, '34')] },
      { from: '2022-07-29', is: [cite(standards, '（十二）'), cite(law, '34')] },
    ],
    caveat: '从轻减轻情节可能没有录入',
    governs: 'decidedOn',
    among: fined,
    needs: ['decidedOn', 'fined', 'stepFloor', 'stepCeiling'],
    hit: {
      all: [
        no(yes('departureApproved')),
        { any: [{ compare: ['fined', '<', 'stepFloor'] }, { compare: ['fined', '>', 'stepCeiling'] }] },
      ],
    },
  },
  'discretion-not-cited': {
    number: 41,
    version: 1,
    label: '没有说明裁量基准',
    says: '有裁量基准而决定书没有说明适用情况',
    severity: 'low',
    fault: 'procedure',
    basis: from('2022-07-29', cite(standards, '（十二）')),
    caveat: '文书模板更新可能滞后',
    governs: 'decidedOn',
    among: imposed,
    needs: ['decidedOn', 'standardExists'],
    needsWhen: [{ when: yes('standardExists'), field: 'standardCited' }],
    hit: { all: [yes('standardExists'), { field: 'standardCited', is: false }] },
  },
  'below-minimum': {
    number: 42,
    version: 1,
    label: '低于法定最低罚款',
    says: '罚款低于法定最低数额，没有减轻或者不罚的法定情形',
    severity: 'middle',
    fault: 'abuse',
    basis: since2021(cite(law, '32'), cite(law, '33')),
    caveat: '减轻情形可能只写在决定书里',
    governs: 'decidedOn',
    among: fined,
    needs: ['decidedOn', 'fined', 'lawFloor'],
    needsWhen: [{ when: { compare: ['fined', '<', 'lawFloor'] }, field: 'mitigation' }],
    hit: { all: [{ compare: ['fined', '<', 'lawFloor'] }, { field: 'mitigation', is: 'none' }] },
  },
  'first-offence-inconsistent': {
    number: 74,
    version: 1,
    label: '首违处理不一致',
    says: '同一事项，初次、轻微、改正的，有的罚款有的不罚',
    severity: 'middle',
    fault: 'abuse',
    basis: since2021(cite(law, '33')),
    caveat: '危害后果可能不同',
    governs: 'decidedOn',
    among: { all: [fined, { any: [lenient, { blank: 'firstOffence' }, { blank: 'slight' }, { blank: 'corrected' }] }] },
    needs: ['decidedOn', 'item', 'firstOffence', 'slight', 'corrected'],
    hit: { twin: { same: ['unit', 'item'], where: { all: [{ field: 'result', is: 'none' }, lenient] } } },
  },
  'fine-target': {
    number: 63,
    version: 1,
    label: '下达罚没指标',
    says: '内部文件、考核项目里有罚款指标、排名或者返还',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '74'), cite(tianjin, '15')),
    caveat: '统计不是指标',
    // 内部文件和考核办法不报送，也没有哪张表收它们；要在专项监督里调阅。
    lacks: ['单位内部文件和考核项目的文本'],
  },
} as const satisfies Checks
