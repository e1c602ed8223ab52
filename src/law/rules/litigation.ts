import { coercionLaw } from '../statutes/coercion-law.ts'
import { headAppearance } from '../statutes/head-appearance.ts'
import { litigationInterpretation as interpretation } from '../statutes/litigation-interpretation.ts'
import { litigationLaw as law } from '../statutes/litigation-law.ts'
import { at, days, defineFacts, defineRules, edition, months, practice, states, years } from './define.ts'

const law2017 = { from: '2017-07-01' } as const
const since2018 = { from: '2018-02-08' } as const
const since2020 = { from: '2020-07-01' } as const
const courtExcludes = ['公告', '鉴定', '调解', '中止', '管辖异议']

/** 行政诉讼的期限。 */
export const litigationRules = defineRules('litigation', {
  'court-sue-direct': {
    label: '直接提起行政诉讼',
    starts: '知道或者应当知道行政行为之日',
    side: 'right',
    editions: [
      edition({
        ...law2017,
        law: at(law, '46', '48'),
        lasts: months(6),
        extension: { says: '法律另有规定的从其规定；其他特殊情况在障碍消除后十日内申请，由法院决定' },
        excludes: ['不可抗力等不属于自身原因耽误的时间'],
      }),
    ],
  },
  'court-sue-not-told': {
    label: '未告知起诉期限时起诉',
    starts: '知道或者应当知道起诉期限之日',
    side: 'right',
    editions: [
      edition({
        ...since2018,
        law: at(interpretation, '64'),
        lasts: months(6),
        cap: { length: 1, unit: 'year', startsLabel: '知道或者应当知道行政行为内容之日' },
      }),
    ],
  },
  'court-sue-longstop': {
    label: '起诉的最长期限',
    starts: '行政行为作出之日',
    side: 'right',
    editions: [
      edition({
        ...law2017,
        law: at(law, '46(2)'),
        lasts: years(5),
        variants: [{ id: 'immovable', label: '因不动产提起的诉讼', length: 20, unit: 'year' }],
        note: '一般为五年；因不动产提起的诉讼为二十年',
      }),
    ],
  },
  'court-sue-after-recon': {
    label: '经复议后起诉',
    starts: '收到复议决定书之日，或者复议期满之日',
    side: 'right',
    editions: [edition({ ...law2017, law: at(law, '45'), lasts: days(15) })],
  },
  'court-sue-omission-earliest': {
    label: '对不作为可以起诉的最早日',
    starts: '行政机关接到履责申请之日',
    side: 'right',
    editions: [
      edition({
        ...law2017,
        law: at(law, '47'),
        lasts: months(2),
        extension: { says: '法律、法规对履责期限另有规定的从其规定' },
        note: '满两个月仍不履行的可以起诉；紧急情况下请求保护的不受限制',
      }),
    ],
  },
  'court-sue-omission-latest': {
    label: '对不作为起诉的最晚日',
    starts: '履责期限届满之日',
    side: 'right',
    editions: [edition({ ...since2018, law: at(interpretation, '66'), lasts: months(6) })],
  },
  'court-register': {
    label: '法院立案',
    starts: '法院收到起诉状之日',
    editions: [
      edition({
        ...law2017,
        law: [at(law, '51'), at(interpretation, '49', '53')],
        lasts: days(7),
        extension: { says: '七日内仍不能判断的，先予立案' },
        note: '需要补正的，从补正后递交的次日起算',
      }),
    ],
  },
  'court-send-complaint': {
    label: '法院发送起诉状副本',
    starts: '立案之日',
    editions: [edition({ ...law2017, law: at(law, '67'), lasts: days(5) })],
  },
  'agency-answer-and-evidence': {
    label: '被告提交答辩状和证据',
    starts: '收到起诉状副本之日',
    editions: [
      edition({
        ...law2017,
        law: [at(law, '67', '34', '36'), at(interpretation, '34')],
        lasts: days(15),
        extension: { by: '人民法院', says: '在同一十五日内书面申请延期；准许的，在正当事由消除后十五日内提供' },
        note: '逾期提供的，视为没有相应证据',
      }),
    ],
  },
  'court-send-answer': {
    label: '法院发送答辩状副本',
    starts: '收到答辩状之日',
    editions: [edition({ ...law2017, law: at(law, '67'), lasts: days(5) })],
  },
  'court-first-instance': {
    label: '第一审审理期限',
    starts: '立案之日',
    editions: [
      edition({
        ...law2017,
        law: [at(law, '81'), at(interpretation, '50')],
        lasts: months(6),
        extension: { by: '高级人民法院', says: '有特殊情况需要延长的，由高级人民法院批准' },
        excludes: courtExcludes,
      }),
    ],
  },
  'court-simple': {
    label: '简易程序审理期限',
    starts: '立案之日',
    editions: [
      edition({
        ...law2017,
        law: [at(law, '83'), at(interpretation, '105')],
        lasts: days(45),
        extension: 'none',
        excludes: courtExcludes,
        note: '可以转为普通程序，期限自立案之日起算',
      }),
    ],
  },
  'court-simple-evidence': {
    label: '简易程序举证期限',
    starts: '法院确定举证期限之日',
    editions: [
      edition({ ...since2018, law: at(interpretation, '104'), lasts: days(15), note: '由法院确定，最长十五日' }),
    ],
  },
  'appeal-judgment': {
    label: '对判决上诉',
    starts: '判决书送达之日',
    side: 'right',
    editions: [edition({ ...law2017, law: at(law, '85'), lasts: days(15) })],
  },
  'appeal-ruling': {
    label: '对裁定上诉',
    starts: '裁定书送达之日',
    side: 'right',
    editions: [edition({ ...law2017, law: at(law, '85'), lasts: days(10) })],
  },
  'court-second-instance': {
    label: '第二审审理期限',
    starts: '收到上诉状之日',
    editions: [
      edition({
        ...law2017,
        law: at(law, '88'),
        lasts: months(3),
        extension: { by: '高级人民法院', says: '有特殊情况需要延长的，由高级人民法院批准' },
        excludes: courtExcludes,
      }),
    ],
  },
  'retrial-apply': {
    label: '申请再审',
    starts: '判决、裁定或者调解书生效之日',
    side: 'right',
    editions: [
      edition({
        ...since2018,
        law: at(interpretation, '110'),
        lasts: months(6),
        note: '有新证据等列举情形的，自知道或者应当知道之日起算',
      }),
    ],
  },
  'court-written-judgment': {
    label: '当庭宣判后发送判决书',
    starts: '当庭宣判之日',
    editions: [edition({ ...law2017, law: at(law, '80'), lasts: days(10) })],
  },
  'enforce-nonlitigation-apply': {
    label: '申请法院非诉执行',
    starts: '当事人起诉期限届满之日',
    side: 'right',
    editions: [
      edition({
        from: '2012-01-01',
        law: [at(coercionLaw, '53'), at(interpretation, '156')],
        lasts: months(3),
        extension: { says: '有正当理由逾期的除外' },
      }),
    ],
  },
})

