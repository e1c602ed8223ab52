import { defineLine } from '../../kernel/line.ts'
import { intakeActs } from './acts-intake.ts'
import { reviewActs } from './acts-review.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

const answered = ['opine', 'conclude', 'withdraw'] as const

/** 合法性审核：文件、决策、合同、上会文件各有各的时间，每条意见都有下落。 */
export const legalityReviewLine = defineLine({
  id: 'legality-review',
  label: '合法性审核',
  shape: 'case',
  office: 'documents',
  version: 1,
  number: '{organ}法审〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties,
  sees: {
    clerk: 'organ',
    handler: 'organ',
    liaison: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
    archivist: 'district',
  },
  states,
  acts: { ...intakeActs, ...reviewActs },
  clocks: {
    document: {
      label: '审核规范性文件',
      kind: 'duty',
      rule: 'doc-legality-review',
      starts: 'completeOn',
      stops: answered,
      when: ({ kind }) => kind === 'document',
    },
    reply: {
      label: '按商定日期反馈',
      kind: 'duty',
      until: 'replyBy',
      starts: 'completeOn',
      stops: answered,
      when: ({ replyBy }) => Boolean(replyBy),
    },
    recheck: {
      label: '复核修改稿',
      kind: 'duty',
      until: 'recheckBy',
      starts: 'nextDraftOn',
      stops: answered,
      when: ({ recheckBy }) => Boolean(recheckBy),
    },
    counsel: {
      label: '等法律顾问回复',
      kind: 'duty',
      starts: 'completeOn',
      stops: [],
      each: { rows: 'advice', starts: 'askedOn', until: 'dueOn', stops: 'repliedOn', title: 'counsel' },
      waitsFor: '法律顾问',
    },
  },
  governs: 'completeOn',
  title: 'title',
  facts: ['kind', 'drafter', 'conclusion', 'newOpinions', 'adopted', 'partly', 'notAdopted', 'amount'],
  concerns: ['drafter'],
  shares: { summary: 'summary', amount: 'amount' },
  refersTo: ['normative-document', 'major-decision'],
  receives: 'receive',
  columns: ['title', 'kind', 'drafter', 'receivedOn', 'replyBy', 'conclusion'],
})
