import { defineLine } from '../../kernel/line.ts'
import { inspectionActs } from './acts.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 示范创建与督察：指标树分给各单位，佐证、自评、评审、整改都在一张表上。 */
export const inspectionLine = defineLine({
  id: 'inspection',
  label: '示范创建与督察',
  shape: 'case',
  office: 'governance',
  version: 1,
  number: '{organ}创督〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    liaison: 'organ',
    reviewer: 'district',
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
  },
  states,
  acts: inspectionActs,
  clocks: {
    due: {
      label: '申报、报送',
      kind: 'duty',
      until: 'dueOn',
      starts: 'openedOn',
      stops: ['submit', 'withdraw'],
      when: ({ dueOn }) => Boolean(dueOn),
    },
    evidence: {
      label: '等佐证',
      kind: 'duty',
      starts: 'openedOn',
      stops: [],
      each: { rows: 'items', starts: 'givenOn', until: 'dueOn', stops: 'evidenceOn', title: 'name' },
      waitsFor: '责任单位',
    },
    rectify: {
      label: '整改',
      kind: 'duty',
      starts: 'openedOn',
      stops: [],
      each: { rows: 'findings', starts: 'foundOn', until: 'dueOn', stops: 'doneOn', title: 'problem' },
      waitsFor: '责任单位',
    },
  },
  title: 'subject',
  facts: ['role', 'edition', 'inspectee', 'newItems', 'newFindings', 'newRectified', 'outcome'],
  concerns: ['inspectee'],
  shares: { summary: 'scope' },
  refersTo: ['task'],
  receives: 'open',
  columns: ['subject', 'role', 'edition', 'openedOn', 'dueOn', 'itemTotal', 'findingTotal', 'outcome'],
})
