import { defineSheets } from '../../kernel/sheet.ts'
import { supervisionLine } from './line.ts'

export const sheets = defineSheets(supervisionLine, {
  leads: {
    label: '执法监督线索台账',
    act: 'openLead',
    columns: {
      发现日期: { field: 'leadOn', aliases: ['登记日期', '收到日期', '受理时间'], example: '2021-03-15' },
      监督方式: { field: 'mode', aliases: ['监督类型'], example: '日常监督' },
      线索来源: { field: 'source', aliases: ['来源'], example: '平台录入案件巡查' },
      执法单位: { field: 'unit', aliases: ['被监督单位', '单位名称'], example: '示范区城市管理委员会' },
      线索: { field: 'subject', aliases: ['问题', '反映内容', '诉求内容'], example: '决定书送达超过七个工作日' },
      详细情况: { field: 'detail', aliases: ['具体情况'] },
      疑似问题: { field: 'suspected', aliases: ['问题类型'], example: '程序不规范' },
      轻重: { field: 'severity', aliases: ['程度'] },
      涉及的案号: { field: 'recordNumber', aliases: ['案号', '工单号'] },
      筛查规则编号: { field: 'checkId', aliases: ['规则'] },
    },
    key: ['发现日期', '执法单位', '线索'],
  },
})
