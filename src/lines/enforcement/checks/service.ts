import type { Checks } from '../../../kernel/check.ts'
import type { Test } from '../../../kernel/check-words.ts'
import { cite } from '../../../law/statute.ts'
import { civilProcedureLaw as civil } from '../../../law/statutes/civil-procedure-law.ts'
import { penaltyLaw as law } from '../../../law/statutes/penalty-law.ts'
import { reconsiderationLaw } from '../../../law/statutes/reconsideration-law.ts'
import { threeSystems, tianjinEnforcementSupervision as tianjin } from '../../../law/statutes/supervision-acts.ts'
import { both, from, imposed, no, ordinaryImposed, penalty, perhaps, since2021, yes } from './basis.ts'

const by = (method: string): Test => ({ field: 'serviceMethod', is: method })
const serveBy = { due: 'penalty-serve', from: 'decidedOn' } as const
const soon = { due: 'three-publish-penalty-licence', from: 'decidedOn' } as const
const usual = { due: 'three-publish-general', from: 'decidedOn' } as const
const market: Test = { all: [penalty, { field: 'domain', is: ['市场监管', '市场监督管理'] }] }
const quick: Test = { all: [{ field: 'kind', is: ['penalty', 'licence'] }, no(market)] }

/** 送达、公示、备案、救济告知和归档。 */
export const serviceChecks = {
  'serve-late': {
    number: 22,
    version: 1,
    label: '送达超过七个工作日',
    says: '当事人不在场的，决定书超过七个工作日（2021年7月15日以前为七日）才送达',
    severity: 'middle',
    fault: 'procedure',
    basis: both([cite(law, '40')], [cite(law, '61')]),
    caveat: '公告送达正在进行、地址有误的要核对',
    governs: 'decidedOn',
    among: imposed,
    needs: ['decidedOn', 'servedOn'],
    hit: { all: [{ compare: ['servedOn', '>', serveBy] }, no(yes('partyPresent')), no(by('notice'))] },
    shows: { 最后一日: serveBy },
  },
  'service-weak': {
    number: 23,
    version: 1,
    label: '送达方式站不住',
    says: '公告以前没有试过其他方式，电子送达没有确认书，留置没有见证或者录像',
    severity: 'high',
    fault: 'procedure',
    basis: [
      { from: '2021-07-15', until: '2021-12-31', is: [cite(law, '61(2)')] },
      { from: '2022-01-01', is: [cite(civil, '89'), cite(civil, '90'), cite(civil, '95'), cite(law, '61(2)')] },
    ],
    caveat: '当事人下落不明可能已有证明',
    governs: 'servedOn',
    among: imposed,
    needs: ['serviceMethod'],
    needsWhen: [
      { when: by('notice'), field: 'otherTried' },
      { when: by('electronic'), field: 'electronicAgreed' },
      { when: by('lien'), field: 'lienWitnessed' },
    ],
    hit: {
      any: [
        { all: [by('notice'), { field: 'otherTried', is: false }] },
        { all: [by('electronic'), { field: 'electronicAgreed', is: false }] },
        { all: [by('lien'), { field: 'lienWitnessed', is: false }] },
      ],
    },
  },
  'notice-period-short': {
    number: 24,
    version: 1,
    label: '公告送达期限不够',
    says: '公告不满期限就视为送达：2021年以前六十日，2022年起三十日',
    severity: 'middle',
    fault: 'procedure',
    basis: [
      { until: '2021-12-31', is: [cite(civil, '92', '公告送达，自发出公告起满六十日视为送达')] },
      { from: '2022-01-01', is: [cite(civil, '95')] },
    ],
    caveat: '新旧期限按发出公告的日期',
    governs: 'noticePostedOn',
    among: { all: [imposed, by('notice')] },
    needs: ['noticePostedOn', 'servedOn'],
    hit: {
      compare: [
        { days: ['noticePostedOn', 'servedOn'] },
        '<',
        {
          byDay: 'noticePostedOn',
          editions: [
            { until: '2021-12-31', is: 60 },
            { from: '2022-01-01', is: 30 },
          ],
        },
      ],
    },
    shows: { 公告天数: { days: ['noticePostedOn', 'servedOn'] } },
  },
  'publish-late': {
    number: 25,
    version: 1,
    label: '公示迟延',
    says: '处罚、许可超过七个工作日，其他超过二十个工作日才公示',
    severity: 'low',
    fault: 'publicity',
    basis: from('2018-12-05', cite(threeSystems, '（六）')),
    caveat: '涉密、未成年人不公示；市场监管的处罚按二十个工作日检查',
    governs: 'decidedOn',
    among: { blank: 'notPublicWhy' },
    needs: ['decidedOn', 'publishedOn'],
    hit: {
      any: [
        { all: [quick, { compare: ['publishedOn', '>', soon] }] },
        { all: [no(quick), { compare: ['publishedOn', '>', usual] }] },
      ],
    },
    shows: { 七个工作日: soon, 二十个工作日: usual },
  },
  'not-withdrawn': {
    number: 26,
    version: 1,
    label: '没有撤回公示',
    says: '处罚决定被变更、撤销、确认违法或者无效后，三个工作日内没有撤回公示',
    severity: 'middle',
    fault: 'publicity',
    basis: since2021(cite(law, '48(2)')),
    caveat: '撤销的决定可能还没有生效',
    governs: 'annulledOn',
    among: { all: [penalty, { known: 'annulledOn' }, { known: 'publishedOn' }] },
    needs: [],
    hit: { compare: [{ orToday: 'withdrawnOn' }, '>', { due: 'penalty-withdraw-publication', from: 'annulledOn' }] },
    shows: { 最后一日: { due: 'penalty-withdraw-publication', from: 'annulledOn' } },
  },
  'remedy-text-wrong': {
    number: 45,
    version: 1,
    label: '救济告知不对',
    says: '决定书告知的复议机关、期限不对，或者应当告知复议前置没有告知',
    severity: 'middle',
    fault: 'procedure',
    basis: from(
      '2024-01-01',
      cite(reconsiderationLaw, '20'),
      cite(reconsiderationLaw, '23'),
      cite(reconsiderationLaw, '24'),
    ),
    caveat: '垂直管理的、司法行政部门的可以另选复议机关',
    governs: 'decidedOn',
    among: imposed,
    needs: ['decidedOn', 'remedyOrgan', 'remedyDays'],
    hit: {
      any: [
        { field: 'remedyOrgan', is: 'none' },
        { all: [{ field: 'remedyOrgan', is: 'upper' }, no(yes('verticalOrgan'))] },
        { compare: ['remedyDays', '<', 60] },
        { all: [yes('preconditionDue'), { field: 'preconditionTold', is: false }] },
      ],
    },
  },
  'major-decision-not-filed': {
    number: 69,
    version: 1,
    label: '重大决定没有备案',
    says: '重大执法决定作出后十日内没有备案',
    severity: 'middle',
    fault: 'procedure',
    basis: from('2014-10-01', cite(tianjin, '14')),
    caveat: '本市规定2026年2月1日以后可能被取代',
    governs: 'decidedOn',
    among: { all: [imposed, { any: [perhaps('major'), { field: 'penaltyKinds', holds: ['halt', 'revoke'] }] }] },
    needs: ['decidedOn'],
    needsWhen: [{ when: no({ field: 'penaltyKinds', holds: ['halt', 'revoke'] }), field: 'major' }],
    hit: { compare: [{ orToday: 'majorFiledOn' }, '>', { due: 'tj-major-filing', from: 'decidedOn' }] },
    shows: { 最后一日: { due: 'tj-major-filing', from: 'decidedOn' } },
  },
  'file-incomplete': {
    number: 71,
    version: 1,
    label: '案卷不全',
    says: '结案的案卷缺少必备文书，或者结案超过三十日没有归档',
    severity: 'middle',
    fault: 'procedure',
    basis: [{ from: '2018-12-05', is: [cite(threeSystems, '（九）')] }],
    caveat: '电子原件可能在别处；三十日是本平台的设定',
    governs: 'closedOn',
    among: { all: [ordinaryImposed, { known: 'closedOn' }] },
    needs: ['papersKept'],
    hit: {
      any: [
        ...['filing', 'evidence', 'notice', 'decision', 'receipt', 'closing'].map((paper) =>
          no({ field: 'papersKept', holds: [paper] }),
        ),
        { compare: [{ days: ['closedOn', { orToday: 'archivedOn' }] }, '>', 30] },
      ],
    },
  },
  'no-penalty-no-education': {
    number: 73,
    version: 1,
    label: '不予处罚没有教育',
    says: '不予处罚而没有教育的记录',
    severity: 'low',
    fault: 'procedure',
    basis: since2021(cite(law, '33')),
    caveat: '文书模板可能没有这一栏',
    governs: 'decidedOn',
    among: { all: [penalty, { field: 'result', is: 'none' }] },
    needs: ['decidedOn', 'educated'],
    hit: { field: 'educated', is: false },
  },
} as const satisfies Checks
