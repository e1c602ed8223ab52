import { defineSheets } from '../../kernel/sheet.ts'
import { taskLine } from './line.ts'

export const sheets = defineSheets(taskLine, {
  breakdown: {
    label: '任务分解台账',
    act: 'open',
    columns: {
      任务: { field: 'title', aliases: ['任务名称', '工作任务', '主要任务'], example: '制定行政复议听证规则' },
      来源: { field: 'source', aliases: ['任务来源'], example: '分工方案' },
      业务领域: { field: 'domain', aliases: ['领域'], example: '复议应诉' },
      牵头单位: { field: 'lead', aliases: ['责任单位', '主责单位'], example: '示范区司法局' },
      立项日期: { field: 'openedOn', aliases: ['下达日期', '交办日期'], example: '2021-03-01' },
      完成期限: { field: 'dueOn', aliases: ['完成时限', '办结期限'], example: '2021-06-30' },
      依据: { field: 'basis', aliases: ['文件依据'] },
      完成标准: { field: 'standard', aliases: ['工作要求'] },
    },
    parties: { 协办单位: 'helper', 配合单位: 'helper' },
    key: ['任务', '牵头单位', '立项日期'],
  },
})
