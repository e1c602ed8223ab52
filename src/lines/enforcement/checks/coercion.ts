import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { coercionLaw as law } from '../../../law/statutes/coercion-law.ts'
import { litigationInterpretation } from '../../../law/statutes/litigation-interpretation.ts'
import { penaltyLaw } from '../../../law/statutes/penalty-law.ts'
import { threeSystems } from '../../../law/statutes/supervision-acts.ts'
import { both, fined, from, no, since2021, yes } from './basis.ts'

const sealed: Test = { field: 'measures', holds: ['seal', 'seize'] }
const measure: Test = { field: 'measures', holds: ['liberty', 'seal', 'seize', 'freeze'] }
const execution: Test = { field: 'measures', holds: ['transfer', 'auction', 'restore', 'substitute'] }
const since2012 = (...articles: Parameters<typeof from>[1][]) => from('2012-01-01', ...articles)
const liftBy = { due: 'coercion-seal-seize', from: 'measureFrom', plus: { orZero: 'testDays' } } as const

/** 保存证据、强制措施和强制执行。 */
export const coercionChecks = {
  'hold-over-7': {
    number: 27,
    version: 1,
    label: '先行登记保存超过七日',
    says: '先行登记保存的证据超过七个工作日没有处理',
    severity: 'high',
    fault: 'abuse',
    basis: both([cite(penaltyLaw, '37')], [cite(penaltyLaw, '56')]),
    caveat: '期限内可能转为查封扣押',
    governs: 'holdOn',
    among: { known: 'holdOn' },
    needs: [],
    hit: { compare: [{ orToday: 'holdDecidedOn' }, '>', { due: 'penalty-evidence-hold', from: 'holdOn' }] },
    shows: { 最后一日: { due: 'penalty-evidence-hold', from: 'holdOn' } },
  },
  'seize-over-term': {
    number: 28,
    version: 1,
    label: '查封扣押超期',
    says: '查封扣押超过三十日（批准延长的六十日），扣除鉴定时间后仍没有解除',
    severity: 'high',
    fault: 'abuse',
    basis: since2012(cite(law, '25'), cite(law, '27')),
    caveat: '其他法律规定更长的；鉴定通知可能没有录入',
    governs: 'measureFrom',
    among: sealed,
    needs: [],
    hit: {
      all: [
        { compare: [{ orToday: 'measureUntil' }, '>', liftBy] },
        {
          any: [
            { blank: 'measureExtendedUntil' },
            { compare: [{ orToday: 'measureUntil' }, '>', 'measureExtendedUntil'] },
            {
              compare: [
                { orToday: 'measureUntil' },
                '>',
                { due: 'coercion-seal-seize', from: 'measureFrom', plus: { plus: [{ orZero: 'testDays' }, 30] } },
              ],
            },
          ],
        },
      ],
    },
    shows: { 未延长的最后一日: liftBy },
  },
  'seize-extension-unannounced': {
    number: 29,
    version: 1,
    label: '延长查封扣押没有告知',
    says: '延长查封扣押没有书面告知并说明理由',
    severity: 'middle',
    fault: 'procedure',
    basis: since2012(cite(law, '25')),
    caveat: '告知书可能归入别卷',
    governs: 'measureFrom',
    among: { all: [sealed, { known: 'measureExtendedUntil' }] },
    needs: ['measureExtensionTold'],
    hit: { field: 'measureExtensionTold', is: false },
  },
  'seize-no-approval': {
    number: 30,
    version: 1,
    label: '强制措施没有批准',
    says: '事前没有批准，紧急实施的二十四小时内也没有补批',
    severity: 'high',
    fault: 'abuse',
    basis: since2012(cite(law, '18'), cite(law, '19')),
    caveat: '特别法可能另有授权',
    governs: 'measureFrom',
    among: measure,
    needs: ['measureApprovedOn'],
    hit: {
      any: [
        {
          all: [no(yes('measureUrgent')), { compare: ['measureApprovedOn', '>', 'measureFrom'] }],
        },
        { compare: ['measureApprovedOn', '>', { plus: ['measureFrom', 1] }] },
      ],
    },
  },
  'seize-scope': {
    number: 31,
    version: 1,
    label: '查封扣押超出范围',
    says: '查封扣押了与违法行为无关的财物或者生活必需品',
    severity: 'high',
    fault: 'abuse',
    basis: since2012(cite(law, '23')),
    caveat: '文字判断不可靠，须人工核对清单',
    governs: 'decidedOn',
    among: sealed,
    needs: ['seized'],
    hit: { field: 'seized', is: ['unrelated', 'daily'] },
  },
  'seize-no-video': {
    number: 32,
    version: 1,
    label: '查封扣押没有全程音像',
    says: '查封扣押、强制拆除没有全程音像记录',
    severity: 'middle',
    fault: 'procedure',
    basis: from('2018-12-05', cite(threeSystems, '（八）')),
    caveat: '设备故障可能有记录',
    governs: 'decidedOn',
    among: { any: [sealed, yes('demolition')] },
    needs: ['recorded'],
    hit: { field: 'recorded', is: false },
  },
  'night-or-holiday-execution': {
    number: 33,
    version: 1,
    label: '夜间或者节假日强制执行',
    says: '二十二时至次日六时或者法定节假日强制执行，没有紧急情形',
    severity: 'high',
    fault: 'abuse',
    basis: since2012(cite(law, '43')),
    caveat: '法律没有写明夜间的钟点，由本平台设定；普通周末是否包括不明确，不算',
    governs: 'decidedOn',
    among: { any: [execution, { known: 'executedAt' }] },
    needs: ['executedAt'],
    hit: {
      all: [
        no(yes('executionUrgent')),
        {
          any: [
            { moment: 'executedAt', from: '22:00', until: '06:00' },
            { rest: { dayOf: 'executedAt' }, only: 'holiday' },
          ],
        },
      ],
    },
  },
  'no-demand': {
    number: 34,
    version: 1,
    label: '强制执行前没有催告',
    says: '没有催告就强制执行，或者催告不满十个工作日就申请法院执行',
    severity: 'high',
    fault: 'procedure',
    basis: since2012(cite(law, '35'), cite(law, '54')),
    caveat: '有转移隐匿财物迹象的可以立即执行',
    governs: 'decidedOn',
    among: { any: [{ known: 'executedOn' }, { known: 'courtAppliedOn' }] },
    needs: ['demandedOn'],
    hit: {
      all: [
        no(yes('hiding')),
        {
          any: [
            { all: [{ known: 'executedOn' }, { compare: ['executedOn', '<=', 'demandedOn'] }] },
            {
              all: [
                { known: 'courtAppliedOn' },
                {
                  compare: [
                    'courtAppliedOn',
                    '<',
                    { due: 'coercion-demand-then-court', from: 'demandedOn', governs: 'demandedOn' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  },
  'demolish-too-early': {
    number: 35,
    version: 1,
    label: '拆除过早',
    says: '复议、诉讼期限没有届满就强制拆除',
    severity: 'high',
    fault: 'abuse',
    basis: since2012(cite(law, '44')),
    caveat: '其他法律规定可以立即拆除的除外',
    governs: 'executedOn',
    among: yes('demolition'),
    needs: ['suingEndsOn'],
    hit: { all: [no(yes('demolishUrgent')), { compare: ['executedOn', '<=', 'suingEndsOn'] }] },
  },
  'court-apply-missed': {
    number: 36,
    version: 1,
    label: '错过申请法院执行的期限',
    says: '当事人没有缴清，本机关没有强制执行权，起诉期限届满三个月没有申请法院执行',
    severity: 'high',
    fault: 'omission',
    basis: since2021(cite(penaltyLaw, '72(2)'), cite(law, '53'), cite(litigationInterpretation, '156')),
    caveat: '批准分期的从分期结束起算',
    governs: 'decidedOn',
    among: { all: [fined, { blank: 'paidOn' }, no(yes('executesHimself'))] },
    needs: ['decidedOn', 'executesHimself', 'suingEndsOn'],
    hit: {
      compare: [
        { orToday: 'courtAppliedOn' },
        '>',
        { due: 'penalty-court-enforce', from: 'suingEndsOn', governs: 'suingEndsOn' },
      ],
    },
    shows: { 最后一日: { due: 'penalty-court-enforce', from: 'suingEndsOn', governs: 'suingEndsOn' } },
  },
} as const satisfies Checks
