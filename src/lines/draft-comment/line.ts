import { defineLine } from '../../kernel/line.ts'
import { commentActs } from './acts.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 立法征求意见：上级发来的草案，区里研究反馈，每条意见最后被采纳没有。 */
export const draftCommentLine = defineLine({
  id: 'draft-comment',
  label: '立法征求意见',
  shape: 'case',
  office: 'documents',
  version: 1,
  number: '{organ}立征〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
  },
  states,
  acts: commentActs,
  clocks: {
    reply: {
      label: '按来函日期反馈',
      kind: 'duty',
      until: 'replyBy',
      starts: 'receivedOn',
      stops: ['reply'],
      when: ({ replyBy }) => Boolean(replyBy),
    },
    undated: {
      label: '反馈意见',
      kind: 'duty',
      rule: 'leg-comment-reply',
      starts: 'receivedOn',
      stops: ['reply'],
      when: ({ replyBy }) => !replyBy,
    },
    units: {
      label: '等单位回复',
      kind: 'duty',
      starts: 'receivedOn',
      stops: [],
      each: { rows: 'asked', starts: 'askedOn', until: 'dueOn', stops: 'repliedOn', title: 'unit' },
      waitsFor: '区内单位',
    },
  },
  title: 'title',
  facts: ['draftKind', 'noOpinion', 'opinionCount', 'adopted', 'partly', 'notAdopted', 'noAnswer'],
  shares: { summary: 'summary' },
  receives: 'receive',
  columns: ['title', 'draftKind', 'sender', 'receivedOn', 'replyBy', 'opinionCount', 'adopted'],
})
