import type { Planted } from './base.ts'

const person = { partyKind: 'person' }

/** 处罚的时间、人员、告知、钱：每一种毛病，和最像它而不是它的。 */
export const plantedPenalties: readonly Planted[] = [
  {
    check: 'pen-over-90',
    base: 'penalty',
    faults: [
      { filedOn: '2024-02-16', foundOn: '2024-02-10' },
      { filedOn: '2024-01-02', foundOn: '2024-01-01' },
    ],
    innocents: [
      // The ninetieth day is a Sunday: the decision of the Monday is in time.
      { filedOn: '2024-02-19', foundOn: '2024-02-10' },
      { filedOn: '2024-01-02', foundOn: '2024-01-01', extendedUntil: '2024-06-30', extensionApprovedOn: '2024-03-20' },
      { filedOn: '2024-02-01', foundOn: '2024-02-01', excludedDays: 30 },
    ],
  },
  {
    check: 'pen-over-90-no-extension-paper',
    base: 'penalty',
    faults: [
      { filedOn: '2024-02-16', foundOn: '2024-02-10' },
      { filedOn: '2024-02-01', extendedUntil: '2024-06-30', extensionApprovedOn: '2024-05-10' },
    ],
    innocents: [{ filedOn: '2024-02-01', extendedUntil: '2024-06-30', extensionApprovedOn: '2024-04-20' }, {}],
  },
  {
    check: 'clue-not-verified',
    base: 'penalty',
    faults: [
      { foundOn: '2024-01-15', filedOn: '2024-03-01' },
      { foundOn: '2024-01-02', filedOn: null, notFiledOn: '2024-03-08' },
    ],
    innocents: [
      { foundOn: '2024-01-16', filedOn: '2024-03-01' },
      { foundOn: '2024-01-02', filedOn: null, notFiledOn: '2024-01-20' },
      { foundOn: '2023-12-01', filedOn: '2024-03-01', domain: '城市管理' },
    ],
  },
  {
    check: 'file-after-decision',
    base: 'penalty',
    faults: [{ filedOn: '2024-05-20' }, { filedOn: '2024-05-27' }, { filedOn: null }],
    innocents: [{ filedOn: '2024-05-17' }, { procedure: 'simple', filedOn: null }],
  },
  {
    check: 'one-officer',
    base: 'penalty',
    faults: [
      { officers: [{ name: '示范执法员甲', certificate: 'ZF-0001' }] },
      {
        officers: [
          { name: '示范执法员甲', certificate: 'ZF-0001' },
          { name: '示范执法员甲', certificate: 'ZF-0001' },
        ],
      },
    ],
    innocents: [{ soloAllowed: true, officers: [{ name: '示范执法员甲', certificate: 'ZF-0001' }] }, {}],
  },
  {
    check: 'card-invalid',
    base: 'penalty',
    faults: ['ZF-EXPIRED', 'ZF-SUSPENDED', 'ZF-ENDED', 'ZF-ELSEWHERE', 'ZF-NOBODY', 'ZF-NOTYET'].map((certificate) => ({
      officers: [
        { name: '示范执法员甲', certificate: 'ZF-0001' },
        { name: '示范执法员丙', certificate },
      ],
    })),
    innocents: ['ZF-LASTDAY', 'ZF-RESTORED', 'ZF-FIRSTDAY', 'ZF-LATER'].map((certificate) => ({
      officers: [
        { name: '示范执法员甲', certificate: 'ZF-0001' },
        { name: '示范执法员丁', certificate },
      ],
    })),
  },
  {
    check: 'limitation-passed',
    base: 'penalty',
    faults: [
      { actEndedOn: '2022-02-25' },
      { actEndedOn: '2019-02-25', limitation: 'grave' },
      { actEndedOn: '2023-08-25', limitation: 'security' },
    ],
    innocents: [{ actEndedOn: '2022-02-26' }, { actEndedOn: '2022-02-25', limitation: 'grave' }],
  },
  {
    check: 'crime-not-transferred',
    base: 'penalty',
    faults: [
      { crimeThreshold: true, crimeReportedOn: '2024-04-01', crimeSentOn: '2024-04-10' },
      { crimeThreshold: true, crimeReportedOn: '2024-05-20', crimeSentOn: null },
    ],
    innocents: [
      { crimeThreshold: true, crimeReportedOn: '2024-04-08', crimeSentOn: '2024-04-12' },
      { crimeThreshold: false },
    ],
  },
  {
    check: 'transfer-property-gap',
    base: 'penalty',
    faults: [{ policeFiledOn: '2024-05-20', goodsHandedOn: '2024-05-24' }, { policeFiledOn: '2024-05-20' }],
    innocents: [{ policeFiledOn: '2024-05-20', goodsHandedOn: '2024-05-23' }],
  },
  {
    check: 'timeline-impossible',
    base: 'penalty',
    faults: [
      { servedOn: '2024-05-19' },
      { noticeOn: '2024-02-28', hearingAskedOn: '2024-04-10' },
      { hearingOn: '2024-05-21' },
      { closedOn: '2024-05-17' },
    ],
    innocents: [{ servedOn: '2024-05-20' }, { hearingOn: '2024-05-20' }, { foundOn: '2024-03-01' }],
  },
  {
    check: 'reviewer-unqualified',
    base: 'penalty',
    faults: [{ reviewerQualified: false }, { reviewerQualified: false, reviewerSince: '2018-01-01' }],
    innocents: [{ reviewerQualified: false, reviewerSince: '2017-12-31' }, {}],
  },
  {
    check: 'reviewer-is-handler',
    base: 'penalty',
    faults: [{ reviewer: '示范执法员甲' }, { reviewer: '示范执法员乙' }],
    innocents: [{ reviewer: '示范执法员' }, {}],
  },
  {
    check: 'camera-unreviewed',
    base: 'penalty',
    faults: [
      { deviceUsed: true, deviceReviewed: false, devicePublic: true },
      { deviceUsed: true, deviceReviewed: true, devicePublic: false },
    ],
    innocents: [{ deviceUsed: true, deviceReviewed: true, devicePublic: true }, { deviceUsed: false }],
  },
  {
    check: 'out-of-area',
    base: 'penalty',
    faults: [{ outOfArea: true, areaPaper: false }],
    innocents: [{ outOfArea: true, areaPaper: true }, { outOfArea: false }],
  },
  {
    check: 'delegated-unpublished',
    base: 'penalty',
    faults: [
      { unitLevel: 'entrusted', delegationUntil: '2024-05-19', delegationPublic: true, ownName: false },
      { delegated: true, delegationUntil: '2025-01-01', delegationPublic: false, ownName: false },
      { delegated: true, delegationUntil: '2025-01-01', delegationPublic: true, ownName: true },
    ],
    innocents: [{ unitLevel: 'entrusted', delegationUntil: '2024-05-20', delegationPublic: true, ownName: false }],
  },
  {
    check: 'onspot-over-limit',
    base: 'simple',
    faults: [
      { ...person, fined: 20_001 },
      { fined: 300_001 },
      { penaltyKinds: ['fine', 'goods'] },
      { ...person, decidedOn: '2021-07-14', fined: 5_001 },
    ],
    innocents: [
      { ...person, fined: 20_000 },
      { fined: 300_000 },
      { ...person, decidedOn: '2021-07-15', fined: 20_000 },
      { ...person, decidedOn: '2021-07-14', fined: 5_000 },
    ],
  },
]
