import { defineLine } from '../../kernel/line.ts'
import { acts } from './acts.ts'
import { fields } from './fields.ts'
import { states } from './names.ts'

/** 惠企法律服务：结对、走访、查出的风险、建议，以及每个风险有没有着落。 */
export const checkupLine = defineLine({
  id: 'checkup',
  label: '惠企法律服务',
  shape: 'case',
  office: 'service',
  version: 1,
  number: '{organ}企〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties: {},
  sees: {
    clerk: 'organ',
    handler: 'organ',
    lawyer: 'own',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
    archivist: 'district',
  },
  states,
  acts,
  clocks: {
    nextVisit: {
      label: '下次走访',
      kind: 'duty',
      until: 'nextVisitBy',
      starts: 'startedOn',
      when: ({ nextVisitBy }) => nextVisitBy !== null,
      stops: ['close', 'stop'],
      waitsFor: '牵头律师',
    },
    term: {
      label: '约定期满前收尾',
      kind: 'duty',
      until: 'agreedUntil',
      starts: 'startedOn',
      when: ({ agreedUntil }) => agreedUntil !== null,
      stops: ['close', 'stop'],
    },
    risks: {
      label: '风险整改',
      kind: 'duty',
      starts: 'startedOn',
      stops: [],
      waitsFor: '服务对象',
      each: { rows: 'risks', starts: 'foundOn', until: 'mendBy', stops: 'closedOn', title: 'what' },
    },
  },
  title: 'subject',
  facts: [
    'kind',
    'clientKind',
    'size',
    'street',
    'firm',
    'client',
    'visitWay',
    'risksFound',
    'risksMended',
    'satisfaction',
  ],
  concerns: ['street'],
  shares: { summary: 'subject', street: 'street' },
  refersTo: ['consultation', 'mediation'],
  columns: ['subject', 'kind', 'firm', 'client', 'startedOn', 'nextVisitBy'],
})