const ratio = practice('统计口径（由本单位配置）', 'district')
const recalled = { standing: 'to-confirm' } as const

/** 行政诉讼的范围、负责人出庭与比率口径。 */
export const litigationFacts = defineFacts('litigation', {
  'court-simple-scope': {
    label: '简易程序的范围',
    editions: [
      states(
        '当场作出的行为；款额二千元以下；政府信息公开案件；或者各方同意；发回重审、再审的不适用',
        at(law, '82'),
        law2017,
      ),
    ],
  },
  'head-appear-duty': {
    label: '负责人出庭义务',
    editions: [
      states(
        '负责人应当出庭，不能出庭的委托相应工作人员；不得仅委托律师',
        [at(law, '3(3)'), at(interpretation, '128')],
        law2017,
      ),
    ],
  },
  'head-appear-who': {
    label: '负责人的范围',
    editions: [
      states(
        '正职、副职、参与分管的副职级负责人及其他参与分管的负责人；不包括受托组织和下级机关的负责人',
        at(headAppearance, '2'),
        since2020,
      ),
    ],
  },
  'head-appear-scope': {
    label: '负责人出庭的审级',
    editions: [
      states('一审、二审、再审均适用；同一审级多次开庭的，出庭一次一般即可', at(headAppearance, '1', '7'), since2020),
    ],
  },
  'head-appear-must-notify': {
    label: '应当通知负责人出庭的案件',
    editions: [
      states(
        '涉及重大公共利益、社会高度关注或者可能引发群体性事件的应当通知；其他列举情形可以通知',
        at(headAppearance, '4'),
        since2020,
      ),
    ],
  },
  'head-appear-excuse': {
    label: '不能出庭的正当理由',
    editions: [
      states(
        '不可抗力、意外事件、须履行他人不能代替的公务、其他正当事由；提交盖章证明',
        at(headAppearance, '8', '9'),
        since2020,
      ),
    ],
  },
  'head-appear-suggestion': {
    label: '未依法出庭的后果',
    editions: [
      states(
        '无正当理由不出庭、负责人和工作人员均不出庭、中途退庭、拒不说明等，法院应当发司法建议并在裁判文书中载明',
        at(headAppearance, '12'),
        since2020,
      ),
    ],
  },
  'head-speak': {
    label: '出庭负责人应当发言',
    editions: [states('就实质性解决行政争议发表意见', at(headAppearance, '11'), since2020)],
  },
  'ratio-loss-broad': {
    label: '败诉率（宽口径）',
    editions: [
      states(
        '生效裁判中撤销、部分撤销、变更、确认违法、确认无效、责令履行、给付、赔偿的案件，除以期内全部办结案件',
        ratio,
        recalled,
      ),
    ],
  },
  'ratio-loss-substantive': {
    label: '败诉率（实体裁判口径）',
    editions: [states('分子同上，分母只计作出实体裁判的案件，不含撤诉、驳回起诉、移送', ratio, recalled)],
  },
  'ratio-head-appearance': {
    label: '负责人出庭率',
    editions: [states('负责人出庭的案件（或者场次），除以实际开庭审理的案件', ratio, recalled)],
  },
  'ratio-recon-direct-correction': {
    label: '复议直接纠错率',
    editions: [states('撤销、变更、确认违法或者无效、责令履行的案件，除以复议办结案件', ratio, recalled)],
  },
  'ratio-recon-mediated': {
    label: '复议调解和解率',
    editions: [states('调解书结案加和解撤回的案件，除以复议办结案件', ratio, recalled)],
  },
  'ratio-recon-to-court': {
    label: '复议后起诉率',
    editions: [states('对复议决定起诉的案件，除以作出决定的案件', ratio, recalled)],
  },
})

/** 法院向行政机关送达出庭通知书，不少于开庭前三日。 */
export const headAppearanceRules = defineRules('litigation', {
  'head-appear-notice': {
    label: '通知负责人出庭',
    starts: '开庭之日',
    editions: [edition({ ...since2020, law: at(headAppearance, '5'), lasts: days(3), before: true })],
  },
})
