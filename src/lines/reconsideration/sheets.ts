import { defineSheets } from '../../kernel/sheet.ts'
import { reconsiderationLine } from './line.ts'

/** 旧台账逐行登记为收到申请。 */
export const sheets = defineSheets(reconsiderationLine, {
  ledger: {
    label: '行政复议案件台账',
    act: 'receive',
    columns: {
      事由: { field: 'subject', aliases: ['案由', '案件名称'], example: '对示范区某局行政处罚决定不服' },
      提交方式: { field: 'channel', aliases: ['申请方式', '来源'], example: '当面提交' },
      收到申请日期: { field: 'receivedOn', aliases: ['收到日期', '收案日期', '登记日期'], example: '2021-03-15' },
      寄出日期: { field: 'postedOn', aliases: ['邮寄日期', '邮戳日期'] },
      行政行为: { field: 'actName', aliases: ['被申请复议的行政行为', '具体行政行为'], example: '示范罚〔2021〕1号' },
      作出日期: { field: 'actOn', aliases: ['行为作出日期', '行政行为作出日期'], example: '2021-02-20' },
      知道日期: { field: 'knownOn', aliases: ['知道行为日期', '行为送达日期'], example: '2021-02-22' },
      已告知复议权利: { field: 'told', aliases: ['是否告知'], example: '是' },
      管理领域: { field: 'domain', aliases: ['行政管理领域', '领域'], example: '市场监管' },
      复议事项: { field: 'matterKind', aliases: ['事项类别', '案件类型'], example: '行政处罚' },
      被申请人类别: { field: 'respondentLevel', aliases: ['被申请人级别'], example: '县级部门' },
      被申请人机构: { field: 'respondentOrgan', aliases: ['被申请机关'] },
      复议请求: { field: 'requests', aliases: ['请求事项', '申请请求'], example: '撤销该处罚决定' },
      事实和理由: { field: 'grounds', aliases: ['理由'] },
      涉案款额: { field: 'amount', aliases: ['金额', '涉案金额'], example: '2000.00' },
      附带审查文件: { field: 'attachedReview', example: '否' },
      提出赔偿: { field: 'claimsCompensation', aliases: ['赔偿请求'], example: '否' },
      复议前置: { field: 'precondition', example: '否' },
    },
    parties: { 申请人: 'applicant', 被申请人: 'respondent', 第三人: 'thirdParty', 代理人: 'agent' },
    key: ['事由', '收到申请日期', '行政行为'],
  },
})
