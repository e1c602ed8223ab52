import { defineStatute } from '../statute.ts'

const unread = { standing: 'to-confirm' } as const

/** 法律援助的行政法规、规章和规范性文件。 */
export const legalAidRegulation = defineStatute({
  id: 'legal-aid-regulation',
  editions: [
    {
      label: '2003年',
      from: '2003-09-01',
      number: '国务院令第385号',
      articles: {
        '10': '民事、行政的六类事项',
        '19': '异议五个工作日内审查',
        '20': '开庭十日前送交',
        '21': '开庭三日前告知',
        '23': '终止的情形',
        '25': '咨询即时解答',
      },
    },
  ],
})

export const legalAidProcedure = defineStatute({
  id: 'legal-aid-procedure',
  editions: [
    {
      label: '2012年',
      from: '2012-07-01',
      until: '2023-08-31',
      number: '司法部令第124号',
      articles: {
        '13': '七个工作日内审查',
        '14': '补充和核查时间不计',
        '20': '民事行政七个工作日、刑事三个工作日内指派',
        '21': '刑事三个工作日内指派',
        '22': '签订协议',
        '33': '更换承办人员',
        '34': '结案三十日内提交材料',
        '35': '三十日内审查并支付补贴',
      },
    },
    {
      label: '2023年',
      from: '2023-09-01',
      number: '司法部令第148号',
      articles: {
        '14': '一次性告知补充',
        '20': '协作核查时间不计',
        '23': '异议的提出',
        '24': '三日内指派',
        '26': '承办人员的条件',
        '27': '五日内签订协议',
        '41': '结案三十日内提交材料',
        '42': '三十日内审查',
      },
    },
  ],
})

export const legalAidCriminal = defineStatute({
  id: 'legal-aid-criminal',
  editions: [{ label: '2013年', from: '2013-03-01', number: '司发通〔2013〕18号', articles: { '14': '征询本人意见' } }],
})

export const dutyLawyerMeasures = defineStatute({
  id: 'duty-lawyer-measures',
  editions: [{ label: '2020年', from: '2020-08-20', number: '司规〔2020〕6号', articles: { '6': '值班律师的职责' } }],
})

export const defenceCoverage2017 = defineStatute({
  id: 'defence-coverage-2017',
  editions: [{ label: '2017年', from: '2017-10-01', articles: {} }],
})

export const defenceCoverage2022 = defineStatute({
  id: 'defence-coverage-2022',
  editions: [{ label: '2022年', from: '2022-10-01', number: '司发通〔2022〕49号', articles: {} }],
})

export const legalAidForms = defineStatute({
  id: 'legal-aid-forms',
  editions: [
    { label: '2013年', from: '2013-01-01', until: '2023-11-09', number: '司发通〔2013〕34号', articles: {} },
    { label: '2023年', from: '2023-11-10', articles: {} },
  ],
})

export const legalAidComplaints = defineStatute({
  id: 'legal-aid-complaints',
  editions: [
    { label: '2013年', from: '2013-01-01', until: '2025-06-14', articles: { '9': '', '10': '五个工作日内决定受理' } },
    { label: '2025年', from: '2025-06-15', number: '司法部令第149号', articles: {} },
  ],
})

export const legalAidVolunteers = defineStatute({
  id: 'legal-aid-volunteers',
  editions: [
    { label: '2021年', from: '2021-12-31', articles: { '17': '每日记录不超过八小时', '19': '十五个工作日内办理退出' } },
  ],
})

export const legalAidSubsidies = defineStatute({
  id: 'legal-aid-subsidies',
  editions: [{ label: '2019年', from: '2019-02-01', number: '司发通〔2019〕27号', articles: {} }],
})

export const militaryLegalAid = defineStatute({
  id: 'military-legal-aid',
  editions: [
    { label: '2016年', from: '2016-09-14', until: '2022-12-31', number: '司发〔2016〕13号', articles: {} },
    { label: '法律援助法之后的文本', from: '2023-01-01', ...unread, articles: {} },
  ],
})

export const criminalAidStandard = defineStatute({
  id: 'criminal-aid-standard',
  editions: [{ label: 'SF/T 0032', from: '2019-01-01', articles: {} }],
})

export const civilAidStandard = defineStatute({
  id: 'civil-aid-standard',
  editions: [{ label: 'SF/T 0058-2019', from: '2019-01-01', ...unread, articles: {} }],
})

export const aidPeerReviewStandard = defineStatute({
  id: 'aid-peer-review-standard',
  editions: [{ label: 'SF/T 0085-2020', from: '2020-12-30', articles: {} }],
})

export const aidSystemStandard = defineStatute({
  id: 'aid-system-standard',
  editions: [{ label: 'SF/T 0024-2017', from: '2017-05-04', articles: {} }],
})

export const minorsProtectionLaw = defineStatute({
  id: 'minors-protection-law',
  editions: [{ label: '2020年修订', from: '2021-06-01', articles: { '104': '指派熟悉未成年人身心特点的律师' } }],
})
