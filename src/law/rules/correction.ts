import * as acts from '../statutes/correction-acts.ts'
import { criminalProcedureInterpretation as interpretation } from '../statutes/criminal-procedure-acts.ts'
import { at, days, defineRules, edition, hours, months, open, practice, workdays, years } from './define.ts'

const law = acts.correctionLaw
const measures = acts.correctionMeasures
const since = { from: '2020-07-01' } as const
const recalled = { from: '2020-07-01', standing: 'to-confirm' } as const
const agreed = { by: '委托机关', says: '需要延长的，与委托机关协商确定' }

/** 社区矫正与安置帮教的期限。 */
export const correctionRules = defineRules('correction', {
  'cc-assess': {
    label: '调查评估',
    starts: '收到委托函和材料之日',
    editions: [edition({ ...recalled, law: at(measures, '14'), lasts: workdays(10), extension: agreed })],
  },
  'cc-assess-fast': {
    label: '速裁案件调查评估',
    starts: '收到委托函和材料之日',
    editions: [edition({ ...recalled, law: at(measures, '14'), lasts: workdays(5), extension: agreed })],
  },
  'cc-notify': {
    label: '决定机关通知执行地矫正机构',
    starts: '判决、裁定、决定生效之日',
    editions: [edition({ ...since, law: [at(law, '20'), at(interpretation, '519')], lasts: days(5) })],
  },
  'cc-papers': {
    label: '送达法律文书',
    starts: '判决、裁定、决定生效之日',
    editions: [
      edition({
        ...since,
        law: [at(law, '20'), at(interpretation, '519')],
        lasts: days(10),
        note: '抄送检察院和公安机关',
      }),
    ],
  },
  'cc-receipt': {
    label: '矫正机构送达回执',
    starts: '收到法律文书之日',
    editions: [edition({ ...recalled, law: at(measures, '16'), lasts: days(5) })],
  },
  'cc-papers-missing': {
    label: '文书不齐时通知补齐',
    starts: '对象报到而文书不齐之日',
    editions: [edition({ ...recalled, law: at(measures, '16'), lasts: days(5), note: '先登记接收' })],
  },
  'cc-report-in': {
    label: '矫正对象报到',
    starts: '判决、裁定生效之日',
    editions: [
      edition({ ...since, law: [at(law, '21'), at(interpretation, '519')], lasts: days(10), note: '管制、缓刑、假释' }),
    ],
  },
  'cc-transfer-court': {
    label: '移送法院决定暂予监外执行的对象',
    starts: '收到决定之日',
    editions: [edition({ ...since, law: [at(law, '21'), at(interpretation, '515')], lasts: days(10) })],
  },
  'cc-transfer-prison': {
    label: '移送批准暂予监外执行的对象',
    starts: '收到批准之日',
    editions: [
      edition({ from: '2020-07-01', until: '2026-10-31', law: at(law, '21'), lasts: days(10) }),
      edition({ from: '2026-11-01', law: [at(law, '21'), at(acts.prisonLaw, '47')], lasts: days(10) }),
    ],
  },
  'cc-late-search': {
    label: '查找未报到对象',
    starts: '发现未按时报到之日',
    editions: [
      edition({ ...since, law: [at(law, '30'), at(measures, '17')], lasts: open('立即组织查找并通报决定机关') }),
    ],
  },
  'cc-team': {
    label: '确定矫正小组',
    starts: '接收之日',
    editions: [
      edition({
        ...since,
        law: [at(law, '25'), at(measures, '19')],
        lasts: open('及时确定并签订责任书；女性对象应有女性成员'),
      }),
    ],
  },
  'cc-plan': {
    label: '制定矫正方案',
    starts: '接收之日',
    editions: [
      edition({
        ...since,
        law: [at(law, '24'), at(measures, '22')],
        lasts: open('及时制定，随表现调整；各地多限一个月'),
      }),
    ],
  },
  'cc-health-report': {
    label: '暂予监外执行对象报告身体情况',
    starts: '上一次报告之日',
    editions: [edition({ ...recalled, law: at(measures, '24'), lasts: months(1) })],
  },
  'cc-recheck': {
    label: '保外就医病情复查',
    starts: '上一次复查之日',
    editions: [
      edition({
        ...recalled,
        law: at(measures, '24'),
        lasts: months(3),
        extension: { by: '上级矫正机构', says: '延长一至三个月由上一级批准，三个月以上由省级批准，通报检察院' },
      }),
    ],
  },
  'cc-regular-report': {
    label: '定期报告',
    starts: '上一次报告之日',
    editions: [
      edition({
        ...since,
        law: [at(law, '23'), at(measures, '24')],
        lasts: open('周期由矫正机构按分类规定，一般每月；重大变动即时报告'),
      }),
    ],
  },
  'cc-leave-apply': {
    label: '申请外出',
    starts: '离开所居住市、县之日',
    editions: [edition({ ...recalled, law: at(measures, '26', '27'), lasts: days(3), before: true })],
  },
  'cc-leave-office': {
    label: '司法所批准外出的上限',
    starts: '外出之日',
    editions: [edition({ ...recalled, law: at(measures, '27'), lasts: days(7), note: '受委托批准，报矫正机构备案' })],
  },
  'cc-leave-county': {
    label: '县级批准外出的上限',
    starts: '外出之日',
    editions: [edition({ ...recalled, law: at(measures, '27'), lasts: days(30) })],
  },
  'cc-leave-back': {
    label: '返回销假',
    starts: '批准外出期满之日',
    editions: [
      edition({
        ...recalled,
        law: at(measures, '28'),
        lasts: days(0),
        note: '期满当日或者之前返回并销假；地方系统多要求二十四小时内',
      }),
    ],
  },
  'cc-leave-frequent': {
    label: '经常性跨市县活动批准的有效期',
    starts: '批准之日',
    editions: [edition({ ...recalled, law: at(measures, '29'), lasts: months(6), note: '期满须重新申请' })],
  },
  'cc-move-apply': {
    label: '申请变更执行地',
    starts: '变更之日',
    editions: [edition({ ...recalled, law: at(measures, '30'), lasts: months(1), before: true })],
  },
  'cc-move-ask': {
    label: '征求新执行地意见',
    starts: '收到变更申请之日',
    editions: [edition({ ...recalled, law: at(measures, '30'), lasts: days(5) })],
  },
  'cc-move-answer': {
    label: '新执行地核实回复',
    starts: '收到征求意见函之日',
    editions: [edition({ ...recalled, law: at(measures, '30'), lasts: days(5) })],
  },
  'cc-move-refuse-tell': {
    label: '告知不同意变更',
    starts: '作出不同意决定之日',
    editions: [edition({ ...recalled, law: at(measures, '30'), lasts: days(5) })],
  },
  'cc-move-papers': {
    label: '移交变更档案',
    starts: '作出变更决定之日',
    editions: [edition({ ...recalled, law: at(measures, '31'), lasts: days(5) })],
  },
  'cc-move-receipt': {
    label: '新执行地送达回执',
    starts: '收到档案之日',
    editions: [edition({ ...recalled, law: at(measures, '31'), lasts: days(5) })],
  },
  'cc-move-report': {
    label: '到新执行地报到',
    starts: '收到变更决定之日',
    editions: [edition({ ...recalled, law: at(measures, '31'), lasts: days(7) })],
  },
  'cc-device': {
    label: '使用电子定位装置',
    starts: '使用之日',
    editions: [
      edition({
        ...since,
        law: at(law, '29'),
        lasts: months(3),
        extension: { by: '县级司法行政部门负责人', says: '评估认为仍需使用的，经批准可以延长，每次不超过三个月' },
        note: '不需要继续使用的及时解除',
      }),
    ],
  },
  'cc-restraint-tell': {
    label: '通报采取强制措施等情况',
    starts: '决定行政拘留、强制戒毒或者强制措施之日',
    editions: [edition({ ...since, law: [at(law, '32'), at(measures, '41')], lasts: days(3), note: '三日之数待核' })],
  },
  'cc-praise': {
    label: '可以表扬的最短矫正时间',
    starts: '接受矫正之日',
    editions: [edition({ ...recalled, law: at(measures, '33'), lasts: months(6), atLeast: true })],
  },
  'cc-admonish': {
    label: '训诫：未按时报到或者脱离监管',
    starts: '应当报到或者失去联系之日',
    editions: [edition({ ...since, law: at(measures, '34'), lasts: days(10), note: '不超过十日的训诫；条号待核' })],
  },
  'cc-warn': {
    label: '警告：超过十日未报到或者脱离监管',
    starts: '应当报到或者失去联系之日',
    editions: [
      edition({ ...since, law: at(measures, '35'), lasts: days(10), atLeast: true, note: '超过十日的警告；条号待核' }),
    ],
  },
  'cc-revoke-ground': {
    label: '撤销缓刑、假释：超过一个月未报到或者脱离监管',
    starts: '应当报到或者失去联系之日',
    editions: [
      edition({
        ...since,
        law: [at(measures, '46', '47'), at(interpretation, '543')],
        lasts: months(1),
        atLeast: true,
        note: '超过一个月；另有两次警告仍不改正、受治安处罚仍不改正、严重违反禁止令等情形',
      }),
    ],
  },
  'cc-arrest-decide': {
    label: '法院决定是否逮捕',
    starts: '法院收到提请逮捕之时',
    editions: [edition({ ...since, law: [at(law, '47'), at(interpretation, '544')], lasts: hours(48) })],
  },
  'cc-arrest-hold': {
    label: '逮捕后的羁押',
    starts: '逮捕之日',
    editions: [edition({ ...since, law: [at(law, '47'), at(interpretation, '544')], lasts: days(30) })],
  },
  'cc-revoke-ruling': {
    label: '裁定是否撤销缓刑、假释',
    starts: '法院收到建议书之日',
    editions: [edition({ ...since, law: [at(law, '48'), at(interpretation, '545')], lasts: days(30) })],
  },
  'cc-recall-decide': {
    label: '决定是否收监',
    starts: '决定机关收到收监执行建议书之日',
    editions: [edition({ ...since, law: [at(law, '49'), at(interpretation, '517')], lasts: days(30) })],
  },
  'cc-parole-revoke-prison-law': {
    label: '裁定撤销假释（监狱法）',
    starts: '法院收到撤销假释建议书之日',
    editions: [edition({ from: '2026-11-01', law: at(acts.prisonLaw, '54'), lasts: months(1) })],
  },
  'cc-commute': {
    label: '裁定减刑',
    starts: '法院收到减刑建议书之日',
    editions: [edition({ ...since, law: at(law, '33'), lasts: days(30), note: '中级以上法院' })],
  },
  'cc-summary': {
    label: '期满总结与鉴定',
    starts: '矫正期满之日',
    editions: [edition({ ...recalled, law: at(measures, '53'), lasts: days(30), before: true })],
  },
  'cc-release': {
    label: '解除社区矫正',
    starts: '矫正期满之日',
    editions: [
      edition({
        ...since,
        law: at(law, '44'),
        lasts: days(0),
        note: '当日解除，发证明，通知决定机关、检察院、公安机关',
      }),
    ],
  },
  'rs-term-released': {
    label: '刑满释放人员帮教期',
    starts: '释放之日',
    editions: [edition({ law: practice('安置帮教工作规定', 'municipal'), lasts: years(5) })],
  },
  'rs-term-corrected': {
    label: '解除矫正人员帮教期',
    starts: '解除矫正之日',
    editions: [edition({ law: practice('安置帮教工作规定', 'municipal'), lasts: years(3) })],
  },
  'rs-notice': {
    label: '监狱发送刑满释放人员通知书',
    starts: '释放之日',
    editions: [edition({ from: '1999-01-01', law: at(acts.resettlementNotice1999), lasts: months(1), before: true })],
  },
  'rs-exit-education': {
    label: '出监教育',
    starts: '释放之日',
    editions: [
      edition({
        from: '1999-01-01',
        law: [at(acts.resettlementNotice1999), at(acts.prisonLaw, '58')],
        lasts: months(3),
        before: true,
        note: '监狱法第五十八条自2026年11月1日起规定出监教育义务',
      }),
    ],
  },
  'rs-info-check': {
    label: '核查服刑人员信息',
    starts: '监狱录入信息之日',
    editions: [
      edition({
        law: practice('地方信息核查要求', 'municipal'),
        lasts: months(1),
        note: '短刑期的有的地方为两周，由本单位配置',
      }),
    ],
  },
  'rs-visit': {
    label: '安置帮教走访',
    starts: '上一次走访之日',
    editions: [
      edition({
        law: practice('地方走访要求', 'district'),
        lasts: open('走访次数没有全国规定，由本单位配置'),
        standing: 'unknown',
      }),
    ],
  },
})
