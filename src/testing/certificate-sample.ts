import { personOf } from './story.ts'

/** Cards of the demonstration district. */
export const holder = { holder: '示范执法员甲', kind: 'enforcement', unit: personOf('示范区城市管理委员会') } as const
export const application = { ...holder, appliedOn: '2021-03-01' } as const
export const general = { generalOn: '2021-03-10', generalResult: 'passed' } as const
export const special = { specialOn: '2021-03-20', specialResult: 'passed' } as const
export const issue = {
  approvedOn: '2021-04-01',
  number: '02990100001',
  issuer: '示范市司法局',
  validFrom: '2021-04-01',
  validUntil: '2026-03-31',
} as const
export const card = { ...holder, number: '示执0001', validFrom: '2018-01-01', validUntil: '2022-12-31' } as const
export const enrolment = { ...card, enrolledOn: '2021-01-04' } as const
