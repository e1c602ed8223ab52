import { defineSheets } from '../../kernel/sheet.ts'
import { inspectionLine } from './line.ts'

export const sheets = defineSheets(inspectionLine, {
  plan: {
    label: '督察计划台账',
    act: 'open',
    columns: {
      事由: { field: 'subject', aliases: ['督察事项', '名称'], example: '法治政府建设督察' },
      角色: { field: 'role', example: '督察其他单位' },
      指标体系: { field: 'edition', example: '督察方案所列' },
      被督察单位: { field: 'inspectee', aliases: ['单位'], example: '示范街道' },
      立项日期: { field: 'openedOn', aliases: ['日期'], example: '2021-03-15' },
      截止日期: { field: 'dueOn', aliases: ['报送截止日期'] },
      文号: { field: 'noticeNumber', aliases: ['方案文号', '通知文号'], example: '示法办〔2021〕2号' },
      范围和要求: { field: 'scope' },
    },
    key: ['事由', '被督察单位', '立项日期'],
  },
})
