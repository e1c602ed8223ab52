import { defineSheets } from '../../kernel/sheet.ts'
import { majorDecisionLine } from './line.ts'

export const sheets = defineSheets(majorDecisionLine, {
  yearlyList: {
    label: '重大行政决策事项目录',
    act: 'list',
    columns: {
      决策事项: { field: 'subject', aliases: ['事项名称', '决策事项名称'], example: '示范区养老服务设施布局规划' },
      事项类别: { field: 'category', aliases: ['类别'], example: '规划' },
      承办单位: { field: 'undertaker', aliases: ['牵头单位', '责任单位'], example: '示范区民政局' },
      目录年度: { field: 'listYear', aliases: ['年度'], example: '2021' },
      列入目录日期: { field: 'listedOn', aliases: ['日期'], example: '2021-03-15' },
    },
    fixed: { outside: false },
    key: ['决策事项', '目录年度'],
  },
})
