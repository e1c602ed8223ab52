import { defineLine } from '../../kernel/line.ts'
import { dailyActs } from './acts-daily.ts'
import { entryActs } from './acts-entry.ts'
import { moveActs } from './acts-move.ts'
import { disciplineActs, endingActs } from './acts-outcome.ts'
import { clocks } from './clocks.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

/** 社区矫正：封闭业务。只有矫正工作人员和签署人能看，未成年人的身份信息一律密封。 */
export const correctionLine = defineLine({
  id: 'correction',
  label: '社区矫正',
  shape: 'case',
  office: 'correction',
  version: 1,
  number: '{organ}矫〔{year}〕{n}号',
  face: 'bureau',
  closed: true,
  fields,
  parties,
  sees: { correctionOfficer: 'organ', sectionHead: 'organ', deputyHead: 'organ', head: 'organ' },
  states,
  acts: { ...entryActs, ...dailyActs, ...moveActs, ...disciplineActs, ...endingActs },
  clocks,
  title: 'caseNumber',
  facts: [
    'class',
    'station',
    'fastTrack',
    'assessment',
    'adopted',
    'way',
    'decidedBy',
    'leaveLevel',
    'revokeGround',
    'recalledBy',
    'endReason',
  ],
  concerns: ['station'],
  refersTo: ['resettlement', 'legal-aid', 'mediation'],
  columns: ['caseNumber', 'class', 'station', 'grade', 'receivedOn', 'termUntil'],
})
