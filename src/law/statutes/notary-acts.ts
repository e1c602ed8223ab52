import { defineStatute } from '../statute.ts'

/** 公证。 */
export const notaryLaw = defineStatute({
  id: 'notary-law',
  editions: [
    {
      label: '2017年修正',
      from: '2018-01-01',
      articles: {
        '8': '公证机构的条件',
        '10': '公证机构负责人',
        '11': '公证事项',
        '18': '公证员的条件',
        '24': '公证员的免职',
        '25': '申请的地点',
        '26': '须本人办理的事项',
        '27': '告知法律意义和后果',
        '30': '十五个工作日内出证',
        '31': '不予办理的情形',
        '34': '减免公证费',
        '37': '强制执行效力的债权文书',
        '40': '争议的解决',
        '46': '公证收费',
      },
    },
  ],
})

export const notaryRules = defineStatute({
  id: 'notary-rules',
  editions: [
    {
      label: '2020年修正',
      from: '2021-01-01',
      articles: {
        '11': '须本人申办的事项',
        '17': '申请表内容',
        '35': '十五个工作日内出证及扣除',
        '39': '赋予强制执行效力',
        '50': '六个月不能办结的终止',
        '52': '现场公证',
        '53': '遗嘱公证两人办理',
        '54': '外出取证两人办理',
        '55': '执行证书',
        '57': '公证登记簿',
        '58': '立卷归档',
        '60': '档案类别和保管期限',
        '61': '复查申请',
        '63': '撤销、补正的备案',
        '64': '复查决定期限',
        '67': '投诉',
        '68': '诉讼',
      },
    },
  ],
})

export const notaryPrices = defineStatute({
  id: 'notary-prices',
  editions: [{ label: '2021年', from: '2021-07-22', number: '发改价格〔2021〕1081号', articles: {} }],
})

export const notarySpeed = defineStatute({
  id: 'notary-speed',
  editions: [{ label: '2024年', from: '2024-02-23', articles: {} }],
})

export const notaryArchives = defineStatute({
  id: 'notary-archives',
  editions: [
    { label: '1988年', from: '1988-01-01', until: '2025-08-26', articles: {} },
    { label: '2025年修订', from: '2025-08-27', standing: 'to-confirm', articles: {} },
  ],
})

export const notaryOverseas = defineStatute({
  id: 'notary-overseas',
  editions: [{ label: '2020年起', from: '2020-01-01', articles: {} }],
})

export const apostilleConvention = defineStatute({
  id: 'apostille-convention',
  editions: [{ label: '对我国生效', from: '2023-11-07', standing: 'to-confirm', articles: {} }],
})
