import { defineSheets } from '../../kernel/sheet.ts'
import { normativeDocumentLine } from './line.ts'

export const sheets = defineSheets(normativeDocumentLine, {
  register: {
    label: '行政规范性文件目录',
    act: 'register',
    columns: {
      文件名称: { field: 'title', aliases: ['名称', '标题'], example: '示范区公共停车管理办法' },
      文号: { field: 'docNumber', aliases: ['发文字号', '文件编号'], example: '示政规〔2021〕1号' },
      制定机关: { field: 'issuer', aliases: ['发文单位', '发文机关', '制定单位'], example: '示范区人民政府' },
      制定机关层级: { field: 'issuerLevel', aliases: ['层级'], example: '区政府（含办公室）' },
      公布日期: { field: 'publishedOn', aliases: ['发布日期', '印发日期'], example: '2021-03-15' },
      施行日期: { field: 'effectiveOn', aliases: ['生效日期', '实施日期'], example: '2021-04-15' },
      有效期截止日期: { field: 'expiresOn', aliases: ['有效期至', '失效日期'], example: '2026-04-14' },
      没有写明有效期的说明: { field: 'noExpiryWhy', aliases: ['有效期说明'] },
      与市场主体生产经营密切相关: { field: 'market', aliases: ['是否涉企'], example: '否' },
      公开征求意见开始: { field: 'commentFrom' },
      公开征求意见截止: { field: 'commentUntil' },
      合法性审核意见书文号: { field: 'reviewNumber', aliases: ['审核意见文号'], example: '示法审意〔2021〕1号' },
    },
    key: ['文号', '文件名称'],
  },
})
