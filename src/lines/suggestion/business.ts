import { type Business, defineBusiness } from '../../kernel/business.ts'
import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { fields } from './fields.ts'
import { indicators } from './indicators.ts'
import { suggestionLine } from './line.ts'

const answers = fields.replies.rows?.answer?.options ?? {}

const papers = definePapers(suggestionLine, {
  reply: {
    title: '关于建议书办理情况的回复',
    after: ['reply'],
    body: (it) => [
      addressee(`${it.issuer ?? ''}：`),
      paragraph(`你单位${it.letterNumber ?? ''}建议书收悉，共${it.items ?? ''}条。现将逐条办理情况回复如下。`),
      table(
        it.replies.map(({ item, answer, measure, why, doneBy }) => [
          `${item ?? ''}`,
          answers[answer ?? ''] ?? '',
          measure ?? '',
          why ?? '',
          doneBy ?? '',
        ]),
        ['条', '答复', '措施', '理由', '完成期限'],
      ),
    ],
  },
  passOn: {
    title: '建议书转办单',
    after: ['passOn'],
    body: (it, file) => [
      addressee(`${file.nameOf(it.unit)}：`),
      paragraph(
        `现转去${it.issuer ?? ''}${it.letterNumber ?? ''}建议书，请在${it.unitBy ?? ''}前逐条反馈采纳情况、措施和完成期限。`,
      ),
    ],
  },
  proof: {
    title: '建议整改情况报告',
    after: ['prove'],
    body: (it) => [
      addressee(`${it.issuer ?? ''}：`),
      heading('整改完成情况'),
      table(
        it.replies.map(({ item, measure, doneOn }) => [`${item ?? ''}`, measure ?? '', doneOn ?? '']),
        ['条', '措施', '完成日期'],
      ),
    ],
  },
  outward: {
    title: '工作建议',
    after: ['send'],
    body: (it) => [
      addressee(`${it.recipient ?? ''}：`),
      heading(it.subject ?? ''),
      paragraph(it.content ?? ''),
      signatures('联系人：____________'),
    ],
  },
})

const sheets = defineSheets(suggestionLine, {
  inward: {
    label: '收到建议台账',
    act: 'receive',
    columns: {
      事由: { field: 'subject', aliases: ['建议事项', '标题'], example: '完善征收补偿送达程序' },
      种类: { field: 'kind', aliases: ['类型'], example: '司法建议' },
      来文机关: { field: 'issuer', aliases: ['发文机关'], example: '示范区人民法院' },
      来文文号: { field: 'letterNumber', aliases: ['文号'], example: '（2021）示法建1号' },
      收到日期: { field: 'receivedOn', aliases: ['收文日期'], example: '2021-05-10' },
      建议条数: { field: 'items', aliases: ['条数'], example: '2' },
      回复期限: { field: 'replyBy', example: '2021-07-10' },
      起因: { field: 'ground', example: '行政行为违法或者有瑕疵' },
      关联案号: { field: 'suitNumber' },
      被建议单位: { field: 'unit' },
    },
    key: ['来文机关', '来文文号'],
  },
  outward: {
    label: '向上建议台账',
    act: 'draft',
    columns: {
      事由: { field: 'subject', aliases: ['标题'], example: '执法监督平台增加批量导出' },
      方面: { field: 'topic', aliases: ['类型'], example: '执法监督平台功能' },
      受文机关: { field: 'recipient', aliases: ['报送机关'], example: '市司法局' },
      条数: { field: 'items', aliases: ['建议条数'], example: '4' },
      内容: { field: 'content', aliases: ['建议内容'], example: '一、……' },
      起草日期: { field: 'draftedOn', aliases: ['日期'], example: '2021-11-08' },
    },
    key: ['事由', '起草日期'],
  },
})

export const suggestion: Business = defineBusiness(suggestionLine, { papers, indicators, sheets })
