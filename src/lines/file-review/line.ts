import { defineLine } from '../../kernel/line.ts'
import { afterActs } from './acts-after.ts'
import { readingActs } from './acts-reading.ts'
import { roundActs } from './acts-round.ts'
import { scoreActs } from './acts-score.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 案卷评查：一个单位一次评查是一件；全区一轮的几十件用同一个专项活动串起来。 */
export const fileReviewLine = defineLine({
  id: 'file-review',
  label: '案卷评查',
  shape: 'case',
  office: 'supervision',
  version: 1,
  number: '{organ}评〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    reviewer: 'own',
    liaison: 'organ',
    clerk: 'organ',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states,
  acts: { ...roundActs, ...scoreActs, ...readingActs, ...afterActs },
  clocks: {
    scoring: {
      label: '完成评查',
      kind: 'duty',
      until: 'scoreBy',
      starts: 'plannedOn',
      stops: ['finish', 'cancel'],
      when: ({ scoreBy }) => Boolean(scoreBy),
    },
    objecting: {
      label: '单位提出异议',
      kind: 'right',
      until: 'objectBy',
      starts: 'announcedOn',
      stops: ['recordObjections', 'close'],
    },
    answering: {
      label: '答复异议',
      kind: 'duty',
      starts: 'announcedOn',
      stops: [],
      each: { rows: 'objections', starts: 'on', until: 'answerBy', stops: 'answeredOn', title: 'number' },
    },
    rectifying: {
      label: '整改',
      kind: 'duty',
      starts: 'announcedOn',
      stops: [],
      waitsFor: '被评查单位',
      each: { rows: 'rectifications', starts: 'due', until: 'due', stops: 'doneOn', title: 'what' },
    },
  },
  title: 'name',
  facts: [
    ...([
      'unit',
      'reviewKind',
      'caseKind',
      'rubric',
      'sampling',
      'frameCount',
      'filesTotal',
      'excellentTotal',
    ] as const),
    ...([
      'goodTotal',
      'passedTotal',
      'failedTotal',
      'vetoedTotal',
      'secondTotal',
      'agreedTotal',
      'problemTotal',
      'rectifiedTotal',
    ] as const),
  ],
  concerns: ['unit', 'byUnit'],
  refersTo: ['supervision', 'suggestion'],
  columns: ['name', 'unit', 'reviewKind', 'filesTotal', 'failedTotal', 'finishedOn'],
})
