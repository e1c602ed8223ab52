import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { crimeTransfer } from '../../../law/statutes/crime-transfer.ts'
import { marketPenaltyProcedure } from '../../../law/statutes/enforcement-acts.ts'
import { securityPenaltyLaw } from '../../../law/statutes/linked-acts.ts'
import { penaltyLaw as law } from '../../../law/statutes/penalty-law.ts'
import { both, from, imposed, no, ordinary, ordinaryImposed, penalty, since2021 } from './basis.ts'

const decideBy = { due: 'penalty-decide', from: 'filedOn', plus: { orZero: 'excludedDays' } } as const
const overNinety: Test = { compare: [{ orToday: 'decidedOn' }, '>', decideBy] }

/** 立案、办案期限、时效和移送。 */
export const timeChecks = {
  'pen-over-90': {
    number: 1,
    version: 1,
    label: '处罚超过九十日',
    says: '立案后超过九十日才作出决定，或者至今没有决定，又没有批准的延长',
    severity: 'middle',
    fault: 'omission',
    basis: since2021(cite(law, '60')),
    caveat: '行业规定可以延长，听证、鉴定等时间要扣除；2021年7月15日以前立案的没有九十日的限制',
    governs: 'filedOn',
    among: ordinary,
    needs: ['filedOn'],
    hit: {
      all: [
        overNinety,
        { any: [{ blank: 'extendedUntil' }, { compare: [{ orToday: 'decidedOn' }, '>', 'extendedUntil'] }] },
      ],
    },
    shows: { 最后一日: decideBy },
  },
  'pen-over-90-no-extension-paper': {
    number: 2,
    version: 1,
    label: '超过九十日没有延长审批',
    says: '超过九十日，而期满以前没有批准延长的手续',
    severity: 'middle',
    fault: 'procedure',
    basis: since2021(cite(law, '60'), cite(marketPenaltyProcedure, '64')),
    caveat: '审批可能只在纸上',
    governs: 'filedOn',
    among: ordinary,
    needs: ['filedOn'],
    hit: {
      all: [
        overNinety,
        { any: [{ blank: 'extensionApprovedOn' }, { compare: ['extensionApprovedOn', '>', decideBy] }] },
      ],
    },
    shows: { 最后一日: decideBy },
  },
  'clue-not-verified': {
    number: 3,
    version: 1,
    label: '线索没有按期核查',
    says: '市场监管的线索超过十五个工作日（延长后三十个工作日）没有决定是否立案',
    severity: 'high',
    fault: 'omission',
    basis: since2021(cite(marketPenaltyProcedure, '18'), cite(law, '54')),
    caveat: '其他领域期限不同；线索可能并入他案',
    governs: 'foundOn',
    among: { all: [ordinary, { any: [{ field: 'domain', is: ['市场监管', '市场监督管理'] }, { blank: 'domain' }] }] },
    needs: ['foundOn', 'domain'],
    hit: {
      compare: [
        { first: ['filedOn', 'notFiledOn', { today: true }] },
        '>',
        { due: 'penalty-verify-clue-samr', from: 'foundOn', plus: 15 },
      ],
    },
    shows: { 延长后的最后一日: { due: 'penalty-verify-clue-samr', from: 'foundOn', plus: 15 } },
  },
  'file-after-decision': {
    number: 4,
    version: 1,
    label: '没有立案或者先决定后立案',
    says: '普通程序的决定没有立案日期，或者立案不早于决定',
    severity: 'high',
    fault: 'abuse',
    basis: since2021(cite(law, '54'), cite(law, '57')),
    caveat: '当场处罚不立案；日期可能补录',
    governs: 'decidedOn',
    among: ordinaryImposed,
    needs: ['decidedOn'],
    // Where no step of the procedure is recorded at all, a missing day says nothing.
    needsWhen: [{ when: { blank: 'filedOn' }, field: 'noticeOn' }],
    hit: { any: [{ blank: 'filedOn' }, { compare: ['filedOn', '>=', 'decidedOn'] }] },
  },
  'limitation-passed': {
    number: 39,
    version: 1,
    label: '超过追诉时效',
    says: '违法行为终了到被发现超过追诉时效',
    severity: 'high',
    fault: 'abuse',
    basis: [
      { until: '2021-07-14', is: [cite(law, '29')] },
      { from: '2021-07-15', until: '2025-12-31', is: [cite(law, '36'), cite(securityPenaltyLaw, '22')] },
      { from: '2026-01-01', is: [cite(law, '36'), cite(securityPenaltyLaw, '25')] },
    ],
    caveat: '行为连续或者继续的从终了起算；税收等特别法另有规定',
    governs: 'foundOn',
    among: imposed,
    needs: ['foundOn', 'actEndedOn', 'limitation'],
    hit: {
      any: [
        {
          all: [
            { field: 'limitation', is: 'ordinary' },
            { compare: ['foundOn', '>', { yearsAfter: 'actEndedOn', years: 2 }] },
          ],
        },
        {
          all: [
            { field: 'limitation', is: 'grave' },
            { compare: ['foundOn', '>', { yearsAfter: 'actEndedOn', years: 5 }] },
          ],
        },
        {
          all: [
            { field: 'limitation', is: 'security' },
            { compare: ['foundOn', '>', { monthsAfter: 'actEndedOn', months: 6 }] },
          ],
        },
      ],
    },
  },
  'crime-not-transferred': {
    number: 43,
    version: 1,
    label: '涉嫌犯罪没有移送',
    says: '达到追诉标准，报告后三日加二十四小时内没有移送，或者罚款后结案',
    severity: 'high',
    fault: 'omission',
    basis: [
      { from: '2020-08-07', until: '2021-07-14', is: [cite(crimeTransfer, '5'), cite(crimeTransfer, '11')] },
      {
        from: '2021-07-15',
        is: [cite(law, '27'), cite(law, '82'), cite(crimeTransfer, '5'), cite(crimeTransfer, '11')],
      },
    ],
    caveat: '追诉标准随罪名和时间变化；公安可能已经受理',
    governs: 'decidedOn',
    among: { all: [penalty, { any: [{ field: 'crimeThreshold', is: true }, { blank: 'crimeThreshold' }] }] },
    needs: ['decidedOn', 'crimeThreshold'],
    needsWhen: [{ when: { field: 'crimeThreshold', is: true }, field: 'crimeReportedOn' }],
    hit: {
      any: [
        { all: [{ blank: 'crimeSentOn' }, { known: 'closedOn' }] },
        {
          compare: [
            { orToday: 'crimeSentOn' },
            '>',
            { plus: [{ due: 'crime-head-decide', from: 'crimeReportedOn', governs: 'crimeReportedOn' }, 1] },
          ],
        },
      ],
    },
  },
  'transfer-property-gap': {
    number: 44,
    version: 1,
    label: '涉案物品没有移交',
    says: '收到公安立案通知后三日内没有移交涉案物品和材料',
    severity: 'middle',
    fault: 'procedure',
    basis: from('2020-08-07', cite(crimeTransfer, '12')),
    caveat: '法律、行政法规另有规定的除外',
    governs: 'policeFiledOn',
    among: { known: 'policeFiledOn' },
    needs: [],
    hit: { compare: [{ orToday: 'goodsHandedOn' }, '>', { due: 'crime-handover', from: 'policeFiledOn' }] },
    shows: { 最后一日: { due: 'crime-handover', from: 'policeFiledOn' } },
  },
  'timeline-impossible': {
    number: 72,
    version: 1,
    label: '时间顺序不可能',
    says: '后面的步骤早于前面的步骤',
    severity: 'middle',
    fault: 'abuse',
    basis: both([cite(law, '37', '调查取证的程序')], [cite(law, '47'), cite(law, '40')]),
    caveat: '可能是录入错误',
    governs: 'decidedOn',
    among: penalty,
    needs: ['decidedOn'],
    hit: {
      any: [
        { all: [{ known: 'foundOn' }, { known: 'filedOn' }, { compare: ['foundOn', '>', 'filedOn'] }] },
        { all: [{ known: 'filedOn' }, { compare: ['filedOn', '>', 'decidedOn'] }] },
        { all: [{ known: 'filedOn' }, { known: 'noticeOn' }, { compare: ['noticeOn', '<', 'filedOn'] }] },
        { all: [{ known: 'noticeOn' }, { compare: ['noticeOn', '>', 'decidedOn'] }] },
        { all: [{ known: 'noticeOn' }, { known: 'hearingAskedOn' }, { compare: ['hearingAskedOn', '<', 'noticeOn'] }] },
        {
          all: [{ known: 'hearingAskedOn' }, { known: 'hearingOn' }, { compare: ['hearingOn', '<', 'hearingAskedOn'] }],
        },
        { all: [{ known: 'hearingOn' }, { compare: ['hearingOn', '>', 'decidedOn'] }] },
        { all: [{ known: 'servedOn' }, { compare: ['servedOn', '<', 'decidedOn'] }] },
        { all: [{ known: 'paidOn' }, { known: 'servedOn' }, { compare: ['paidOn', '<', 'decidedOn'] }] },
        { all: [{ known: 'closedOn' }, { compare: ['closedOn', '<', 'decidedOn'] }] },
        { all: [{ known: 'publishedOn' }, { compare: ['publishedOn', '<', 'decidedOn'] }] },
        {
          all: [
            no({ blank: 'measureUntil' }),
            { known: 'measureFrom' },
            { compare: ['measureUntil', '<', 'measureFrom'] },
          ],
        },
      ],
    },
  },
} as const satisfies Checks
