import { litigationLaw } from '../statutes/litigation-law.ts'
import { reconsiderationLaw as law } from '../statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../statutes/reconsideration-regulation.ts'
import { at, days, defineRules, edition, open, workdays, years } from './define.ts'

const law2017 = { from: '2018-01-01', until: '2023-12-31' } as const
const untilLaw2023 = { until: '2023-12-31' } as const
const law2023 = { from: '2024-01-01' } as const
const regulation2007 = { from: '2007-08-01', until: '2026-06-30' } as const
/** 实施条例(2007) rows that the 2023 law overtook. */
const regulationUntilLaw2023 = { from: '2007-08-01', until: '2023-12-31' } as const

/** 国务院令第836号 sets these anew from 2026-07-01; its text beyond the first articles is not loaded. */
const unknownSince2026 = edition({
  from: '2026-07-01',
  law: at(regulation),
  lasts: open('实施条例2026年7月1日起施行的修订本未载入，期限尚未查明'),
  standing: 'unknown',
})

/** 行政复议的期限：2017年文本、2023年文本、实施条例各版。 */
export const reconsiderationRules = defineRules('reconsideration', {
  'recon-apply': {
    label: '申请行政复议',
    starts: '知道或者应当知道行政行为之日',
    side: 'right',
    editions: [
      edition({
        ...law2017,
        law: at(law, '9'),
        lasts: days(60),
        extension: { says: '法律规定的申请期限超过六十日的，从其规定' },
        excludes: ['不可抗力等正当理由耽误的时间，障碍消除后继续计算'],
      }),
      edition({
        ...law2023,
        law: at(law, '20(1)', '20(2)'),
        lasts: days(60),
        extension: { says: '法律规定的申请期限超过六十日的，从其规定' },
        excludes: ['不可抗力等正当理由耽误的时间，障碍消除后继续计算'],
      }),
    ],
  },
  'recon-apply-no-notice-cap': {
    label: '未告知申请权时的最长期限',
    starts: '——',
    side: 'right',
    editions: [edition({ ...law2017, law: at(law, '9'), lasts: open('2017年文本没有规定这一上限') })],
  },
  'recon-apply-no-notice': {
    label: '未告知申请权时申请行政复议',
    starts: '知道或者应当知道申请权、复议机关和申请期限之日',
    side: 'right',
    editions: [
      edition({
        ...law2023,
        law: at(law, '20(3)'),
        lasts: days(60),
        cap: { length: 1, unit: 'year', startsLabel: '知道或者应当知道行政行为内容之日' },
      }),
    ],
  },
  'recon-apply-longstop': {
    label: '申请行政复议的最长期限',
    starts: '行政行为作出之日',
    side: 'right',
    editions: [
      edition({
        ...law2023,
        law: at(law, '21'),
        lasts: years(5),
        variants: [{ id: 'immovable', label: '因不动产提出的申请', length: 20, unit: 'year' }],
        extension: 'none',
        note: '一般为五年；因不动产提出的申请为二十年',
      }),
    ],
  },
  'recon-apply-omission-timed': {
    label: '对有履行期限的不作为申请行政复议',
    starts: '履行期限届满之日',
    side: 'right',
    editions: [edition({ ...law2017, law: [at(law, '9'), at(regulation, '16(1)1')], lasts: days(60) })],
  },
  'recon-apply-omission-untimed': {
    label: '对没有履行期限的不作为申请行政复议',
    starts: '行政机关收到履责申请满六十日之日',
    side: 'right',
    editions: [
      edition({
        ...law2017,
        law: at(regulation, '16(1)2'),
        lasts: days(60),
        note: '紧急情况下请求保护人身权、财产权的，不受六十日等待期的限制',
      }),
    ],
  },
  'recon-accept-review': {
    label: '审查是否受理',
    starts: '收到行政复议申请之日',
    editions: [
      edition({ ...law2017, law: at(law, '17', '40'), lasts: workdays(5) }),
      edition({ ...law2023, law: at(law, '30', '88'), lasts: workdays(5) }),
    ],
  },
  'recon-deemed-accepted': {
    label: '视为受理之日',
    starts: '2017年文本：复议机构收到申请之日；2023年文本：五个工作日审查期满之日',
    editions: [
      edition({ ...law2017, law: at(law, '17(2)'), lasts: days(0), note: '从复议机构收到之日即为受理' }),
      edition({ ...law2023, law: at(law, '30(3)'), lasts: days(0), note: '审查期满之日起视为受理' }),
    ],
  },
  'recon-correction-notice': {
    label: '通知补正',
    starts: '收到行政复议申请之日',
    editions: [
      edition({
        ...regulationUntilLaw2023,
        law: at(regulation, '29'),
        lasts: workdays(5),
        standing: 'to-confirm',
        note: '五日按工作日计算的读法待核；补正所用时间不计入审理期限',
      }),
      edition({ ...law2023, law: at(law, '31(1)', '88'), lasts: workdays(5), note: '一次性列明需要补正的事项' }),
    ],
  },
  'recon-correction-reply': {
    label: '申请人补正',
    starts: '收到补正通知之日',
    side: 'right',
    editions: [
      edition({
        ...regulationUntilLaw2023,
        law: at(regulation, '29'),
        lasts: open('合理期限，由补正通知指明'),
      }),
      edition({
        ...law2023,
        law: at(law, '31(2)', '88'),
        lasts: workdays(10),
        extension: { by: '复议机关', says: '有正当理由不能按期补正的，复议机关可以延长合理期限' },
        note: '无正当理由逾期不补正的，视为放弃申请，记录在案',
      }),
    ],
  },
  'recon-via-agency': {
    label: '处罚机关维持当场处罚或者监控处罚的转送',
    starts: '作出处罚的机关收到行政复议申请之日',
    editions: [edition({ ...law2023, law: at(law, '32', '88'), lasts: workdays(5) })],
  },
  'recon-county-transfer': {
    label: '县级政府转送申请',
    starts: '县级政府收到不属自己管辖的申请之日',
    editions: [edition({ ...untilLaw2023, law: at(law, '18', '15(1)', '40'), lasts: workdays(7) })],
  },
  'recon-multi-accept': {
    label: '数个机关同时收到申请时确定受理机关',
    starts: '数个复议机关同日收到申请之日',
    editions: [
      edition({
        ...regulation2007,
        law: at(regulation, '30'),
        lasts: days(10),
        then: { id: 'named', label: '协商不成的，由共同上一级机关指定', length: 10, unit: 'calendar-day' },
        note: '协商和指定所用时间不计入审理期限',
      }),
      unknownSince2026,
    ],
  },
  'recon-send-copy': {
    label: '送达申请书副本',
    starts: '受理之日',
    editions: [
      edition({ ...untilLaw2023, law: at(law, '23', '40'), lasts: workdays(7) }),
      edition({ ...law2023, law: at(law, '48', '88'), lasts: workdays(7) }),
    ],
  },
  'recon-reply': {
    label: '被申请人书面答复',
    starts: '收到申请书副本或者申请笔录复印件之日',
    editions: [
      edition({
        ...untilLaw2023,
        law: at(law, '23', '28(1)4', '40'),
        lasts: days(10),
        note: '逾期不答复的，视为没有证据、依据，决定撤销；2017年文本的十日是日历日',
      }),
      edition({
        ...law2023,
        law: at(law, '48', '70', '88'),
        lasts: workdays(10),
        extension: 'none',
        note: '逾期不答复的，视为没有证据、依据；涉及第三人合法权益由第三人提供证据的除外',
      }),
    ],
  },
  'recon-simple-send-copy': {
    label: '简易程序送达申请书副本',
    starts: '受理之日',
    editions: [edition({ ...law2023, law: at(law, '54', '88'), lasts: workdays(3) })],
  },
  'recon-simple-reply': {
    label: '简易程序被申请人书面答复',
    starts: '收到申请书副本或者申请笔录复印件之日',
    editions: [edition({ ...law2023, law: at(law, '54', '88'), lasts: workdays(5) })],
  },
  'recon-decide': {
    label: '作出行政复议决定',
    starts: '受理之日（包括视为受理）',
    editions: [
      edition({
        ...untilLaw2023,
        law: [at(law, '31'), at(regulation, '29', '30', '34', '37', '41')],
        lasts: days(60),
        extension: { max: 30, by: '复议机关负责人', says: '经复议机关负责人批准，最多三十日，告知双方' },
        excludes: ['补正', '现场勘验', '鉴定', '管辖协商', '中止'],
      }),
      edition({
        ...law2023,
        law: at(law, '62(1)', '39'),
        lasts: days(60),
        extension: { max: 30, by: '复议机构负责人', says: '经复议机构负责人批准，最多三十日，书面告知当事人' },
        excludes: ['中止'],
      }),
    ],
  },
  'recon-simple-decide': {
    label: '简易程序作出行政复议决定',
    starts: '受理之日',
    editions: [
      edition({ ...law2023, law: at(law, '62(2)', '39'), lasts: days(30), extension: 'none', excludes: ['中止'] }),
    ],
  },
  'recon-hearing-notice': {
    label: '通知听证',
    starts: '举行听证之日',
    editions: [edition({ ...law2023, law: at(law, '51', '88'), lasts: workdays(5), before: true })],
  },
  'recon-doc-review-own': {
    label: '有权机关处理附带审查的文件或者依据',
    starts: '受理附带审查申请或者自行发现之日',
    editions: [
      edition({ ...untilLaw2023, law: at(law, '26', '27'), lasts: days(30), note: '处理期间主案中止' }),
      edition({ ...law2023, law: at(law, '56', '57'), lasts: days(30), note: '处理期间主案中止（第39条第1款第9项）' }),
    ],
  },
  'recon-doc-review-transfer': {
    label: '无权处理时转送有权机关',
    starts: '受理附带审查申请或者自行发现之日',
    editions: [
      edition({ ...untilLaw2023, law: at(law, '26', '27', '40'), lasts: workdays(7), note: '处理期间主案中止' }),
      edition({ ...law2023, law: at(law, '56', '57', '88'), lasts: workdays(7), note: '处理期间主案中止' }),
    ],
  },
  'recon-doc-review-recipient': {
    label: '受转送机关处理文件',
    starts: '收到转送之日',
    editions: [edition({ ...untilLaw2023, law: at(law, '26'), lasts: days(60) })],
  },
  'recon-doc-maker-notice': {
    label: '通知文件制定机关说明',
    starts: '中止之日',
    editions: [edition({ ...law2023, law: at(law, '58', '88'), lasts: workdays(3) })],
  },
  'recon-doc-maker-reply': {
    label: '文件制定机关书面答复',
    starts: '收到通知之日',
    editions: [edition({ ...law2023, law: at(law, '58', '88'), lasts: workdays(10) })],
  },
  'recon-doc-recipient': {
    label: '受转送机关回复处理意见',
    starts: '收到转送之日',
    editions: [edition({ ...law2023, law: at(law, '60'), lasts: days(60) })],
  },
  'recon-suspend-to-terminate': {
    label: '中止满期而终止',
    starts: '因死亡、丧失行为能力、终止而中止之日',
    editions: [
      edition({ ...regulationUntilLaw2023, law: at(regulation, '41', '42'), lasts: days(60) }),
      edition({ ...law2023, law: at(law, '41(5)', '39(1)'), lasts: days(60), note: '原因仍未消除的，终止' }),
    ],
  },
  'recon-redo-default': {
    label: '责令重新作出行政行为',
    starts: '复议决定送达之日',
    editions: [
      edition({
        ...regulation2007,
        law: at(regulation, '49'),
        lasts: days(60),
        note: '法律、法规、规章没有规定期限时适用',
      }),
      unknownSince2026,
    ],
  },
  'recon-opinion-feedback': {
    label: '报告复议意见书落实情况',
    starts: '收到复议意见书之日',
    editions: [
      edition({ ...regulationUntilLaw2023, law: at(regulation, '57'), lasts: days(60) }),
      edition({ ...law2023, law: at(law, '76'), lasts: days(60) }),
    ],
  },
  'recon-sue-after': {
    label: '不服复议决定起诉',
    starts: '收到复议决定书之日，或者复议期满之日',
    side: 'right',
    editions: [
      edition({ ...untilLaw2023, law: [at(law, '19'), at(litigationLaw, '45')], lasts: days(15) }),
      edition({
        ...law2023,
        law: [at(law, '10'), at(litigationLaw, '45')],
        lasts: days(15),
        extension: { says: '法律另有规定的从其规定' },
      }),
    ],
  },
  'recon-sue-precondition': {
    label: '前置案件起诉',
    starts: '收到不予受理、驳回申请的决定，或者复议期满之日',
    side: 'right',
    editions: [edition({ ...law2023, law: at(law, '34'), lasts: days(15) })],
  },
})
