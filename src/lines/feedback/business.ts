import { defineBusiness } from '../../kernel/business.ts'
import { defineIndicators } from '../../kernel/indicator.ts'
import { addressee, paragraph } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { feedbackLine } from './line.ts'

const ratings = ['best', 'good', 'fair', 'bad', 'worst'] as const

const indicators = defineIndicators(
  feedbackLine,
  {
    received: { label: '收到意见', says: '登记的各类意见', unit: '件', counts: ['submit'] },
    answered: { label: '答复意见', says: '已经答复的意见', unit: '件', counts: ['answer'] },
    mended: { label: '据此改进', says: '办结时已经改进的意见', unit: '件', counts: ['close'], where: { mended: true } },
    rated: { label: '好差评', says: '作出评价的', unit: '件', counts: ['submit'], where: { rating: ratings } },
    content: {
      label: '满意',
      says: '评价为非常满意、满意、基本满意的',
      unit: '件',
      counts: ['submit'],
      where: { rating: ['best', 'good', 'fair'] },
    },
    contentRate: { label: '满意率', says: '满意的评价占全部评价的比例', part: 'content', whole: 'rated' },
    waiting: { label: '待答复意见', says: '期末还没有答复的', unit: '件', standing: ['received'] },
  },
  [
    { kind: 'within', part: 'content', whole: 'rated' },
    { kind: 'within', part: 'rated', whole: 'received' },
  ],
)

const papers = definePapers(feedbackLine, {
  reply: {
    title: '意见答复函',
    after: ['answer'],
    to: ['speaker'],
    body: (it, file) => [
      addressee(`${file.names('speaker') || '反馈人'}：`),
      paragraph(`您于${file.day('submit')}提出的意见已收到。${it.answer ?? ''}`),
      paragraph('感谢您的意见。对答复不满意的，可以再次提出。'),
    ],
  },
})

export const feedback = defineBusiness(feedbackLine, { papers, indicators })
