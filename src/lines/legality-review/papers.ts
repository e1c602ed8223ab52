import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { legalityReviewLine } from './line.ts'
import type { It } from './names.ts'

const label = (name: 'kind' | 'conclusion', value: string | null) => fields[name].options?.[value ?? ''] ?? ''
const cell = (name: 'reason' | 'outcome', value: string | null) =>
  fields.opinions.rows?.[name]?.options?.[value ?? ''] ?? ''

const opinionTable = ({ opinions }: It, withEnd: boolean) =>
  table(
    opinions.map((row) => [
      row.clause ?? '',
      row.opinion ?? '',
      [cell('reason', row.reason), row.article].filter(Boolean).join('：'),
      ...(withEnd ? [[cell('outcome', row.outcome), row.outcomeWhy].filter(Boolean).join('：')] : []),
    ]),
    ['条款', '意见', '理由和依据', ...(withEnd ? ['采纳情况'] : [])],
  )

export const papers = definePapers(legalityReviewLine, {
  askMore: {
    title: '补充送审材料通知',
    after: ['askMore'],
    series: '法审补',
    body: (it, file) => [
      addressee(`${file.nameOf(it.drafter)}：`),
      paragraph(
        `你单位送审的「${it.title ?? ''}」材料不齐，请补充：${it.lackingWhat ?? ''}。审核时间从材料齐备之日起算。`,
      ),
    ],
  },
  opinionLetter: {
    title: '合法性审核反馈意见',
    after: ['opine'],
    series: '法审反馈',
    body: (it, file) => [
      addressee(`${file.nameOf(it.drafter)}：`),
      paragraph(`「${it.title ?? ''}」收悉，逐条意见如下，请修改后送回，并说明每条是否采纳。`),
      opinionTable(it, false),
    ],
  },
  comparison: {
    title: '审核意见采纳情况对照表',
    after: ['compare'],
    body: (it) => [opinionTable(it, true), signatures('送审单位：', '审核人：')],
  },
  conclusion: {
    title: '合法性审核意见书',
    after: ['conclude'],
    series: '法审意',
    body: (it, file) => [
      addressee(`${file.nameOf(it.drafter)}：`),
      paragraph(
        `你单位于${it.receivedOn ? formatDay(it.receivedOn) : ''}送审的${label('kind', it.kind)}「${it.title ?? ''}」，经审核，结论为：${label('conclusion', it.conclusion)}。`,
      ),
      ...(it.conclusionSays ? [paragraph(it.conclusionSays)] : []),
      ...(it.opinions.length > 0 ? [opinionTable(it, true)] : []),
    ],
  },
})
