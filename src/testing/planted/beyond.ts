import { creditCode, type Planted } from './base.ts'

const visited = { creditCode: creditCode(88), yearCap: 2 }

/** 许可、检查、证件、诉讼、复议和监督文书。 */
export const plantedBeyond: readonly Planted[] = [
  {
    check: 'licence-overdue',
    base: 'licence',
    faults: [{ decidedOn: '2024-04-01' }, { jointly: true, decidedOn: '2024-05-10' }],
    innocents: [
      { decidedOn: '2024-03-29' },
      { jointly: true, decidedOn: '2024-05-08' },
      { decidedOn: '2024-04-08', extendedUntil: '2024-04-15' },
      { decidedOn: '2024-04-08', excludedDays: 10 },
    ],
  },
  {
    check: 'licence-correction-twice',
    base: 'licence',
    faults: [{ corrections: 2, newMaterial: true }],
    innocents: [
      { corrections: 2, newMaterial: false },
      { corrections: 1, newMaterial: true },
    ],
  },
  {
    check: 'licence-silent-renewal',
    base: 'licence',
    faults: [
      { renewalAskedOn: '2024-05-01', expiredOn: '2024-06-30', treatedLapsed: true },
      { renewalAskedOn: '2024-05-31', expiredOn: '2024-06-30', renewalDecidedOn: '2024-07-01', treatedLapsed: true },
    ],
    innocents: [
      { renewalAskedOn: '2024-06-20', expiredOn: '2024-06-30', treatedLapsed: true },
      { renewalAskedOn: '2024-05-01', expiredOn: '2024-06-30', renewalDecidedOn: '2024-06-28', treatedLapsed: true },
      { renewalAskedOn: '2024-05-01', expiredOn: '2024-06-30', treatedLapsed: false },
    ],
  },
  {
    check: 'licence-deliver-late',
    base: 'licence',
    faults: [{ deliveredOn: '2024-04-07' }],
    innocents: [{ deliveredOn: '2024-04-03' }],
  },
  {
    check: 'licence-extra-material',
    base: 'licence',
    faults: [{ unlistedMaterial: true }],
    innocents: [{ unlistedMaterial: true, guideOutdated: true }, { unlistedMaterial: false }],
  },
  {
    check: 'inspect-unlisted',
    base: 'inspection',
    faults: [{ listed: false }, { approved: false }],
    innocents: [
      { listed: false, byClue: true },
      { decidedOn: '2025-01-02', listed: false },
    ],
  },
  {
    check: 'inspect-over-cap',
    base: 'inspection',
    faults: [{ ...visited, decidedOn: '2025-03-13' }],
    innocents: [
      { ...visited, decidedOn: '2025-03-11' },
      { ...visited, decidedOn: '2025-03-12' },
      { ...visited, decidedOn: '2025-03-14', byClue: true },
    ],
  },
  {
    check: 'inspect-no-result',
    base: 'inspection',
    faults: [{ result: 'found' }, { result: 'found', followedOn: '2025-04-10' }],
    innocents: [
      { result: 'found', followedOn: '2025-04-09' },
      { result: 'found', fixedOnSite: true },
    ],
  },
  {
    check: 'correction-order-no-recheck',
    base: 'inspection',
    faults: [{ correctBy: '2025-04-01' }],
    innocents: [{ correctBy: '2025-04-01', recheckedOn: '2025-04-02' }, { correctBy: '2099-01-01' }],
  },
  {
    check: 'complaint-no-reply',
    base: 'inspection',
    faults: [
      { complainedOn: '2025-03-01', realName: true, replyBy: '2025-03-20', repliedOn: '2025-03-21' },
      { complainedOn: '2025-03-01', realName: true, replyBy: '2025-03-20' },
    ],
    innocents: [
      { complainedOn: '2025-03-01', realName: true, replyBy: '2025-03-20', repliedOn: '2025-03-20' },
      { complainedOn: '2025-03-01', realName: false, replyBy: '2025-03-20' },
    ],
  },
  {
    check: 'training-short',
    base: 'certificate',
    faults: [
      { years: [{ year: 2023, hours: 59, passed: true }] },
      { years: [{ year: 2021, hours: 39, passed: true }] },
    ],
    innocents: [{ years: [{ year: 2021, hours: 40, passed: true }] }, {}],
  },
  {
    check: 'court-loss-not-fixed',
    base: 'litigation',
    faults: [{ performedOn: '2024-07-11' }, { performedOn: null }],
    innocents: [
      { performedOn: '2024-07-10' },
      { performedOn: null, appealedOn: '2024-05-20' },
      { judgment: 'rejected' },
    ],
  },
  {
    check: 'head-absent',
    base: 'litigation',
    faults: [
      { headAppeared: false, headAbsentWhy: 'none' },
      { headAppeared: false, headAbsentWhy: 'irreplaceable', headAbsentProof: false },
    ],
    innocents: [{ headAppeared: false, headAbsentWhy: 'irreplaceable', headAbsentProof: true }, {}],
  },
  {
    check: 'answer-late',
    base: 'litigation',
    faults: [{ answeredOn: '2024-03-19' }, { answeredOn: null }],
    innocents: [{ answeredOn: '2024-03-18' }, { answeredOn: '2024-03-25', evidenceUntil: '2024-03-31' }],
  },
  {
    check: 'recon-reply-late',
    base: 'reconsideration',
    faults: [
      { repliedOn: '2024-03-26' },
      { procedure: 'simplified', repliedOn: '2024-03-19' },
      { receivedOn: '2023-03-01', copySentOn: '2023-03-06', repliedOn: '2023-03-17' },
    ],
    innocents: [
      { repliedOn: '2024-03-25' },
      { procedure: 'simplified', repliedOn: '2024-03-18' },
      { receivedOn: '2023-03-01', copySentOn: '2023-03-06', repliedOn: '2023-03-16' },
    ],
  },
  {
    check: 'supervision-letter-overdue',
    base: 'supervision',
    faults: [{ repliedOn: '2024-03-18' }, { rectifiedOn: null }],
    innocents: [{ repliedOn: '2024-03-15' }, { rectifiedOn: '2024-04-15' }],
  },
]
