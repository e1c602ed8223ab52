import { defineLine } from '../../kernel/line.ts'
import { decideActs } from './acts-decide.ts'
import { prepareActs } from './acts-prepare.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 重大行政决策：目录、五步程序、公布、归档、后评估。 */
export const majorDecisionLine = defineLine({
  id: 'major-decision',
  label: '重大行政决策',
  shape: 'case',
  office: 'documents',
  version: 1,
  number: '{organ}决〔{year}〕{n}号',
  face: 'government',
  fields,
  parties: {},
  sees: {
    liaison: 'organ',
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
    archivist: 'district',
  },
  states,
  acts: { ...prepareActs, ...decideActs },
  clocks: {
    review: {
      label: '合法性审查',
      kind: 'duty',
      until: 'reviewBy',
      starts: 'reviewSentOn',
      stops: ['review', 'stop'],
    },
    publish: {
      label: '公布决策',
      kind: 'duty',
      until: 'publishBy',
      starts: 'decidedOn',
      stops: ['publish', 'stop'],
      when: ({ publishBy }) => Boolean(publishBy),
      waitsFor: '政府办公室',
    },
    archive: {
      label: '移交决策材料',
      kind: 'duty',
      rule: 'decision-archive',
      starts: 'decidedOn',
      stops: ['archive'],
      waitsFor: '承办单位',
    },
    evaluate: {
      label: '决策后评估',
      kind: 'duty',
      until: 'evaluateBy',
      starts: 'publishedOn',
      stops: ['evaluate', 'stop'],
      when: ({ evaluateBy }) => Boolean(evaluateBy),
    },
  },
  governs: 'startedOn',
  title: 'subject',
  facts: [
    ...(['category', 'undertaker', 'listYear', 'technical', 'risky', 'riskLevel', 'reviewResult'] as const),
    ...(['opinionTotal', 'adopted', 'partly', 'notAdopted', 'evaluation'] as const),
  ],
  concerns: ['undertaker'],
  refersTo: ['legality-review'],
  receives: 'list',
  columns: [
    'subject',
    'category',
    'undertaker',
    'listYear',
    'commentUntil',
    'reviewResult',
    'decidedOn',
    'publishedOn',
  ],
})
