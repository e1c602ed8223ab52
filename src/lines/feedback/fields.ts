import { choice, longText, onDay, phone, text, yesNo } from '../../kernel/field.ts'

export const fields = {
  subject: text('意见摘要', { max: 100 }),
  kind: choice('类别', { idea: '改进建议', fault: '系统故障', rating: '好差评', complaint: '投诉', thanks: '表扬' }),
  says: longText('内容', { max: 2000 }),
  page: text('所在页面', { max: 200 }),
  about: text('涉及的事项编号', { max: 60 }),
  rating: choice('评价', { best: '非常满意', good: '满意', fair: '基本满意', bad: '不满意', worst: '非常不满意' }),
  contact: phone('联系电话'),
  receivedOn: onDay('收到日期'),
  replyBy: onDay('答复期限', { help: '按本单位规定' }),
  contactedOn: onDay('回访日期'),
  contactNote: longText('回访情况', { max: 1000 }),
  answer: longText('答复内容', { max: 2000 }),
  answeredOn: onDay('答复日期'),
  mended: yesNo('已经改进'),
  closeWhy: longText('办结说明', { max: 1000 }),
}
