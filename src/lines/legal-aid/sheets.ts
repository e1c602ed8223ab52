import { defineSheets } from '../../kernel/sheet.ts'
import { legalAidLine } from './line.ts'

export const sheets = defineSheets(legalAidLine, {
  applications: {
    label: '法律援助申请登记表',
    act: 'receiveApplication',
    columns: {
      申请日期: { field: 'receivedOn', aliases: ['收到日期', '受理日期', '登记日期'], example: '2021-03-15' },
      案由: { field: 'cause', aliases: ['案件名称', '申请事项'], example: '追索劳动报酬' },
      案件类型: { field: 'caseType', aliases: ['案件类别', '类型'], example: '民事' },
      案件来源: { field: 'way', aliases: ['来源'], example: '本人申请' },
      办理阶段: { field: 'stage', aliases: ['案件阶段', '诉讼阶段'], example: '一审' },
      事项类别: { field: 'matterKind', aliases: ['援助事项', '事项'], example: '劳动报酬、劳动关系' },
      受援人群体: { field: 'groups', aliases: ['人员类别', '受援人类别'], example: '农民工' },
      事实和理由: { field: 'summary', aliases: ['案情简介', '案情'], example: '用人单位拖欠三个月工资' },
      请求金额: { field: 'amount', aliases: ['标的额', '金额（元）'], example: '15000' },
      转交单位: { field: 'forwardedBy', aliases: ['移送单位'] },
    },
    parties: { 申请人: 'aided', 受援人: 'aided', 对方当事人: 'opponent' },
    key: ['申请日期', '案由', '事实和理由'],
  },
  notices: {
    label: '通知辩护、代理登记表',
    act: 'receiveNotice',
    columns: {
      收函日期: { field: 'receivedOn', aliases: ['收到日期', '来函日期'], example: '2021-03-15' },
      通知机关: { field: 'noticeFrom', aliases: ['办案机关', '来函单位'], example: '示范区人民法院' },
      公函文号: { field: 'noticeNumber', aliases: ['来函编号', '文号'], example: '（2021）示刑通1号' },
      案由: { field: 'cause', aliases: ['罪名', '涉嫌罪名'], example: '盗窃' },
      通知种类: { field: 'way', aliases: ['案件来源', '辩护类别'], example: '刑事辩护全覆盖通知' },
      通知情形: { field: 'noticeGround', aliases: ['法定情形'], example: '没有委托辩护人的其他人' },
      办理阶段: { field: 'stage', aliases: ['案件阶段'], example: '一审' },
      受援人群体: { field: 'groups', aliases: ['人员类别'], example: '一般困难人员' },
      开庭日期: { field: 'hearingOn', aliases: ['开庭时间'] },
    },
    parties: { 受援人: 'aided', 被告人: 'aided', 犯罪嫌疑人: 'aided' },
    key: ['收函日期', '通知机关', '公函文号'],
  },
})
