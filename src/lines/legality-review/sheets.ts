import { defineSheets } from '../../kernel/sheet.ts'
import { legalityReviewLine } from './line.ts'

export const sheets = defineSheets(legalityReviewLine, {
  register: {
    label: '合法性审核登记台账',
    act: 'receive',
    columns: {
      文件名称: { field: 'title', aliases: ['名称', '合同名称', '议题名称'], example: '示范区公共停车管理办法' },
      种类: { field: 'kind', aliases: ['文件种类', '类型', '审核类型'], example: '行政规范性文件' },
      送审单位: { field: 'drafter', aliases: ['起草单位', '报送单位'], example: '示范区城市管理委员会' },
      收件日期: { field: 'receivedOn', aliases: ['收文日期', '送审日期', '接收日期'], example: '2021-03-15' },
      送审函文号: { field: 'letterNumber', aliases: ['来文文号', '文号'] },
      送审单位已自行审核: { field: 'ownReview', aliases: ['是否自审'], example: '是' },
      主要内容: { field: 'summary', aliases: ['内容摘要'] },
      '合同金额（元）': { field: 'amount', aliases: ['合同金额', '金额'] },
    },
    parties: { 合同相对方: 'counterparty', 相对方: 'counterparty' },
    key: ['文件名称', '送审单位', '收件日期'],
  },
})
