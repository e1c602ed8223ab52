import { defineLine } from '../../kernel/line.ts'
import { helpActs } from './acts-help.ts'
import { rotaActs } from './acts-rota.ts'
import { swapActs } from './acts-swap.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

/** 值班律师：法律帮助逐次登记，值班表排班换班。受帮助人多是犯罪嫌疑人、被告人，姓名一律密封。 */
export const dutyLawyerLine = defineLine({
  id: 'duty-lawyer',
  label: '值班律师',
  shape: 'log',
  office: 'service',
  version: 1,
  number: '{organ}法帮〔{year}〕{n}号',
  face: 'own',
  closed: true,
  fields,
  parties,
  sees: {
    lawyer: 'own',
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    archivist: 'organ',
  },
  states,
  acts: { ...helpActs, ...rotaActs, ...swapActs },
  governs: 'helpedOn',
  clocks: {
    rotaEnd: {
      label: '登记值班表执行情况',
      kind: 'duty',
      until: 'rotaUntil',
      starts: 'rotaFrom',
      stops: ['finishRota', 'cancelRota'],
    },
  },
  title: 'subject',
  facts: [
    'place',
    'stage',
    'requestFrom',
    'plea',
    'witnessed',
    'forwarded',
    'forwardInTime',
    'calledInTime',
    'opinionTaken',
    'shiftsServed',
    'dutyPaid',
  ],
  shares: { summary: 'content' },
  refersTo: ['legal-aid'],
  columns: ['subject', 'place', 'stage', 'plea', 'helpedOn'],
})
