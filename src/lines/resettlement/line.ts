import { defineLine } from '../../kernel/line.ts'
import { entryActs, helpActs } from './acts.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

/** 安置帮教：封闭业务。衔接、走访、帮扶，一个对象一家责任单位。 */
export const resettlementLine = defineLine({
  id: 'resettlement',
  label: '安置帮教',
  shape: 'case',
  office: 'correction',
  version: 1,
  number: '{organ}帮〔{year}〕{n}号',
  face: 'bureau',
  closed: true,
  fields,
  parties,
  sees: { correctionOfficer: 'organ', sectionHead: 'organ', deputyHead: 'organ', head: 'organ' },
  states,
  acts: { ...entryActs, ...helpActs },
  clocks: {
    infoCheck: {
      label: '核查服刑人员信息',
      kind: 'duty',
      rule: 'rs-info-check',
      starts: 'infoEnteredOn',
      stops: ['checkInfo', 'sendBack', 'receive'],
    },
    visit: {
      label: '走访',
      kind: 'duty',
      until: 'visitBy',
      starts: 'visitFrom',
      stops: ['visit', 'moveOut', 'end'],
    },
    term: {
      label: '帮教期',
      kind: 'duty',
      rule: 'rs-term-released',
      instead: [{ rule: 'rs-term-corrected', when: ({ kind }) => kind === 'corrected' }],
      starts: 'releasedOn',
      stops: ['moveOut', 'end'],
    },
  },
  governs: 'releasedOn',
  title: 'fileNumber',
  facts: ['kind', 'key', 'apart', 'ownerStation', 'handedHow', 'infoResult', 'visitOutcome', 'helpKind', 'endReason'],
  concerns: ['ownerStation'],
  receives: 'receiveCorrected',
  refersTo: ['legal-aid', 'mediation'],
  columns: ['fileNumber', 'kind', 'key', 'ownerStation', 'releasedOn', 'visitBy'],
})
