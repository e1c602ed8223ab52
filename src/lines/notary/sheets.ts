import { defineSheets } from '../../kernel/sheet.ts'
import { notaryLine } from './line.ts'

export const sheets = defineSheets(notaryLine, {
  register: {
    label: '公证登记簿',
    act: 'recordIssued',
    columns: {
      公证书编号: { field: 'certificate', aliases: ['编号', '公证书号'], example: '（2021）示证字第1号' },
      公证事项: { field: 'subject', aliases: ['事项', '事项名称'], example: '委托公证' },
      类别: { field: 'class', aliases: ['公证类别', '业务类别'], example: '国内民事' },
      其他类: { field: 'otherKind', aliases: ['备注类别'] },
      事项种类: { field: 'kind', aliases: ['种类', '公证事项类型'], example: '委托' },
      办理方式: { field: 'mode', aliases: ['方式'], example: '窗口办理' },
      绿色通道: { field: 'green', aliases: ['绿色通道类别'], example: '老年人' },
      受理日期: { field: 'acceptedOn', aliases: ['收案日期'], example: '2021-03-01' },
      出证日期: { field: 'issuedOn', aliases: ['办结日期', '结案日期'], example: '2021-03-08' },
      应收公证费: { field: 'fee', aliases: ['公证费', '收费金额'], example: '200' },
      减免金额: { field: 'feeCut', aliases: ['减免'] },
      减免原因: { field: 'feeCutWhy', aliases: ['减免事由'] },
      使用地: { field: 'useWhere', aliases: ['使用国家和地区'] },
      份数: { field: 'copies' },
      承办人: { field: 'notary', aliases: ['承办公证员', '公证员'] },
    },
    parties: { 当事人: 'applicant', 申请人: 'applicant', 代理人: 'agent' },
    key: ['公证书编号'],
  },
})
