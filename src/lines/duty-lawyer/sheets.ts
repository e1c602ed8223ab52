import { defineSheets } from '../../kernel/sheet.ts'
import { dutyLawyerLine } from './line.ts'

export const sheets = defineSheets(dutyLawyerLine, {
  ledger: {
    label: '值班律师工作台账',
    act: 'record',
    columns: {
      日期: { field: 'helpedOn', aliases: ['值班日期', '会见日期', '提供帮助日期'], example: '2021-03-15' },
      值班律师: { field: 'lawyer', aliases: ['律师', '律师姓名'], example: '示范律师' },
      值班地点: { field: 'place', aliases: ['地点', '工作站'], example: '看守所' },
      案由: { field: 'subject', aliases: ['罪名', '涉嫌罪名'], example: '盗窃' },
      诉讼阶段: { field: 'stage', aliases: ['阶段', '办理阶段'], example: '审查起诉' },
      怎样提出: { field: 'requestFrom', aliases: ['来源', '通知方式'], example: '办案机关通知' },
      帮助内容: { field: 'kinds', aliases: ['服务内容', '法律帮助内容'], example: '法律咨询、见证签署认罪认罚具结书' },
      认罪认罚: { field: 'plea', aliases: ['是否认罪认罚'], example: '是' },
      在场签名: { field: 'present', aliases: ['见证签名'], example: '是' },
      情况: { field: 'content', aliases: ['备注', '内容'] },
    },
    parties: { 受帮助人: 'helped', 犯罪嫌疑人: 'helped', 被告人: 'helped' },
    key: ['日期', '值班律师', '案由'],
  },
})
