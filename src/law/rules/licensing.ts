import { governmentInformation as information } from '../statutes/government-information.ts'
import { licensingLaw as law } from '../statutes/licensing-law.ts'
import { stateCompensationLaw } from '../statutes/state-compensation.ts'
import { at, days, defineRules, edition, months, workdays } from './define.ts'

const since = { from: '2019-04-23' } as const
const setAside = ['听证', '招标', '拍卖', '检验', '检测', '检疫', '鉴定', '专家评审']

/** 行政许可的期限：约束机关的都是工作日。 */
export const licensingRules = defineRules('licensing', {
  'licence-correction-notice': {
    label: '一次告知补正',
    starts: '收到申请材料之日',
    editions: [
      edition({
        ...since,
        law: at(law, '32(4)', '82'),
        lasts: workdays(5),
        note: '逾期不告知的，收到材料之日即为受理',
      }),
    ],
  },
  'licence-decide': {
    label: '作出许可决定',
    starts: '受理之日',
    editions: [
      edition({
        ...since,
        law: at(law, '42', '45', '82'),
        lasts: workdays(20),
        extension: { max: 10, by: '本机关负责人', says: '经本机关负责人批准可以延长十日，告知理由' },
        excludes: setAside,
      }),
    ],
  },
  'licence-decide-joint': {
    label: '统一、联合、集中办理的许可决定',
    starts: '受理之日',
    editions: [
      edition({
        ...since,
        law: at(law, '42(2)', '82'),
        lasts: workdays(45),
        extension: { max: 15, by: '本级政府负责人', says: '经本级政府负责人批准可以延长十五日，告知理由' },
        excludes: setAside,
      }),
    ],
  },
  'licence-lower-review': {
    label: '下级机关审查',
    starts: '下级机关受理之日',
    editions: [edition({ ...since, law: at(law, '43', '82'), lasts: workdays(20), excludes: setAside })],
  },
  'licence-deliver': {
    label: '颁发、送达许可证件',
    starts: '作出决定之日',
    editions: [edition({ ...since, law: at(law, '44', '82'), lasts: workdays(10) })],
  },
  'licence-hearing-request': {
    label: '申请许可听证',
    starts: '被告知听证权利之日',
    side: 'right',
    editions: [
      edition({
        ...since,
        law: at(law, '47'),
        lasts: days(5),
        note: '申请人一侧的期限，条文没有写明工作日，按日历日计算',
      }),
    ],
  },
  'licence-hearing-hold': {
    label: '组织许可听证',
    starts: '收到听证申请之日',
    editions: [edition({ ...since, law: at(law, '47', '82'), lasts: workdays(20) })],
  },
  'licence-hearing-notice': {
    label: '通知许可听证',
    starts: '举行听证之日',
    editions: [edition({ ...since, law: at(law, '48', '82'), lasts: workdays(7), before: true })],
  },
  'licence-test-start': {
    label: '指派人员检验、检测、检疫',
    starts: '受理之日',
    editions: [edition({ ...since, law: at(law, '55', '82'), lasts: workdays(5), note: '两名以上工作人员' })],
  },
  'licence-renew-apply': {
    label: '申请延续许可',
    starts: '有效期届满之日',
    side: 'right',
    editions: [
      edition({
        ...since,
        law: at(law, '50'),
        lasts: days(30),
        before: true,
        note: '申请人一侧的期限，按日历日计算；法律、法规、规章另有规定的从其规定',
      }),
    ],
  },
  'licence-renew-decide': {
    label: '决定是否延续许可',
    starts: '有效期届满之日',
    editions: [
      edition({ ...since, law: at(law, '50(2)'), lasts: days(0), before: true, note: '届满前决定，逾期视为准予延续' }),
    ],
  },
})

const since2019 = { from: '2019-05-15' } as const

/** 政府信息公开与国家赔偿。 */
export const neighbouringRules = defineRules('neighbouring', {
  'info-reply': {
    label: '答复政府信息公开申请',
    starts: '收到申请（或者补正）之日',
    editions: [
      edition({
        ...since2019,
        law: at(information, '33'),
        lasts: workdays(20),
        extension: {
          max: 20,
          by: '政府信息公开工作机构负责人',
          says: '经负责人同意可以延长，最长二十个工作日，告知申请人',
        },
      }),
    ],
  },
  'info-correction-notice': {
    label: '告知补正政府信息公开申请',
    starts: '收到申请之日',
    editions: [edition({ ...since2019, law: at(information, '30'), lasts: workdays(7), note: '一次性告知' })],
  },
  'info-third-party': {
    label: '第三方答复意见',
    starts: '收到征求意见书之日',
    side: 'right',
    editions: [
      edition({
        ...since2019,
        law: at(information, '32'),
        lasts: workdays(15),
        note: '征求意见的时间不计入答复期限（待核）',
      }),
    ],
  },
  'info-joint-maker': {
    label: '共同制作机关答复意见',
    starts: '收到征求意见书之日',
    editions: [
      edition({
        ...since2019,
        law: at(information, '34'),
        lasts: workdays(15),
        note: '征求意见的时间不计入答复期限（待核）',
      }),
    ],
  },
  'info-proactive': {
    label: '主动公开',
    starts: '政府信息形成或者变更之日',
    editions: [
      edition({
        ...since2019,
        law: at(information, '26'),
        lasts: workdays(20),
        extension: { says: '法律、法规另有规定的从其规定' },
      }),
    ],
  },
  'compensation-decide': {
    label: '作出赔偿决定',
    starts: '收到赔偿申请之日',
    editions: [edition({ from: '2013-01-01', law: at(stateCompensationLaw, '13'), lasts: months(2) })],
  },
  'compensation-sue': {
    label: '对赔偿决定起诉',
    starts: '收到决定之日，或者期满未决定之日',
    side: 'right',
    editions: [edition({ from: '2013-01-01', law: at(stateCompensationLaw, '14'), lasts: months(3) })],
  },
})
