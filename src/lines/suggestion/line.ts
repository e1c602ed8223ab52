import { defineLine } from '../../kernel/line.ts'
import { inwardActs } from './acts-in.ts'
import { outwardActs } from './acts-out.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 司法建议、检察建议和向上建议：一份建议书一件，条数另计。 */
export const suggestionLine = defineLine({
  id: 'suggestion',
  label: '建议与回复',
  shape: 'case',
  office: 'disputes',
  version: 1,
  number: '{organ}建〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    liaison: 'organ',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
    archivist: 'district',
  },
  states,
  acts: { ...inwardActs, ...outwardActs },
  clocks: {
    reply: {
      label: '书面回复',
      kind: 'duty',
      until: 'replyBy',
      starts: 'receivedOn',
      stops: ['reply', 'sue'],
    },
    unit: {
      label: '单位反馈',
      kind: 'duty',
      until: 'unitBy',
      starts: { act: 'passOn' },
      stops: ['unitAnswers', 'reply', 'sue'],
      waitsFor: '被建议单位',
    },
    measures: {
      label: '整改',
      kind: 'duty',
      starts: 'repliedOn',
      stops: [],
      each: { rows: 'replies', starts: 'promisedOn', until: 'doneBy', stops: 'doneOn', title: 'measure' },
    },
    answer: {
      label: '受文机关答复',
      kind: 'duty',
      until: 'answerBy',
      starts: { act: 'send' },
      when: ({ answerBy }) => answerBy !== null,
      stops: ['answer', 'giveUp'],
      waitsFor: '受文机关',
    },
  },
  title: 'subject',
  facts: ['kind', 'ground', 'topic', 'unit', 'items', 'adopted'],
  concerns: ['unit'],
  shares: { summary: 'subject' },
  receives: 'receive',
  refersTo: ['litigation', 'task'],
  columns: ['subject', 'kind', 'issuer', 'recipient', 'items', 'replyBy'],
})
