import { defineSheets } from '../../kernel/sheet.ts'
import { draftCommentLine } from './line.ts'

export const sheets = defineSheets(draftCommentLine, {
  register: {
    label: '立法征求意见登记台账',
    act: 'receive',
    columns: {
      征求意见稿名称: {
        field: 'title',
        aliases: ['名称', '文件名称', '草案名称'],
        example: '示范市停车条例（征求意见稿）',
      },
      草案种类: { field: 'draftKind', aliases: ['种类', '类型'], example: '地方性法规' },
      来函单位: { field: 'sender', aliases: ['征求意见单位', '来文单位'], example: '示范市司法局' },
      来函文号: { field: 'letterNumber', aliases: ['文号'] },
      收到日期: { field: 'receivedOn', aliases: ['收文日期', '收件日期'], example: '2021-03-15' },
      答复日期: { field: 'replyBy', aliases: ['反馈期限', '回复截止'], example: '2021-03-25' },
      主要内容: { field: 'summary' },
    },
    key: ['征求意见稿名称', '收到日期'],
  },
})
