import * as criminal from '../statutes/criminal-procedure-acts.ts'
import * as acts from '../statutes/legal-aid-acts.ts'
import { legalAidLaw as law } from '../statutes/legal-aid-law.ts'
import { criminalProcedureLaw } from '../statutes/linked-acts.ts'
import { at, days, defineRules, edition, hours, open, workdays } from './define.ts'

const procedure = acts.legalAidProcedure
const police = criminal.policeCriminalProcedure
const procuratorate = criminal.procuratorateRules
const interpretation = criminal.criminalProcedureInterpretation
const since2022 = { from: '2022-01-01' } as const
/** 2022年起用法律的期限，2023年9月起另有新的程序规定。 */
const lawAlone = { from: '2022-01-01', until: '2023-08-31' } as const
const since2023 = { from: '2023-09-01' } as const
const until2022 = { from: '2012-07-01', until: '2021-12-31' } as const
const since2021 = { from: '2021-03-01' } as const
const sincePolice = { from: '2020-09-01' } as const
const sinceProcuratorate = { from: '2019-12-30' } as const

/** 法律援助申请、审查、指派的期限。 */
export const legalAidRules = defineRules('legal-aid', {
  'la-review-decision': {
    label: '审查法律援助申请',
    starts: '收到法律援助申请之日',
    editions: [
      edition({ ...lawAlone, law: at(law, '43'), lasts: days(7), excludes: ['补充材料、作出说明'] }),
      edition({
        ...since2023,
        law: [at(law, '43'), at(procedure, '20')],
        lasts: days(7),
        excludes: ['补充材料、作出说明', '异地协作核查'],
      }),
    ],
  },
  'la-review-decision-2012': {
    label: '审查法律援助申请（2012年规定）',
    starts: '受理之日',
    editions: [
      edition({
        ...until2022,
        law: at(procedure, '13', '14'),
        lasts: workdays(7),
        extension: { says: '需要异地查证的可以适当延长' },
        excludes: ['补充材料'],
      }),
    ],
  },
  'la-supplement-once': {
    label: '一次性告知补充',
    starts: '发现材料不齐之日',
    editions: [
      edition({ ...lawAlone, law: at(law, '43'), lasts: open('当场一次性告知；不补充的视为撤回申请') }),
      edition({
        ...since2023,
        law: [at(law, '43'), at(procedure, '14')],
        lasts: open('当场一次性告知；不补充的视为撤回申请'),
      }),
    ],
  },
  'la-assign-civil': {
    label: '指派民事、行政案件承办人员',
    starts: '作出给予援助决定之日',
    editions: [
      edition({ ...lawAlone, law: at(law, '43'), lasts: days(3) }),
      edition({ ...since2023, law: [at(law, '43'), at(procedure, '24')], lasts: days(3) }),
    ],
  },
  'la-assign-civil-2012': {
    label: '指派民事、行政案件承办人员（2012年规定）',
    starts: '作出给予援助决定之日',
    editions: [edition({ ...until2022, law: at(procedure, '20'), lasts: workdays(7) })],
  },
  'la-assign-criminal-2012': {
    label: '指派刑事案件承办人员（2012年规定）',
    starts: '作出决定或者收到通知辩护公函之日',
    editions: [edition({ ...until2022, law: at(procedure, '20', '21'), lasts: workdays(3) })],
  },
  'la-notify-agency-criminal': {
    label: '办案机关通知法律援助机构',
    starts: '发现应当通知辩护、代理的情形之日',
    editions: [edition({ ...since2022, law: at(law, '36', '25', '28'), lasts: days(3) })],
  },
  'la-assign-on-notice': {
    label: '收到通知后指派律师',
    starts: '收到通知辩护、代理公函之日',
    editions: [
      edition({ ...lawAlone, law: at(law, '36'), lasts: days(3) }),
      edition({ ...since2023, law: [at(law, '36'), at(procedure, '24')], lasts: days(3) }),
    ],
  },
  'la-police-notify': {
    label: '公安机关通知辩护',
    starts: '发现应当通知辩护的情形之日',
    editions: [edition({ ...sincePolice, law: at(police, '46'), lasts: days(3) })],
  },
  'la-procuratorate-notify': {
    label: '检察机关通知辩护',
    starts: '发现应当通知辩护的情形之日',
    editions: [edition({ ...sinceProcuratorate, law: at(procuratorate, '42'), lasts: days(3) })],
  },
  'la-procuratorate-inform': {
    label: '检察机关告知申请援助的权利',
    starts: '收到移送审查起诉材料之日',
    editions: [edition({ ...sinceProcuratorate, law: at(procuratorate, '40', '55'), lasts: days(3) })],
  },
  'la-court-inform': {
    label: '法院告知申请援助的权利',
    starts: '受理案件之日',
    editions: [edition({ ...since2021, law: at(interpretation, '44', '62'), lasts: days(3) })],
  },
  'la-court-deliver': {
    label: '法院送交通知和文书副本',
    starts: '开庭之日',
    editions: [
      edition({
        ...since2021,
        law: at(interpretation, '49'),
        lasts: days(15),
        before: true,
        note: '简易程序、速裁程序除外',
      }),
    ],
  },
  'la-court-deliver-2003': {
    label: '法院送交文书副本（2003年条例）',
    starts: '开庭之日',
    editions: [
      edition({
        from: '2003-09-01',
        law: at(acts.legalAidRegulation, '20'),
        lasts: days(10),
        before: true,
        note: '条例仍在，实践中已由后来的规定取代',
      }),
    ],
  },
  'la-agency-reply-2003': {
    label: '机构向法院告知承办律师（2003年条例）',
    starts: '开庭之日',
    editions: [
      edition({
        from: '2003-09-01',
        law: at(acts.legalAidRegulation, '21'),
        lasts: days(3),
        before: true,
        note: '条例仍在，实践中已由后来的规定取代',
      }),
    ],
  },
  'la-forced-medical-notify': {
    label: '强制医疗案件通知援助',
    starts: '受理或者发现强制医疗案件之日',
    editions: [edition({ ...since2021, law: [at(interpretation, '634'), at(law, '28', '36')], lasts: days(3) })],
  },
  'la-forward-detained': {
    label: '转交被羁押人的援助申请',
    starts: '收到申请之时',
    editions: [edition({ ...since2022, law: at(law, '39'), lasts: hours(24) })],
  },
  'la-forward-duty-lawyer': {
    label: '值班律师转交援助申请',
    starts: '收到申请之时',
    editions: [edition({ ...since2022, law: at(law, '39'), lasts: hours(24) })],
  },
  'la-forward-police': {
    label: '公安机关转交援助申请',
    starts: '收到申请之时',
    editions: [
      edition({
        ...sincePolice,
        law: at(police, '47'),
        lasts: hours(24),
        note: '并在三日内通知近亲属、监护人等提供材料',
      }),
    ],
  },
  'la-forward-procuratorate': {
    label: '检察机关转交援助申请',
    starts: '收到申请之时',
    editions: [edition({ ...sinceProcuratorate, law: at(procuratorate, '43'), lasts: hours(24) })],
  },
  'la-duty-lawyer-call': {
    label: '看守所通知值班律师',
    starts: '被羁押人提出约见之时',
    editions: [edition({ ...sincePolice, law: at(police, '49'), lasts: hours(24) })],
  },
  'la-meeting': {
    label: '安排辩护律师会见',
    starts: '律师持援助公函要求会见之时',
    editions: [
      edition({ from: '2018-10-26', law: [at(criminalProcedureLaw, '39'), at(police, '53')], lasts: hours(48) }),
    ],
  },
  'la-refusal-notice-police': {
    label: '公安机关告知拒绝或者自行委托',
    starts: '犯罪嫌疑人拒绝或者另行委托之日',
    editions: [edition({ ...sincePolice, law: at(police, '47'), lasts: days(3) })],
  },
  'la-refusal-reappoint': {
    label: '应当辩护案件拒绝后另行委托',
    starts: '准许拒绝之日',
    side: 'right',
    editions: [
      edition({
        ...since2021,
        law: at(interpretation, '50'),
        lasts: days(5),
        // The court's own three days follow.
        then: { id: 'court-notify', label: '法院再次通知援助机构', length: 3, unit: 'calendar-day' },
      }),
    ],
  },
  'la-agreement': {
    label: '签订委托协议',
    starts: '安排或者收到指派之日',
    editions: [
      edition({ from: '2023-09-01', law: at(procedure, '27'), lasts: days(5), note: '受援人原因或者其他客观原因除外' }),
    ],
  },
  'la-agreement-2012': {
    label: '签订委托协议（2012年规定）',
    starts: '指派之日',
    editions: [
      edition({
        from: '2012-07-01',
        until: '2023-08-31',
        law: at(procedure, '22'),
        lasts: workdays(5),
        standing: 'to-confirm',
      }),
    ],
  },
  'la-objection-filing': {
    label: '提出异议',
    starts: '收到不予援助或者终止援助决定之日',
    side: 'right',
    editions: [
      edition({
        from: '2023-09-01',
        law: at(procedure, '23'),
        lasts: open('法律没有规定期限，2023年规定的期限尚未查明'),
        standing: 'unknown',
      }),
    ],
  },
  'la-objection-review': {
    label: '审查异议',
    starts: '司法行政部门收到异议之日',
    editions: [edition({ ...since2022, law: at(law, '49'), lasts: days(5), note: '维持的，可以申请复议或者起诉' })],
  },
  'la-objection-review-2003': {
    label: '审查异议（2003年条例）',
    starts: '司法行政部门收到异议之日',
    editions: [
      edition({
        from: '2003-09-01',
        until: '2021-12-31',
        law: at(acts.legalAidRegulation, '19'),
        lasts: workdays(5),
        note: '认为符合条件的，书面责令提供援助',
      }),
    ],
  },
  'la-replace-decision': {
    label: '决定是否更换承办人员',
    starts: '收到更换请求之日',
    editions: [
      edition({
        from: '2012-07-01',
        law: at(procedure, '33'),
        lasts: open('2023年规定的期限单位尚未查明'),
        standing: 'unknown',
      }),
    ],
  },
  'la-termination-notice': {
    label: '送达终止援助决定',
    starts: '作出终止决定之日',
    editions: [
      edition({
        from: '2012-07-01',
        law: at(procedure),
        lasts: open('期限尚未查明，应当告知受援人、承办单位和办案机关'),
        standing: 'unknown',
      }),
    ],
  },
  'la-closing-file': {
    label: '提交结案归档材料',
    starts: '结案之日',
    editions: [
      edition({ from: '2012-07-01', until: '2023-08-31', law: at(procedure, '34'), lasts: days(30) }),
      edition({ from: '2023-09-01', law: at(procedure, '41'), lasts: days(30), note: '条号待核' }),
    ],
  },
  'la-file-review': {
    label: '审查结案材料',
    starts: '收到结案归档材料之日',
    editions: [
      edition({ from: '2012-07-01', until: '2023-08-31', law: at(procedure, '35'), lasts: days(30) }),
      edition({ from: '2023-09-01', law: at(procedure, '42'), lasts: days(30), note: '条号待核' }),
    ],
  },
  'la-subsidy-pay': {
    label: '支付补贴',
    starts: '结案材料审查合格之日',
    editions: [
      edition({ ...since2022, law: at(law, '52'), lasts: open('法律要求及时支付，各地承诺一至五个工作日不等') }),
    ],
  },
  'la-complaint-accept-2013': {
    label: '决定是否受理投诉（2013年办法）',
    starts: '收到投诉之日',
    editions: [
      edition({
        from: '2013-01-01',
        until: '2025-06-14',
        law: at(acts.legalAidComplaints, '9', '10'),
        lasts: workdays(5),
      }),
    ],
  },
  'la-complaint-close-2013': {
    label: '办结投诉（2013年办法）',
    starts: '受理之日',
    editions: [
      edition({
        from: '2013-01-01',
        until: '2025-06-14',
        law: at(acts.legalAidComplaints),
        lasts: days(45),
        extension: { by: '负责人', says: '情况复杂的，经负责人批准可以延长' },
      }),
    ],
  },
  'la-complaint-reply-2013': {
    label: '答复投诉人（2013年办法）',
    starts: '作出处理决定之日',
    editions: [
      edition({ from: '2013-01-01', until: '2025-06-14', law: at(acts.legalAidComplaints), lasts: workdays(5) }),
    ],
  },
  'la-complaint-2025-periods': {
    label: '投诉的受理、办结、答复（2025年办法）',
    starts: '收到投诉、受理、作出决定之日',
    editions: [
      edition({
        from: '2025-06-15',
        law: at(acts.legalAidComplaints),
        lasts: open('2025年办法的各项期限尚未查明；补充材料应当一次性告知'),
        standing: 'unknown',
      }),
    ],
  },
  'la-volunteer-exit': {
    label: '办理志愿者退出',
    starts: '志愿者提出退出之日',
    editions: [edition({ from: '2021-12-31', law: at(acts.legalAidVolunteers, '19'), lasts: workdays(15) })],
  },
})
