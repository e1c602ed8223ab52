import { addressee, paragraph, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { majorDecisionLine } from './line.ts'
import { stepsOf } from './steps.ts'

const dated = (on: Day | null) => (on ? formatDay(on) : '')
const cell = (name: 'reason' | 'outcome', value: string | null) =>
  fields.opinions.rows?.[name]?.options?.[value ?? ''] ?? ''

export const papers = definePapers(majorDecisionLine, {
  commentNotice: {
    title: '重大行政决策公开征求意见公告',
    after: ['seekOpinions'],
    body: (it, file) => [
      paragraph(
        `就「${it.subject ?? ''}」决策草案公开征求意见，时间自${dated(it.commentFrom)}至${dated(it.commentUntil)}，途径：${it.commentWhere ?? ''}。承办单位：${file.nameOf(it.undertaker)}。`,
      ),
      ...(it.shortWhy ? [paragraph(`缩短时间的理由：${it.shortWhy}`)] : []),
    ],
  },
  opinionTable: {
    title: '公众意见采纳情况',
    after: ['settleOpinions'],
    body: (it) => [
      table(
        it.opinions.map((row) => [
          cell('reason', row.reason),
          row.clause ?? '',
          row.opinion ?? '',
          [cell('outcome', row.outcome), row.outcomeWhy].filter(Boolean).join('：'),
        ]),
        ['来源', '条款', '意见', '采纳情况'],
      ),
    ],
  },
  reviewRequest: {
    title: '提请合法性审查的函',
    after: ['submit'],
    body: (it, file) => [
      addressee('合法性审查机构：'),
      paragraph(
        `「${it.subject ?? ''}」决策草案已完成公众参与等程序，现送审，请于${dated(it.reviewBy)}前反馈。承办单位：${file.nameOf(it.undertaker)}。`,
      ),
    ],
  },
  procedureRecord: {
    title: '重大行政决策程序记录表',
    after: ['decide', 'publish', 'archive'],
    body: (it) => [
      table([
        ['决策事项', it.subject ?? ''],
        ...stepsOf(it).map(({ step, says }) => [step, says]),
        ['会议', fields.meeting.options?.[it.meeting ?? ''] ?? ''],
        ['不同意见', it.dissent ?? '无'],
        ['公布', `${dated(it.publishedOn)}${it.publishedWhere ?? ''}`],
      ]),
    ],
  },
  evaluation: {
    title: '重大行政决策后评估报告',
    after: ['evaluate'],
    body: (it) => [
      paragraph(
        `「${it.subject ?? ''}」由${it.evaluator ?? ''}于${dated(it.evaluatedOn)}完成后评估，结论：${fields.evaluation.options?.[it.evaluation ?? ''] ?? ''}。`,
      ),
      paragraph(it.evaluationSays ?? ''),
    ],
  },
})
