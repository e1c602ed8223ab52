import { defineLine } from '../../kernel/line.ts'
import { issueActs } from './acts-issue.ts'
import { keepActs } from './acts-keep.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 执法证件名册：一张证一条，换发的是另一张证；某人某日有没有证，看 standing.ts。 */
export const certificateLine = defineLine({
  id: 'certificate',
  label: '执法证件',
  shape: 'register',
  office: 'supervision',
  version: 1,
  number: '{organ}证〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    liaison: 'organ',
    clerk: 'organ',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states,
  acts: { ...issueActs, ...keepActs },
  clocks: {
    expiry: {
      label: '有效期满前换发',
      kind: 'duty',
      until: 'validUntil',
      starts: 'validFrom',
      stops: ['replace', 'cancel', 'revoke'],
      when: ({ validUntil }) => Boolean(validUntil),
    },
  },
  title: 'holder',
  facts: ['kind', 'unit', 'staffKind', 'generalResult', 'specialResult', 'suspendWhy', 'cancelReason', 'cardBack'],
  concerns: ['unit'],
  valid: { from: 'validFrom', until: 'validUntil' },
  columns: ['holder', 'kind', 'number', 'unit', 'validFrom', 'validUntil', 'endedOn'],
})
