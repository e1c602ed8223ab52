import { coercionLaw } from '../statutes/coercion-law.ts'
import { marketPenaltyProcedure as market } from '../statutes/enforcement-acts.ts'
import { securityPenaltyLaw } from '../statutes/linked-acts.ts'
import { penaltyLaw as law } from '../statutes/penalty-law.ts'
import { at, days, defineRules, edition, months, open, workdays, years } from './define.ts'

const since2021 = { from: '2021-07-15' } as const
/** The 2017 text is known from memory only. */
const text2017 = { until: '2021-07-14', standing: 'to-confirm' } as const
const since2018 = { from: '2018-01-01', ...text2017 } as const

const limitation = {
  lasts: years(2),
  variants: [{ id: 'public-security', label: '治安管理处罚', length: 6, unit: 'month' }],
  extension: { says: '法律另有规定的从其规定' },
  note: '看被发现之日是否在期限内',
} as const

/** 行政处罚的期限：2021年7月15日前后两个文本，及市场监管的部门规定。 */
export const penaltyRules = defineRules('penalty', {
  'penalty-limitation': {
    label: '处罚追诉时效',
    starts: '违法行为发生之日；连续或者继续的，行为终了之日',
    editions: [
      edition({ ...since2018, law: at(law, '29'), lasts: years(2) }),
      edition({
        from: '2021-07-15',
        until: '2025-12-31',
        law: [at(law, '36'), at(securityPenaltyLaw, '22')],
        ...limitation,
      }),
      edition({ from: '2026-01-01', law: [at(law, '36'), at(securityPenaltyLaw, '25')], ...limitation }),
    ],
  },
  'penalty-limitation-grave': {
    label: '涉及生命健康、金融安全且有危害后果的追诉时效',
    starts: '违法行为发生之日；连续或者继续的，行为终了之日',
    editions: [edition({ ...since2021, law: at(law, '36'), lasts: years(5) })],
  },
  'penalty-decide': {
    label: '作出处罚决定',
    starts: '立案之日',
    editions: [
      edition({ ...since2018, law: at(law), lasts: open('2017年文本没有九十日的办案期限') }),
      edition({
        ...since2021,
        law: at(law, '60'),
        lasts: days(90),
        extension: { says: '法律、法规、规章另有规定的从其规定' },
        excludes: ['行业规定扣除的听证、公告、检测、鉴定、中止等时间'],
      }),
    ],
  },
  'penalty-decide-samr': {
    label: '市场监管作出处罚决定',
    starts: '立案之日',
    editions: [
      edition({
        ...since2021,
        law: at(market, '64'),
        lasts: days(90),
        extension: { by: '负责人', says: '经负责人批准延长三十日；仍不能结案的集体讨论决定继续延长并明确期限' },
        excludes: ['中止', '听证', '公告', '检测', '检验', '检疫', '鉴定', '认定'],
      }),
    ],
  },
  'penalty-verify-clue-samr': {
    label: '市场监管核查线索',
    starts: '发现线索或者收到材料之日',
    editions: [
      edition({
        ...since2021,
        law: at(market, '18'),
        lasts: workdays(15),
        extension: { max: 15, by: '负责人', says: '经负责人批准可以延长十五个工作日' },
        excludes: ['检测、检验、鉴定等时间（待核）'],
      }),
    ],
  },
  'penalty-legal-review-samr': {
    label: '市场监管法制审核',
    starts: '收到案件材料之日',
    editions: [
      edition({
        ...since2021,
        law: at(market, '55'),
        lasts: workdays(10),
        extension: { by: '负责人', says: '特殊情况经负责人批准可以延长' },
      }),
    ],
  },
  'penalty-serve': {
    label: '送达处罚决定书',
    starts: '宣告之日当事人不在场',
    editions: [
      edition({ ...since2018, law: at(law, '40'), lasts: days(7) }),
      edition({ ...since2021, law: at(law, '61', '85'), lasts: workdays(7) }),
    ],
  },
  'penalty-hearing-request': {
    label: '要求听证',
    starts: '被告知有权要求听证之日',
    side: 'right',
    editions: [
      edition({ ...since2018, law: at(law, '42'), lasts: days(3) }),
      edition({ ...since2021, law: at(law, '64(1)', '85'), lasts: workdays(5) }),
    ],
  },
  'penalty-hearing-notice': {
    label: '通知听证',
    starts: '举行听证之日',
    editions: [
      edition({ ...since2018, law: at(law, '42'), lasts: days(7), before: true }),
      edition({ ...since2021, law: at(law, '64(2)', '85'), lasts: workdays(7), before: true }),
    ],
  },
  'penalty-evidence-hold': {
    label: '处理先行登记保存的证据',
    starts: '先行登记保存之日',
    editions: [
      edition({ ...since2018, law: at(law, '37'), lasts: days(7) }),
      edition({ ...since2021, law: at(law, '56', '85'), lasts: workdays(7) }),
    ],
  },
  'penalty-pay': {
    label: '缴纳罚款',
    starts: '收到处罚决定书之日',
    editions: [
      edition({ ...since2018, law: at(law, '46'), lasts: days(15) }),
      edition({
        ...since2021,
        law: at(law, '67', '66'),
        lasts: days(15),
        extension: { by: '作出处罚的机关', says: '确有经济困难的，经申请和批准可以延期或者分期缴纳' },
      }),
    ],
  },
  'penalty-cash-handin': {
    label: '当场收缴罚款交付',
    starts: '收缴之日；水上收缴的为抵岸之日',
    editions: [
      edition({
        ...since2021,
        law: at(law, '71', '85'),
        lasts: workdays(2),
        then: { id: 'to-bank', label: '机关缴付银行', length: 2, unit: 'working-day' },
      }),
    ],
  },
  'penalty-withdraw-publication': {
    label: '撤回已公开的处罚决定',
    starts: '处罚决定被变更、撤销、确认违法或者确认无效之日',
    editions: [edition({ ...since2021, law: at(law, '48(2)', '85'), lasts: workdays(3), note: '公开说明理由' })],
  },
  'penalty-onspot-record': {
    label: '当场处罚决定报备',
    starts: '作出当场处罚决定之日',
    editions: [
      edition({
        ...since2021,
        law: [at(law, '52(3)'), at(market, '70')],
        lasts: open('法律只要求报所属机关备案，没有规定天数'),
        variants: [{ id: 'market', label: '市场监管部门', length: 7, unit: 'working-day' }],
      }),
    ],
  },
  'penalty-court-enforce': {
    label: '申请法院强制执行处罚决定',
    starts: '起诉期限届满之日；批准延期、分期的，暂缓或者分期期限结束之日',
    side: 'right',
    editions: [edition({ ...since2021, law: [at(law, '72(2)'), at(coercionLaw, '53')], lasts: months(3) })],
  },
})
