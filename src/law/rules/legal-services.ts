import { legalAidRegulation } from '../statutes/legal-aid-acts.ts'
import * as acts from '../statutes/legal-services-acts.ts'
import {
  at,
  defineFacts,
  defineOutline,
  defineRules,
  edition,
  fact,
  hours,
  open,
  practice,
  workdays,
} from './define.ts'

const local = practice('地方指标，由本单位配置', 'municipal')
const recalled = { standing: 'to-confirm' } as const

/** 公共法律服务的时限。 */
export const legalServiceRules = defineRules('legal-services', {
  'pls-net-answer': {
    label: '法律服务网留言答复',
    starts: '提交留言之时',
    editions: [
      edition({ from: '2018-05-01', law: practice('中国法律服务网服务承诺'), lasts: hours(5), note: '上线时的承诺' }),
    ],
  },
  'pls-letter-answer': {
    label: '来信咨询处理',
    starts: '收到来信之日',
    editions: [edition({ from: '2021-01-01', law: local, lasts: workdays(7), note: '地方手册' })],
  },
  'pls-forensic-accept': {
    label: '决定是否受理鉴定委托',
    starts: '收到鉴定委托之日',
    editions: [
      edition({
        from: '2016-05-01',
        law: at(acts.forensicProcedure, '13'),
        lasts: workdays(7),
        extension: { by: '委托人和鉴定机构', says: '复杂、疑难或者特殊事项由双方协商' },
        ...recalled,
      }),
    ],
  },
  'pls-forensic-finish': {
    label: '完成司法鉴定',
    starts: '司法鉴定委托书生效之日',
    editions: [
      edition({
        from: '2016-05-01',
        law: at(acts.forensicProcedure, '28'),
        lasts: workdays(30),
        extension: { max: 30, by: '鉴定机构负责人', says: '经负责人批准可以延长，一般不超过三十个工作日，告知委托人' },
        excludes: ['补充或者重新提取鉴定材料'],
        note: '与委托人另有约定的从其约定',
      }),
    ],
  },
  'pls-evaluation': {
    label: '差评回访与整改',
    starts: '收到差评之日',
    editions: [
      edition({
        from: '2020-01-01',
        law: practice('政务服务好差评'),
        lasts: open('差评回访和整改的天数尚未查明，由本单位配置'),
        standing: 'unknown',
      }),
    ],
  },
})

/** 公共法律服务的依据、平台与指标。 */
export const legalServiceFacts = defineFacts('legal-services', {
  'pls-opinion-2019': fact('体系建设意见', '中办国办', at(acts.legalServicesOpinion), { from: '2019-07-01' }),
  'pls-plan-2021': fact('体系建设规划', '2021至2025年', at(acts.legalServicesPlan), {
    from: '2021-12-01',
    until: '2025-12-31',
    ...recalled,
  }),
  'pls-plan-2026': fact('下一个五年规划', '未见', practice('——'), { from: '2026-01-01', standing: 'unknown' }),
  'pls-platform-2017': fact('三大平台建设', '实体、热线、网络', at(acts.legalServicesPlatforms), {
    from: '2017-08-01',
  }),
  'pls-net-2018': fact('中国法律服务网', '部、省两级，2018年5月正式上线', practice('中国法律服务网'), {
    from: '2018-05-20',
  }),
  'pls-net-standard': fact('网上服务规范', '司办通〔2017〕129号', at(acts.legalServicesNetStandard), {
    from: '2017-01-01',
  }),
  'pls-forensic-2016': fact('司法鉴定程序通则', '司法部令第132号', at(acts.forensicProcedure), { from: '2016-05-01' }),
  'pls-lawyers-law': fact('律师法', '2017年文本', at(acts.lawyersLaw), { from: '2018-01-01' }),
  'pls-grassroots': fact('基层法律服务管理', '两个管理办法', at(acts.grassrootsLegalServices), {
    from: '2018-02-01',
    ...recalled,
  }),
  'pls-office-system': fact('司法所系统规范', 'SF/T 0017-2017', at(acts.justiceOfficeStandard), { from: '2017-04-21' }),
  'pls-hotline-hours': fact('热线时间', '全天候人工服务（各省做法）', local, { from: '2018-01-01' }),
  'pls-hotline-connect': fact('热线接通率', '不低于百分之九十五（地方）', local),
  'pls-hotline-satisfaction': fact('热线满意率', '不低于百分之九十（地方）', local),
  'pls-hotline-check': fact('热线抽检', '抽检不低于百分之五，不满意件全部回访（地方）', local),
  'pls-visit-answer': fact('来访解答', '当场解答，疑难预约', at(legalAidRegulation, '25'), { from: '2003-09-01' }),
  'pls-village-visit': fact('村居法律顾问驻点', '每月至少四小时或者一至两天（地方）', local),
  'pls-village-lecture': fact('村居法治讲座', '每季度一次（地方）', local),
  'pls-village-one-plus-n': fact('一名顾问加法律明白人', '2023年12月8日启动', practice('司法部、全国普法办行动'), {
    from: '2023-12-08',
  }),
})

