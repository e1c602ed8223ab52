import { coercionLaw as law } from '../statutes/coercion-law.ts'
import { at, days, defineRules, edition, hours, months, workdays, years } from './define.ts'

const since = { from: '2012-01-01' } as const
const onceMore = { max: 30, by: '行政机关负责人', says: '经负责人批准可以延长不超过三十日，书面告知并说明理由' }

/** 行政强制的期限：十日以内的都是工作日。 */
export const coercionRules = defineRules('coercion', {
  'coercion-urgent-report': {
    label: '紧急强制措施报告补批',
    starts: '当场实施强制措施之时',
    editions: [edition({ ...since, law: at(law, '19'), lasts: hours(24), note: '负责人认为不应当采取的，立即解除' })],
  },
  'coercion-seal-seize': {
    label: '查封、扣押',
    starts: '查封、扣押之日',
    editions: [
      edition({
        ...since,
        law: at(law, '25'),
        lasts: days(30),
        extension: onceMore,
        excludes: ['检测、检验、检疫、技术鉴定期间，书面告知'],
      }),
    ],
  },
  'coercion-freeze': {
    label: '冻结存款、汇款',
    starts: '冻结之日',
    editions: [edition({ ...since, law: at(law, '32'), lasts: days(30), extension: onceMore })],
  },
  'coercion-freeze-notice': {
    label: '交付冻结决定书',
    starts: '冻结之日',
    editions: [edition({ ...since, law: at(law, '31', '69'), lasts: workdays(3) })],
  },
  'coercion-demand-then-court': {
    label: '催告后可以申请法院执行',
    starts: '催告书送达之日',
    editions: [edition({ ...since, law: at(law, '54', '69'), lasts: workdays(10), atLeast: true })],
  },
  'coercion-substitute-demand': {
    label: '代履行前催告',
    starts: '代履行之日',
    editions: [edition({ ...since, law: at(law, '51', '69'), lasts: workdays(3), before: true })],
  },
  'coercion-surcharge-then-force': {
    label: '加处罚款、滞纳金后可以强制执行',
    starts: '开始加处之日',
    editions: [
      edition({
        ...since,
        law: at(law, '45', '46'),
        lasts: days(30),
        atLeast: true,
        note: '超过三十日，经催告仍不履行；加处总额不超过本金',
      }),
    ],
  },
  'coercion-court-apply': {
    label: '申请法院强制执行',
    starts: '复议或者起诉期限届满之日',
    side: 'right',
    editions: [edition({ ...since, law: at(law, '53'), lasts: months(3) })],
  },
  'coercion-court-accept': {
    label: '法院受理执行申请',
    starts: '法院收到申请之日',
    editions: [edition({ ...since, law: at(law, '56', '69'), lasts: workdays(5) })],
  },
  'coercion-court-rule': {
    label: '法院作出执行裁定',
    starts: '法院受理之日',
    editions: [edition({ ...since, law: at(law, '57', '69'), lasts: workdays(7) })],
  },
  'coercion-court-rule-doubt': {
    label: '行为明显违法时法院作出裁定',
    starts: '法院受理之日',
    editions: [edition({ ...since, law: at(law, '58'), lasts: days(30) })],
  },
  'coercion-court-review': {
    label: '对不受理、不予执行申请复议',
    starts: '收到裁定之日',
    side: 'right',
    editions: [
      edition({
        ...since,
        law: at(law, '56', '58'),
        lasts: days(15),
        variants: [
          { id: 'upper-accept', label: '上一级法院对不予受理的复议', length: 15, unit: 'calendar-day' },
          { id: 'upper-ruling', label: '上一级法院对不予执行的复议', length: 30, unit: 'calendar-day' },
        ],
      }),
    ],
  },
  'coercion-suspended-abandon': {
    label: '中止执行满期不再执行',
    starts: '中止执行之日',
    editions: [edition({ ...since, law: at(law, '39'), lasts: years(3), note: '没有明显社会危害、确无能力履行的' })],
  },
})
