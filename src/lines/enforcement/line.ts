import type { Answers } from '../../kernel/field.ts'
import { defineLine } from '../../kernel/line.ts'
import { afterActs } from './acts-after.ts'
import { detailActs } from './acts-details.ts'
import { recordActs } from './acts-record.ts'
import { fields } from './fields.ts'
import { type Fields, parties, states } from './names.ts'

type It = Answers<Fields>

const isPenalty = ({ kind }: It) => kind === 'penalty'

/** 执法案件归集：一条记录一次进来，只有归集时还没做完的事才有期限。 */
export const enforcementLine = defineLine({
  id: 'enforcement',
  label: '执法案件归集',
  shape: 'log',
  office: 'supervision',
  version: 1,
  number: '{organ}执归〔{year}〕{n}号',
  face: 'own',
  fields,
  parties,
  sees: {
    uploader: 'organ',
    liaison: 'organ',
    clerk: 'organ',
    handler: 'district',
    sectionHead: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states,
  acts: { ...recordActs, ...afterActs, ...detailActs },
  clocks: {
    penaltyDecision: {
      label: '作出处罚决定',
      kind: 'duty',
      rule: 'penalty-decide',
      starts: 'filedOn',
      stops: ['decide'],
      when: (it) => isPenalty(it) && it.procedure === 'ordinary' && it.decisionPending === true,
      waitsFor: '执法单位',
    },
    licenceDecision: {
      label: '作出许可决定',
      kind: 'duty',
      rule: 'licence-decide',
      starts: 'filedOn',
      stops: ['decide'],
      when: (it) => it.kind === 'licence' && it.decisionPending === true,
      waitsFor: '执法单位',
    },
    service: {
      label: '送达处罚决定书',
      kind: 'duty',
      rule: 'penalty-serve',
      starts: 'decidedOn',
      stops: ['recordService'],
      when: (it) => isPenalty(it) && it.servicePending === true,
      waitsFor: '执法单位',
    },
    publication: {
      label: '公示执法决定',
      kind: 'duty',
      rule: 'three-publish-general',
      instead: [
        { rule: 'three-publish-penalty-licence', when: ({ kind }) => kind === 'penalty' || kind === 'licence' },
      ],
      starts: 'decidedOn',
      stops: ['publish', 'keepPrivate'],
      when: ({ publicationPending }) => publicationPending === true,
      waitsFor: '执法单位',
    },
    filing: {
      label: '重大决定备案',
      kind: 'duty',
      rule: 'tj-major-filing',
      starts: 'decidedOn',
      stops: ['fileMajor'],
      when: ({ filingPending }) => filingPending === true,
      waitsFor: '执法单位',
    },
    withdrawal: {
      label: '撤回公示',
      kind: 'duty',
      rule: 'three-unpublish',
      instead: [{ rule: 'penalty-withdraw-publication', when: isPenalty }],
      starts: 'annulledOn',
      stops: ['withdraw'],
      when: ({ publishedOn }) => Boolean(publishedOn),
      waitsFor: '执法单位',
    },
  },
  title: 'cause',
  facts: [
    'unit',
    'unitLevel',
    'kind',
    'procedure',
    'source',
    'partyKind',
    'result',
    'heaviest',
    'fined',
    'confiscated',
    'penaltyMoney',
    'major',
    'annulledHow',
    'annulledBy',
  ],
  concerns: ['unit'],
  shares: { summary: 'cause' },
  refersTo: ['supervision'],
  columns: ['unit', 'kind', 'cause', 'decisionNumber', 'decidedOn', 'collectedOn'],
})
