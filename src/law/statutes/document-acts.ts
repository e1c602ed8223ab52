import { defineStatute } from '../statute.ts'

const unread = { standing: 'to-confirm' } as const
const decisionArticles = {
  '3': '不适用的事项',
  '14': '公众参与',
  '15': '征求意见一般不少于三十日',
  '16': '听证会七日前公布材料',
  '19': '专家论证',
  '20': '专家独立与署名',
  '22': '风险评估',
  '23': '风险评估方法',
  '24': '风险评估结果的运用',
  '25': '合法性审查',
  '26': '送审材料与时间，一般不少于七个工作日',
  '27': '审查内容',
  '28': '法律顾问、公职律师参加',
  '30': '集体讨论',
  '31': '向同级党委请示报告',
  '32': '公布',
  '33': '归档',
  '36': '决策后评估',
  '38': '终身责任追究',
} as const

/** 规范性文件、规章、重大决策、督察。 */
export const documentManagement37 = defineStatute({
  id: 'document-management-37',
  editions: [
    {
      label: '2018年',
      from: '2018-05-16',
      number: '国办发〔2018〕37号',
      ...unread,
      articles: { '（六）': '未经审核或者不合法的不提交审议' },
    },
  ],
})

export const documentReview115 = defineStatute({
  id: 'document-review-115',
  editions: [
    {
      label: '2018年',
      from: '2018-12-04',
      number: '国办发〔2018〕115号',
      ...unread,
      articles: { '（三）': '审核范围', '（四）': '起草单位先自审，再送审核机构' },
    },
  ],
})

export const businessEnvironment = defineStatute({
  id: 'business-environment',
  editions: [
    {
      label: '2019年',
      from: '2020-01-01',
      number: '国务院令第722号',
      articles: { '62': '征求意见不少于三十日', '63': '公平竞争审查', '65': '适应调整期' },
    },
  ],
})

export const fairCompetitionReview = defineStatute({
  id: 'fair-competition-review',
  editions: [{ label: '2024年', from: '2024-08-01', ...unread, articles: {} }],
})

export const tianjinDocuments2007 = defineStatute({
  id: 'tianjin-documents-2007',
  scope: 'municipal',
  editions: [
    { label: '2007年', from: '2008-02-01', until: '2019-11-30', number: '津政府令第125号', ...unread, articles: {} },
  ],
})

export const tianjinDocuments2019 = defineStatute({
  id: 'tianjin-documents-2019',
  scope: 'municipal',
  editions: [
    {
      label: '2019年',
      from: '2019-12-01',
      number: '津政府令第15号',
      ...unread,
      articles: { '3': '不适用的文件', '6': '制定主体' },
    },
  ],
})

export const jinnanDocuments = defineStatute({
  id: 'jinnan-documents',
  scope: 'district',
  editions: [{ label: '2021年', from: '2021-09-01', number: '津南政办发〔2021〕20号', ...unread, articles: {} }],
})

export const rulemakingProcedure = defineStatute({
  id: 'rulemaking-procedure',
  editions: [
    {
      label: '2017年修订',
      from: '2018-05-01',
      articles: {
        '15': '征求意见',
        '16': '听证会三十日前公布',
        '21': '征求意见不少于三十日',
        '32': '公布三十日后施行',
        '34': '公布三十日内备案',
      },
    },
  ],
})

export const legislationLaw = defineStatute({
  id: 'legislation-law',
  editions: [{ label: '2023年修正', from: '2023-03-15', articles: { '109': '备案' } }],
})

export const rulesFiling = defineStatute({
  id: 'rules-filing',
  editions: [
    {
      label: '2024年',
      from: '2024-11-01',
      articles: {
        '4': '公布三十日内备案',
        '9': '十五日内重新备案',
        '11': '两个月内审查完毕',
        '21': '三十日内报告处理情况',
        '22': '一月三十一日前报送目录',
      },
    },
  ],
})

export const majorDecisions = defineStatute({
  id: 'major-decisions',
  editions: [{ label: '2019年', from: '2019-09-01', number: '国务院令第713号', articles: decisionArticles }],
})

export const tianjinMajorDecisions = defineStatute({
  id: 'tianjin-major-decisions',
  scope: 'municipal',
  editions: [{ label: '2020年', from: '2020-12-01', number: '津政府令第19号', ...unread, articles: {} }],
})

export const supervisionDuties = defineStatute({
  id: 'supervision-duties',
  editions: [
    {
      label: '2019年',
      from: '2019-04-15',
      number: '厅字〔2019〕28号',
      articles: {
        '7(1)': '党委每年听取汇报',
        '7(5)': '党委中心组学法',
        '8(7)': '政府常务会议学法',
        '9(9)': '部门领导班子学法',
        '11': '督察的组织',
        '18': '督察结果运用',
        '23': '三月一日前报告',
        '24': '四月一日前公开',
        '25': '报告内容',
        '26': '未按时报告的处理',
        '27': '报告的评议',
        '29': '责任追究的情形',
      },
    },
  ],
})

export const demonstrationIndicators = defineStatute({
  id: 'demonstration-indicators',
  editions: [
    { label: '2019年版', from: '2019-05-01', until: '2021-07-31', ...unread, articles: {} },
    { label: '2021年版', from: '2021-08-01', ...unread, articles: {} },
  ],
})
