import { defineStatute } from '../statute.ts'

const unread = { standing: 'to-confirm' } as const

/** 社区矫正与安置帮教。 */
export const correctionLaw = defineStatute({
  id: 'correction-law',
  editions: [
    {
      label: '2019年',
      from: '2020-07-01',
      articles: {
        '20': '五日内通知，十日内送达文书',
        '21': '十日内报到；十日内移送',
        '23': '报告和遵守规定',
        '24': '矫正方案',
        '25': '矫正小组，女性对象应有女性成员',
        '26': '实地查访，保护身份信息',
        '29': '电子定位装置的情形和期限',
        '30': '失去联系的立即查找',
        '32': '被采取措施的通知',
        '33': '减刑建议三十日内裁定',
        '36': '教育学习',
        '42': '公益活动',
        '44': '解除',
        '47': '提请逮捕四十八小时内决定',
        '48': '三十日内裁定',
        '49': '三十日内决定收监',
        '52': '未成年人单独进行',
        '54': '未成年人身份信息保密',
        '55': '未成年人就学就业',
        '58': '成年后继续适用',
        '62': '检察监督',
      },
    },
  ],
})

export const correctionMeasures = defineStatute({
  id: 'correction-measures',
  editions: [
    {
      label: '2020年',
      from: '2020-07-01',
      number: '司发通〔2020〕59号',
      ...unread,
      articles: {
        '14': '调查评估期限',
        '16': '文书回执和补齐',
        '17': '逾期未报到的查找',
        '19': '矫正小组',
        '22': '矫正方案',
        '24': '报告和病情复查',
        '25': '会客',
        '26': '外出的理由和市县含义',
        '27': '外出审批权限',
        '28': '返回和销假',
        '29': '经常性跨市县',
        '30': '变更执行地的审批',
        '31': '变更执行地的交接',
        '33': '表扬',
        '34': '训诫',
        '35': '警告',
        '37': '电子定位装置',
        '41': '被采取措施的通知',
        '46': '撤销缓刑',
        '47': '撤销假释',
        '53': '期满总结鉴定',
        '55': '未成年人',
      },
    },
  ],
})

export const correctionMeasures2012 = defineStatute({
  id: 'correction-measures-2012',
  editions: [
    {
      label: '2012年',
      from: '2012-03-01',
      until: '2020-06-30',
      articles: { '15': '每月教育学习八小时', '16': '每月社区服务八小时', '25': '三次警告撤销' },
    },
  ],
})

export const criminalLaw = defineStatute({
  id: 'criminal-law',
  editions: [
    {
      label: '现行',
      articles: {
        '38': '管制',
        '41': '管制刑期',
        '69': '数罪并罚',
        '72': '缓刑',
        '73': '缓刑考验期',
        '81': '假释',
        '83': '假释考验期',
      },
    },
  ],
})

export const outsideExecution = defineStatute({
  id: 'outside-execution',
  editions: [{ label: '2014年', from: '2014-12-01', number: '司发通〔2014〕112号', articles: {} }],
})

export const outsideExecution2023 = defineStatute({
  id: 'outside-execution-2023',
  editions: [{ label: '2023年', from: '2023-07-01', number: '司发通〔2023〕24号', articles: {} }],
})

export const correctionExpiry2021 = defineStatute({
  id: 'correction-expiry-2021',
  editions: [{ label: '2021年', from: '2021-01-01', number: '司办通〔2021〕94号', articles: {} }],
})

export const exitReporting2021 = defineStatute({
  id: 'exit-reporting-2021',
  editions: [{ label: '2021年', from: '2021-01-01', number: '国移民公〔2021〕420号', articles: {} }],
})

export const correctionForms2012 = defineStatute({
  id: 'correction-forms-2012',
  editions: [{ label: '2012年', from: '2012-03-01', articles: {} }],
})

export const correctionStandards = defineStatute({
  id: 'correction-standards',
  editions: [{ label: 'SF/T 0015-2017、SF/T 0016-2021', from: '2017-01-01', articles: {} }],
})

export const prisonLaw = defineStatute({
  id: 'prison-law',
  editions: [
    {
      label: '2012年修正',
      from: '2013-01-01',
      until: '2026-10-31',
      articles: { '35': '释放', '36': '户籍登记', '37': '安置', '38': '平等权利' },
    },
    {
      label: '2026年修订',
      from: '2026-11-01',
      articles: {
        '47': '暂予监外执行的交付',
        '54': '撤销假释一个月内裁定',
        '58': '出监教育',
        '59': '交接与户籍登记',
        '60': '政府的帮教责任',
        '62': '平等权利',
      },
    },
  ],
})

export const resettlementNotice1999 = defineStatute({
  id: 'resettlement-notice-1999',
  editions: [{ label: '1999年', from: '1999-01-01', articles: {} }],
})
