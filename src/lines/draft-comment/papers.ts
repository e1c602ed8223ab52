import { addressee, paragraph, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { draftCommentLine } from './line.ts'

const cell = (name: 'reason' | 'outcome', value: string | null) =>
  fields.opinions.rows?.[name]?.options?.[value ?? ''] ?? ''

export const papers = definePapers(draftCommentLine, {
  askUnits: {
    title: '转征求意见通知',
    after: ['askUnits'],
    series: '征转',
    body: (it) => [
      addressee('各有关单位：'),
      paragraph(`现转去「${it.title ?? ''}」征求意见稿，请结合工作实际研究，按下列日期逐条回复，无意见的也请回复。`),
      table(
        it.asked.map(({ unit, dueOn }) => [unit ?? '', dueOn ? formatDay(dueOn) : '']),
        ['单位', '回复截止'],
      ),
    ],
  },
  reply: {
    title: '关于征求意见稿的反馈意见',
    after: ['reply'],
    series: '征复',
    body: (it) => [
      addressee(`${it.sender ?? ''}：`),
      paragraph(
        it.noOpinion
          ? `「${it.title ?? ''}」收悉，经研究，我区无修改意见。`
          : `「${it.title ?? ''}」收悉，经研究，我区提出以下${it.opinionCount ?? 0}条意见。`,
      ),
      ...(it.opinions.length > 0
        ? [
            table(
              it.opinions.map((row) => [
                row.clause ?? '',
                row.opinion ?? '',
                [cell('reason', row.reason), row.article].filter(Boolean).join('：'),
              ]),
              ['条款', '意见', '理由和依据'],
            ),
          ]
        : []),
    ],
  },
  outcome: {
    title: '反馈意见采纳情况表',
    after: ['recordOutcome'],
    body: (it) => [
      paragraph(`「${it.title ?? ''}」，采纳情况来源：${it.resultFrom ?? ''}。`),
      table(
        it.opinions.map((row) => [
          row.clause ?? '',
          row.opinion ?? '',
          [cell('outcome', row.outcome), row.outcomeWhy].filter(Boolean).join('：'),
        ]),
        ['条款', '意见', '采纳情况'],
      ),
    ],
  },
})
