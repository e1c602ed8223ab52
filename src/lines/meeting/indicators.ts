import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { domains, type fields, kinds } from './fields.ts'
import { meetingLine } from './line.ts'

type Kind = keyof typeof kinds
type Domain = keyof typeof domains

const ofKind = (kind: Kind, vocabulary?: string): Tally<typeof fields, 'record'> => ({
  label: kinds[kind],
  says: `期间内登记的${kinds[kind]}，一次计一次`,
  unit: '次',
  counts: ['record'],
  where: { kind },
  ...(vocabulary ? { vocabulary } : {}),
})

const inDomain = (domain: Domain): Tally<typeof fields, 'record'> => ({
  label: `${domains[domain]}会议和请示`,
  says: `期间内登记的会议和请示中领域为${domains[domain]}的`,
  unit: '次',
  counts: ['record'],
  where: { domain },
})

export const indicators = defineIndicators(
  meetingLine,
  {
    all: { label: '会议和请示', says: '期间内登记的会议和请示', unit: '次', counts: ['record'] },
    special: ofKind('special', 'law-gov-special-meetings'),
    joint: ofKind('joint'),
    committee: ofKind('committee', 'committee-meetings'),
    office: ofKind('office', 'office-meetings'),
    group: ofKind('group', 'group-meetings'),
    seminars: ofKind('seminar'),
    executive: ofKind('executive'),
    requests: ofKind('request', 'matters-reported'),
    others: ofKind('other'),
    governance: inDomain('governance'),
    enforcement: inDomain('enforcement'),
    reconsideration: inDomain('reconsideration'),
    mediation: inDomain('mediation'),
    publicity: inDomain('publicity'),
    service: inDomain('service'),
    correction: inDomain('correction'),
    elsewhere: inDomain('other'),
    attendees: {
      label: '参会人次',
      says: '期间内会议参加人数合计',
      unit: '人次',
      counts: ['record'],
      of: 'sum',
      sum: 'attendees',
    },
    agreed: {
      label: '议定事项',
      says: '期间内登记的议定事项，补登的计入补登的日期',
      unit: '项',
      counts: ['record', 'addAgreed'],
      of: 'sum',
      sum: 'newAgreed',
    },
    handed: {
      label: '议定事项转督办',
      says: '期间内登记转督办的议定事项',
      unit: '项',
      counts: ['handOver'],
      of: 'sum',
      sum: 'newHanded',
    },
    replied: { label: '请示得到批复', says: '期间内登记批复的请示', unit: '件', counts: ['recordReply'] },
  },
  [
    {
      kind: 'sum',
      whole: 'all',
      parts: ['special', 'joint', 'committee', 'office', 'group', 'seminars', 'executive', 'requests', 'others'],
    },
    {
      kind: 'sum',
      whole: 'all',
      parts: [
        ...(['governance', 'enforcement', 'reconsideration', 'mediation'] as const),
        ...(['publicity', 'service', 'correction', 'elsewhere'] as const),
      ],
    },
  ],
)
