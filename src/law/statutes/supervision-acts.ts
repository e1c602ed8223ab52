import { defineStatute } from '../statute.ts'

const unread = { standing: 'to-confirm' } as const

/** 行政执法监督及其周边。 */
export const enforcementSupervision = defineStatute({
  id: 'enforcement-supervision',
  editions: [
    {
      label: '2025年',
      from: '2026-02-01',
      number: '国务院令第825号',
      ...unread,
      articles: { '2': '监督的对象', '6': '县级以上司法行政部门是监督机关', ch2: '', ch3: '', ch4: '', ch5: '' },
    },
  ],
})

export const tianjinEnforcementSupervision = defineStatute({
  id: 'tianjin-enforcement-supervision',
  scope: 'municipal',
  editions: [
    {
      label: '2014年',
      from: '2014-10-01',
      articles: {
        '9': '年度执法报告',
        '9(3)': '新法施行满一年报告',
        '10': '培训与证件',
        '14': '重大执法决定的法制审核和备案',
        '15': '不得下达处罚指标',
        '17': '一年没有执法的说明和评估',
        '21': '监督事项的受理和办理期限',
        '23': '对监督决定的复查',
        '25': '执法人员抽查',
        '26': '季度统计',
      },
    },
  ],
})

export const tianjinPlatform2015 = defineStatute({
  id: 'tianjin-supervision-platform-2015',
  scope: 'municipal',
  editions: [{ label: '2015年', from: '2015-06-01', until: '2021-02-28', ...unread, articles: {} }],
})

export const tianjinPlatform = defineStatute({
  id: 'tianjin-supervision-platform',
  scope: 'municipal',
  editions: [{ label: '2020年', from: '2021-03-01', ...unread, articles: {} }],
})

export const threeSystems = defineStatute({
  id: 'three-systems',
  editions: [
    {
      label: '2018年',
      from: '2018-12-05',
      number: '国办发〔2018〕118号',
      articles: {
        '（六）': '执法决定的公示期限和撤下',
        '（八）': '直接涉及人身自由、重大财产权益的全程音像记录',
        '（九）': '执法记录的归档保存',
        '（十一）': '法制审核机构和人员',
        '（二十三）': '取得法律职业资格的可以简化或者免考',
      },
    },
  ],
})

export const ruleOfLawOutline = defineStatute({
  id: 'rule-of-law-outline',
  editions: [
    {
      label: '2021—2025年',
      from: '2021-08-01',
      articles: { '15': '', '22': '', '26': '', '33': '', '34': '每年不少于六十学时等' },
    },
  ],
})

export const transportCertificates = defineStatute({
  id: 'transport-certificates',
  editions: [
    { label: '现行', articles: { '25': '注销', '30': '年度审验', '31': '暂扣', '33': '吊销', '34': '吊销后不再发证' } },
  ],
})

export const agricultureEnforcement = defineStatute({
  id: 'agriculture-enforcement',
  editions: [{ label: '现行', articles: { '15': '每年不少于六十学时' } }],
})

export const discretionStandards = defineStatute({
  id: 'discretion-standards',
  editions: [
    {
      label: '2022年',
      from: '2022-07-29',
      number: '国办发〔2022〕27号',
      articles: {
        '（六）': '处罚裁量权基准，不得下达罚没指标',
        '（七）': '许可裁量权基准，不得增加条件和材料',
        '（十二）': '适用裁量权基准，说明适用情况，偏离须批准',
      },
    },
  ],
})

export const enterpriseInspection = defineStatute({
  id: 'enterprise-inspection',
  editions: [{ label: '2024年', from: '2025-01-03', ...unread, articles: {} }],
})

export const guangdongFileReview = defineStatute({
  id: 'guangdong-file-review',
  scope: 'municipal',
  editions: [
    {
      label: '2017年',
      from: '2017-03-01',
      articles: {
        '6': '每年一次',
        '12(7)': '申诉与复核',
        '14': '评查内容',
        '16': '等次',
        '17': '直接不合格',
        '21': '督察建议书',
        '22': '督察决定书',
      },
    },
  ],
})

export const guangdongEnforcementSupervision = defineStatute({
  id: 'guangdong-enforcement-supervision',
  scope: 'municipal',
  editions: [{ label: '现行', articles: { '33': '督察建议书', '34': '督察决定书' } }],
})

export const marketPenaltyPublicity = defineStatute({
  id: 'market-penalty-publicity',
  editions: [
    {
      label: '2021年',
      from: '2021-09-01',
      articles: {
        '9': '省内二十个工作日公示',
        '10': '跨省十加十个工作日',
        '11': '三个工作日撤回',
        '13': '停止公示的期限',
      },
    },
  ],
})

export const marketSupervisionRules = defineStatute({
  id: 'market-supervision-rules',
  editions: [{ label: '现行', articles: { '11': '案卷评查内容' } }],
})
