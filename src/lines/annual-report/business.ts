import { defineBusiness } from '../../kernel/business.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { indicators } from './indicators.ts'
import { annualReportLine } from './line.ts'
import { papers } from './papers.ts'

const sheets = defineSheets(annualReportLine, {
  ledger: {
    label: '年度报告编写台账',
    act: 'open',
    columns: {
      报告名称: { field: 'title', aliases: ['标题', '名称'], example: '示范区2021年度法治政府建设情况报告' },
      种类: { field: 'kind', aliases: ['报告种类'], example: '法治政府建设年度报告' },
      报告主体: { field: 'issuer', example: '区人民政府' },
      报告年度: { field: 'year', aliases: ['年度'], example: '2021' },
      首份报告: { field: 'first', example: '否' },
      牵头单位: { field: 'lead', example: '示范区司法局' },
      内部完成期限: { field: 'dueOn', example: '2022-02-15' },
    },
    key: ['报告年度', '种类', '报告主体'],
  },
})

export const annualReport = defineBusiness(annualReportLine, { papers, indicators, sheets })
