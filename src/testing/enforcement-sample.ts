import { personOf } from './story.ts'

/** A synthetic enforcement record of the demonstration district, complete as it is uploaded. */
export const penalty = {
  unit: personOf('示范区城市管理委员会'),
  unitLevel: 'department',
  kind: 'penalty',
  procedure: 'ordinary',
  source: 'inspection',
  cause: '占用人行道堆放物料',
  decisionNumber: '示城罚〔2021〕1号',
  partyKind: 'organisation',
  creditCode: '91120199MA00000008',
  basisLaw: '示范条例',
  basisArticle: '第二十五条',
  officers: [
    { name: '示范执法员甲', certificate: '02990100001' },
    { name: '示范执法员乙', certificate: '02990100002' },
  ],
  filedOn: '2021-08-02',
  noticeOn: '2021-08-20',
  decidedOn: '2021-09-01',
  servedOn: '2021-09-02',
  publishedOn: '2021-09-03',
  result: 'imposed',
  penaltyKinds: ['warning', 'fine'],
  fined: 200_000,
  collectedOn: '2021-09-06',
} as const

/** The same case uploaded while it was still under way. */
export const openPenalty = {
  unit: penalty.unit,
  unitLevel: 'department',
  kind: 'penalty',
  procedure: 'ordinary',
  cause: '占用人行道堆放物料',
  partyKind: 'person',
  filedOn: '2021-08-02',
  collectedOn: '2021-08-05',
} as const

export const inspection = {
  unit: personOf('示范街道'),
  unitLevel: 'street',
  kind: 'inspection',
  cause: '沿街商铺消防通道检查',
  partyKind: 'business',
  decidedOn: '2021-05-10',
  result: 'clean',
  collectedOn: '2021-05-11',
} as const

export const company = [{ role: 'party', kind: 'organisation', name: '示范建材有限公司' }] as const
export const decision = { decidedOn: '2021-09-01', result: 'imposed', penaltyKinds: ['fine'], fined: 50_000 } as const
