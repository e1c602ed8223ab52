import { defineSheets } from '../../kernel/sheet.ts'
import { consultationLine } from './line.ts'

const question = {
  咨询问题: { field: 'question', aliases: ['问题', '咨询内容', '诉求标题'], example: '公司拖欠工资怎么办' },
  渠道: { field: 'channel', aliases: ['来源', '咨询方式'], example: '服务大厅来访' },
  咨询事项: { field: 'topic', aliases: ['事项类别', '问题类型', '分类'], example: '劳动人事' },
} as const

export const sheets = defineSheets(consultationLine, {
  register: {
    label: '法律咨询登记簿',
    act: 'record',
    columns: {
      解答日期: { field: 'answeredOn', aliases: ['日期', '咨询日期', '接待日期'], example: '2021-03-15' },
      ...question,
      群体: { field: 'group', aliases: ['人员类别'], example: '农民工' },
      情况: { field: 'summary', aliases: ['基本情况', '案情'] },
      解答: { field: 'answer', aliases: ['答复内容', '解答内容'], example: '可以先向劳动监察投诉，也可以申请仲裁' },
      下一步: { field: 'nextStep', aliases: ['处理结果', '办理结果'], example: '引导仲裁' },
      解答人: { field: 'adviser', aliases: ['接待人', '值班律师'] },
      外部工单编号: { field: 'outerNumber', aliases: ['工单编号', '工单号'] },
      用时: { field: 'minutes', aliases: ['时长（分钟）', '用时（分钟）'] },
    },
    parties: { 咨询人: 'asker', 姓名: 'asker', 来访人: 'asker' },
    key: ['解答日期', '渠道', '咨询问题', '外部工单编号'],
  },
  hotline: {
    label: '12348 热线工单',
    act: 'takeOrder',
    columns: {
      工单编号: { field: 'outerNumber', aliases: ['工单号', '外部工单编号', '编号'], example: 'GD20210315001' },
      派单日期: { field: 'receivedOn', aliases: ['收到日期', '受理时间', '派单时间'], example: '2021-03-15' },
      要求回复日期: { field: 'returnBy', aliases: ['办结时限', '反馈期限'], example: '2021-03-22' },
      咨询问题: question.咨询问题,
      咨询事项: question.咨询事项,
      原分类: { field: 'originalTopic', aliases: ['工单分类'] },
      诉求内容: { field: 'summary', aliases: ['情况', '内容'] },
      派单平台: { field: 'outerSystem', aliases: ['平台'] },
    },
    parties: { 来电人: 'asker', 咨询人: 'asker' },
    fixed: { channel: 'hotline' },
    key: ['工单编号'],
  },
})
