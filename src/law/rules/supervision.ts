import { crimeTransfer } from '../statutes/crime-transfer.ts'
import * as acts from '../statutes/supervision-acts.ts'
import { at, days, defineRules, edition, hours, open, workdays, years } from './define.ts'

const tianjin = acts.tianjinEnforcementSupervision
const since2014 = { from: '2014-10-01' } as const
const since2018 = { from: '2018-12-05' } as const
/** 移送规定 has no working-day clause; the reading 「三日是日历日」 is ours. */
const since2020 = { from: '2020-08-07', standing: 'to-confirm' } as const
const reading = '三日按日历日计算的读法待核'

/** 行政执法监督、公示与移送的期限。 */
export const supervisionRules = defineRules('supervision', {
  'superv-deadlines': {
    label: '执法监督条例的答复、整改、异议期限',
    starts: '收到监督文书之日',
    editions: [
      edition({
        from: '2026-02-01',
        law: at(acts.enforcementSupervision, 'ch4', 'ch5'),
        lasts: open('条例第四章、第五章的天数未载入，以监督文书写明的日期为准'),
        standing: 'unknown',
      }),
    ],
  },
  'tj-superv-accept': {
    label: '决定是否受理监督事项（天津）',
    starts: '通过投诉举报以外的途径发现之日',
    editions: [edition({ ...since2014, law: at(tianjin, '21'), lasts: workdays(3) })],
  },
  'tj-superv-decide': {
    label: '作出监督决定（天津）',
    starts: '受理之日',
    editions: [
      edition({
        ...since2014,
        law: at(tianjin, '21'),
        lasts: workdays(30),
        extension: { max: 10, by: '执法监督机构负责人', says: '经负责人批准可以延长十个工作日' },
      }),
    ],
  },
  'tj-superv-object': {
    label: '对监督决定申请复查（天津）',
    starts: '收到监督决定书之日',
    side: 'right',
    editions: [
      edition({
        ...since2014,
        law: at(tianjin, '23'),
        lasts: workdays(10),
        // The second stage binds the supervisor.
        then: { id: 'answer', label: '监督机关答复', length: 15, unit: 'working-day' },
        note: '复查期间不停止执行',
      }),
    ],
  },
  'tj-superv-answer': {
    label: '答复对监督决定的复查申请（天津）',
    starts: '收到复查申请之日',
    editions: [edition({ ...since2014, law: at(tianjin, '23'), lasts: workdays(15) })],
  },
  'tj-major-filing': {
    label: '重大执法决定备案（天津）',
    starts: '作出决定之日',
    editions: [
      edition({
        ...since2014,
        law: at(tianjin, '14'),
        lasts: days(10),
        note: '停产停业、吊销、达到听证数额的罚款没收及其他重大决定，报本级法制机构',
      }),
    ],
  },
  'tj-zero-enforcement': {
    label: '一年没有执法的说明（天津）',
    starts: '最近一次执法之日',
    editions: [
      edition({
        ...since2014,
        law: at(tianjin, '17'),
        lasts: years(1),
        note: '满一年没有处罚、许可的，向政府说明并评估依据',
      }),
    ],
  },
  'tj-new-law-report': {
    label: '新法施行满一年报告（天津）',
    starts: '新法施行满一年之日',
    editions: [edition({ ...since2014, law: at(tianjin, '9(3)'), lasts: days(30) })],
  },
  'three-publish-general': {
    label: '公示执法决定',
    starts: '作出执法决定之日',
    editions: [
      edition({
        ...since2018,
        law: at(acts.threeSystems),
        lasts: workdays(20),
        extension: { says: '法律、行政法规另有规定的从其规定' },
      }),
    ],
  },
  'three-publish-penalty-licence': {
    label: '公示处罚、许可决定',
    starts: '作出处罚或者许可决定之日',
    editions: [
      edition({
        ...since2018,
        law: at(acts.threeSystems),
        lasts: workdays(7),
        extension: { says: '法律、行政法规另有规定的从其规定' },
        note: '市场监管部门的部门规定为二十个工作日，两者冲突由本单位配置',
      }),
    ],
  },
  'three-unpublish': {
    label: '撤下已公示的执法决定',
    starts: '决定被撤销、确认违法或者责令重作之日',
    editions: [
      edition({
        ...since2018,
        law: at(acts.threeSystems),
        lasts: open('文件只说及时；处罚决定按行政处罚法为三个工作日'),
      }),
    ],
  },
  'crime-head-decide': {
    label: '决定是否移送涉嫌犯罪案件',
    starts: '负责人收到书面报告之日',
    editions: [edition({ ...since2020, law: at(crimeTransfer, '5'), lasts: days(3), note: reading })],
  },
  'crime-send': {
    label: '移送公安机关',
    starts: '负责人批准之时',
    editions: [edition({ from: '2020-08-07', law: at(crimeTransfer, '5'), lasts: hours(24) })],
  },
  'crime-police-redirect': {
    label: '公安机关转送有管辖权的机关',
    starts: '发现不属管辖之时',
    editions: [edition({ from: '2020-08-07', law: at(crimeTransfer, '7'), lasts: hours(24) })],
  },
  'crime-police-decide': {
    label: '公安机关决定是否立案',
    starts: '受理移送之日',
    editions: [edition({ ...since2020, law: at(crimeTransfer, '8'), lasts: days(3), note: reading })],
  },
  'crime-agency-object': {
    label: '对不立案提请复议',
    starts: '收到不予立案通知之日',
    side: 'right',
    editions: [edition({ ...since2020, law: at(crimeTransfer, '9'), lasts: days(3), note: reading })],
  },
  'crime-police-reconsider': {
    label: '公安机关复议决定',
    starts: '收到复议申请之日',
    editions: [edition({ ...since2020, law: at(crimeTransfer, '9'), lasts: days(3), note: reading })],
  },
  'crime-ask-procurator': {
    label: '建议检察机关立案监督',
    starts: '收到复议决定之日',
    side: 'right',
    editions: [edition({ ...since2020, law: at(crimeTransfer, '9'), lasts: days(3), note: reading })],
  },
  'crime-handover': {
    label: '移交涉案物品和材料',
    starts: '收到立案通知书之日',
    editions: [edition({ ...since2020, law: at(crimeTransfer, '12'), lasts: days(3), note: reading })],
  },
  'file-review-appeal': {
    label: '对评查结果申诉',
    starts: '收到评查结果之日',
    side: 'right',
    editions: [
      edition({
        from: '2017-03-01',
        law: at(acts.guangdongFileReview, '12(7)'),
        lasts: workdays(10),
        // The reviewing office answers in the same length.
        then: { id: 'recheck', label: '复核', length: 10, unit: 'working-day' },
        note: '外省做法，供本单位配置参考',
      }),
    ],
  },
  'file-review-rectify': {
    label: '督察建议书整改',
    starts: '收到督察建议书之日',
    editions: [
      edition({
        from: '2017-03-01',
        law: [at(acts.guangdongFileReview, '21', '22'), at(acts.guangdongEnforcementSupervision, '33', '34')],
        lasts: days(30),
        variants: [
          { id: 'object', label: '提出异议', length: 15, unit: 'calendar-day' },
          { id: 'answer', label: '答复异议', length: 15, unit: 'calendar-day' },
        ],
        note: '外省做法，供本单位配置参考；督察决定书应当立即执行并在三十日内报告',
      }),
    ],
  },
  'tj-platform-2021': {
    label: '向执法监督平台上传（天津）',
    starts: '执法信息形成之日',
    editions: [
      edition({
        from: '2021-03-01',
        law: at(acts.tianjinPlatform),
        lasts: open('上传期限尚未查明'),
        standing: 'unknown',
      }),
    ],
  },
  'publish-market-penalty': {
    label: '市场监管公示处罚信息',
    starts: '作出处罚决定之日',
    editions: [
      edition({
        from: '2021-09-01',
        law: at(acts.marketPenaltyPublicity, '9', '10', '11', '13'),
        lasts: workdays(20),
        note: '跨省的十加十个工作日；被撤销的三个工作日撤回；通报批评和小额罚款公示三个月后停止，其他三年',
      }),
    ],
  },
})