/** 公共法律服务的平台、流程、记录与统计项目。 */
export const legalServicePractice = defineOutline('legal-services', practice('公共法律服务平台、流程与统计'), {
  'pls-center': ['公共法律服务中心', '县级：综合受理、法律援助、人民调解、公证、咨询、复议接待、司法鉴定'],
  'pls-station': ['公共法律服务工作站', '乡镇街道，设在司法所'],
  'pls-room': ['公共法律服务工作室', '村居，配法律顾问'],
  'pls-hotline': ['12348热线', '省级，与12345双号并行'],
  'pls-net': ['法律服务网', '部、省两级网站和移动端'],
  'pls-registered': ['登记', '咨询登记表或者工单，可以匿名'],
  'pls-answered': ['解答', '解答内容、法律咨询意见书'],
  'pls-routed': ['转办', '转办单，写明期限'],
  'pls-followed': ['反馈', '接收单位反馈'],
  'pls-rated': ['评价', '五级满意度'],
  'pls-checked': ['质检', '抽检、回访'],
  'pls-closed': ['办结', '工单关闭'],
  'pls-field-consult': ['咨询记录', '渠道、起止、身份、群体、事项、事实、解答、引用法律、人员、结果、满意度'],
  'pls-field-village-adviser': ['村居顾问日志', '村居、顾问、日期时长、方式、工作类别、人次、结果'],
  'pls-field-village-contract': ['村居顾问合同', '村居、顾问、律所、期限、经费来源、公示'],
  'pls-field-checkup': ['法治体检', '企业、团队、日期、分类风险、建议、报告号、跟进'],
  'pls-field-firm': ['律师事务所', '名称、信用代码、许可证号、类型、负责人、年检、处罚'],
  'pls-field-lawyer': ['律师', '姓名、证号、类别、律所、首次执业、考核、处罚'],
  'pls-field-grassroots': ['基层法律服务所和工作者', '名称、许可、乡镇、负责人、人员、年检'],
  'pls-field-forensic': ['司法鉴定机构', '名称、许可证号、业务范围、鉴定人、资质有效期'],
  'pls-field-notary-office': ['公证处', '名称、许可、性质、负责人、公证员、涉外和海外视频资质'],
  'pls-matter-list': [
    '服务事项清单',
    '普法、咨询、援助、调解、公证、鉴定、律师公益、仲裁、复议指引、考试、村居顾问、帮教、法治文化设施',
  ],
  'pls-stat-channel': ['按渠道', '实体、热线、网络'],
  'pls-stat-topic': ['咨询主题', '婚姻、劳动、合同、借贷、房产、侵权、交通、刑事、行政、继承、消费、征收、社保、其他'],
  'pls-stat-rate': ['比率', '接通、一次解答、按期、满意、回访'],
  'pls-stat-enterprise': ['万所联万会', '结对、企业、报告、风险、解决'],
})
