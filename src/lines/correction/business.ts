import { type Business, defineBusiness } from '../../kernel/business.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { indicators } from './indicators.ts'
import { correctionLine } from './line.ts'
import { papers } from './papers.ts'

const sheets = defineSheets(correctionLine, {
  roster: {
    label: '社区矫正对象文书接收登记表',
    act: 'expect',
    columns: {
      对象编号: { field: 'caseNumber', aliases: ['编号'], example: 'JZ2021001' },
      矫正类别: { field: 'class', aliases: ['类别'], example: '缓刑' },
      司法所: { field: 'station', aliases: ['所在司法所'], example: '示范区司法局文安司法所' },
      女性: { field: 'woman', example: '否' },
      未成年人: { field: 'minor', example: '否' },
      犯罪时未满十八周岁: { field: 'minorAtCrime', example: '否' },
      判处五年以下: { field: 'fiveOrLess', example: '是' },
      决定机关: { field: 'decidedBy', aliases: ['判决机关'], example: '人民法院' },
      生效日期: { field: 'effectiveOn', aliases: ['判决生效日期'], example: '2021-03-01' },
      收到文书日期: { field: 'papersOn', aliases: ['文书接收日期'], example: '2021-03-03' },
    },
    parties: { 姓名: 'subject' },
    key: ['对象编号'],
  },
})

export const correction: Business = defineBusiness(correctionLine, { papers, indicators, sheets })
