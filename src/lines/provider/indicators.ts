import { defineIndicators, type Stock } from '../../kernel/indicator.ts'
import { committeeKinds, type Fields, type Kind, kinds, persons } from './fields.ts'
import { providerLine } from './line.ts'

const unitOf = (kind: Kind) => (persons.includes(kind) ? '人' : '个')

const onRegister = (kind: Kind, more: Partial<Stock<Fields>> = {}): Stock<Fields> => ({
  label: kinds[kind],
  says: `期末在册的${kinds[kind]}，不含停止执业和已退出的`,
  unit: unitOf(kind),
  standing: ['serving'],
  where: { kind },
  ...more,
})

const committee = (committeeKind: keyof typeof committeeKinds, vocabulary: string): Stock<Fields> =>
  onRegister('committee', {
    label: committeeKinds[committeeKind],
    says: `期末在册的${committeeKinds[committeeKind]}`,
    where: { kind: 'committee', committeeKind },
    vocabulary,
  })

/** 都是期末在册数；流入流出另有两个数，存量不由它们推算。 */
export const indicators = defineIndicators(
  providerLine,
  {
    mediators: onRegister('mediator', { vocabulary: 'mediators' }),
    mediatorsFull: onRegister('mediator', {
      label: '专职人民调解员',
      says: '期末在册的专职人民调解员',
      where: { kind: 'mediator', employment: 'full' },
      vocabulary: 'mediators-fulltime',
    }),
    mediatorsPart: onRegister('mediator', {
      label: '兼职人民调解员',
      says: '期末在册的兼职人民调解员',
      where: { kind: 'mediator', employment: 'part' },
    }),
    committees: onRegister('committee', { vocabulary: 'mediation-committees' }),
    committeesTown: committee('town', 'mediation-committees-town'),
    committeesVillage: committee('village', 'mediation-committees-village'),
    committeesEnterprise: committee('enterprise', 'mediation-committees-enterprise'),
    committeesProfessional: committee('professional', 'mediation-committees-professional'),
    lawyers: onRegister('lawyer'),
    publicLawyers: onRegister('publicLawyer'),
    firms: onRegister('firm'),
    notaries: onRegister('notary'),
    notaryOffices: onRegister('notaryOffice'),
    forensic: onRegister('forensic'),
    advisers: onRegister('adviser', { vocabulary: 'legal-advisers' }),
    consultants: onRegister('consultant'),
    stations: onRegister('station'),
    centres: onRegister('centre', { vocabulary: 'legal-service-centres' }),
    serviceStations: onRegister('serviceStation', { vocabulary: 'legal-service-stations' }),
    serviceRooms: onRegister('serviceRoom', { vocabulary: 'legal-service-rooms' }),
    enrolled: { label: '新入册', says: '期间内入册的人和机构', unit: '条', counts: ['enrol'] },
    ended: { label: '退出名册', says: '期间内退出的人和机构', unit: '条', counts: ['end'] },
  },
  [
    { kind: 'sum', whole: 'mediators', parts: ['mediatorsFull', 'mediatorsPart'] },
    {
      kind: 'sum',
      whole: 'committees',
      parts: ['committeesTown', 'committeesVillage', 'committeesEnterprise', 'committeesProfessional'],
    },
  ],
)
