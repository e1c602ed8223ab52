import { creditCode, type Planted } from './base.ts'

const again = { creditCode: creditCode(77), factKey: '示范路1号堆物2024-02-20' }
const lenient = { firstOffence: true, slight: true, corrected: true }

/** 裁量、强制、许可、检查、复议和诉讼。成对的毛病要两条记录：先埋的那条不是毛病。 */
export const plantedOthers: readonly Planted[] = [
  {
    check: 'cash-over-limit',
    base: 'penalty',
    faults: [
      { cashOnSpot: 10_001, cashWhy: 'none' },
      { cashOnSpot: 2_001, cashWhy: 'none', decidedOn: '2021-07-14' },
    ],
    innocents: [
      { cashOnSpot: 10_000, cashWhy: 'none' },
      { cashOnSpot: 50_000, cashWhy: 'remote' },
    ],
  },
  {
    check: 'cash-late-handin',
    base: 'penalty',
    faults: [
      { cashOnSpot: 5_000, cashHandedOn: '2024-05-27', cashBankedOn: '2024-05-28' },
      { cashOnSpot: 5_000, cashBankedOn: '2024-05-28' },
    ],
    innocents: [{ cashOnSpot: 5_000, cashHandedOn: '2024-05-24', cashBankedOn: '2024-05-28' }, { cashOnSpot: 0 }],
  },
  {
    check: 'surcharge-wrong',
    base: 'penalty',
    faults: [
      { surcharge: 2_000_001 },
      { surcharge: 1_000, surchargeTold: false },
      {
        surcharge: 1_000,
        surchargeFrom: '2024-06-10',
        surchargeUntil: '2024-07-30',
        disputeFrom: '2024-07-01',
        disputeUntil: '2024-09-01',
      },
    ],
    innocents: [
      { surcharge: 2_000_000 },
      {
        surcharge: 1_000,
        surchargeFrom: '2024-06-10',
        surchargeUntil: '2024-06-30',
        disputeFrom: '2024-07-01',
        disputeUntil: '2024-09-01',
      },
    ],
  },
  {
    check: 'double-fine',
    base: 'penalty',
    faults: [{ ...again, decidedOn: '2024-05-21' }],
    innocents: [
      again,
      { ...again, decidedOn: '2024-05-23', afterCorrection: true },
      { ...again, factKey: '另一处', decidedOn: '2024-05-22' },
    ],
  },
  {
    check: 'minutes-identical',
    base: 'penalty',
    faults: [{ decidedOn: '2024-05-25', startedAt: '2024-02-21T14:05', endedAt: '2024-02-21T15:10' }],
    innocents: [
      { startedAt: '2024-02-21T14:05', endedAt: '2024-02-21T15:10' },
      { decidedOn: '2024-05-24', startedAt: '2024-02-21T14:05', endedAt: '2024-02-21T15:11' },
      { decidedOn: '2024-05-24', startedAt: '2024-02-22T14:05', endedAt: '2024-02-22T15:10' },
    ],
  },
  {
    check: 'card-overlap',
    base: 'penalty',
    faults: [
      { decidedOn: '2024-05-22', site: '示范路9号', startedAt: '2024-02-20T10:30', endedAt: '2024-02-20T11:30' },
    ],
    innocents: [
      { site: '示范路8号', startedAt: '2024-02-20T10:00', endedAt: '2024-02-20T11:00' },
      { decidedOn: '2024-05-23', site: '示范路8号', startedAt: '2024-02-20T12:00', endedAt: '2024-02-20T12:30' },
    ],
  },
  {
    check: 'discretion-outlier',
    base: 'penalty',
    faults: [{ fined: 3_000_001 }, { fined: 999_999, noticedFine: 999_999 }],
    innocents: [{ fined: 3_000_000 }, { fined: 4_000_000, departureApproved: true }],
  },
  {
    check: 'discretion-not-cited',
    base: 'penalty',
    faults: [{ standardCited: false }],
    innocents: [
      { standardExists: false, standardCited: false },
      { decidedOn: '2022-07-28', standardCited: false },
    ],
  },
  {
    check: 'below-minimum',
    base: 'penalty',
    faults: [{ fined: 999_999 }],
    innocents: [{ fined: 1_000_000 }, { fined: 500_000, mitigation: 'reduced' }],
  },
  {
    check: 'first-offence-inconsistent',
    base: 'penalty',
    faults: [{ item: 'XZ-074', ...lenient }],
    innocents: [
      { item: 'XZ-074', ...lenient, result: 'none', penaltyKinds: null, fined: null, educated: true },
      { item: 'XZ-075', ...lenient },
      { item: 'XZ-074', ...lenient, slight: false },
    ],
  },
  {
    check: 'hold-over-7',
    base: 'penalty',
    faults: [{ holdOn: '2024-03-04', holdDecidedOn: '2024-03-14' }, { holdOn: '2024-03-04' }],
    innocents: [{ holdOn: '2024-03-04', holdDecidedOn: '2024-03-13' }],
  },
  {
    check: 'court-apply-missed',
    base: 'penalty',
    faults: [{ paidOn: null, suingEndsOn: '2024-07-22', courtAppliedOn: '2024-10-23' }],
    innocents: [
      { paidOn: null, suingEndsOn: '2024-07-22', courtAppliedOn: '2024-10-22' },
      { paidOn: null, suingEndsOn: '2024-07-22', executesHimself: true },
    ],
  },
  {
    check: 'seize-over-term',
    base: 'coercion',
    faults: [
      { measureUntil: '2024-04-08' },
      { measureUntil: null },
      { measureUntil: '2024-05-10', measureExtendedUntil: '2024-05-20', measureExtensionTold: true },
    ],
    innocents: [
      { measureUntil: '2024-04-03' },
      { measureUntil: '2024-04-30', measureExtendedUntil: '2024-05-03', measureExtensionTold: true },
      { measureUntil: '2024-04-12', testDays: 10 },
    ],
  },
  {
    check: 'seize-extension-unannounced',
    base: 'coercion',
    faults: [{ measureExtendedUntil: '2024-04-30', measureExtensionTold: false }],
    innocents: [{ measureExtendedUntil: '2024-04-30', measureExtensionTold: true }],
  },
  {
    check: 'seize-no-approval',
    base: 'coercion',
    faults: [{ measureApprovedOn: '2024-03-05' }, { measureApprovedOn: '2024-03-06', measureUrgent: true }],
    innocents: [{ measureApprovedOn: '2024-03-05', measureUrgent: true }, { measureApprovedOn: '2024-03-01' }],
  },
  {
    check: 'seize-scope',
    base: 'coercion',
    faults: [{ seized: 'daily' }, { seized: 'unrelated' }],
    innocents: [{ seized: 'related' }],
  },
  { check: 'seize-no-video', base: 'coercion', faults: [{ recorded: false }], innocents: [{ recorded: true }] },
  {
    check: 'night-or-holiday-execution',
    base: 'coercion',
    faults: [
      { measures: ['restore'], executedAt: '2024-03-27T22:00' },
      { measures: ['restore'], executedAt: '2024-03-28T05:59' },
      { measures: ['restore'], executedAt: '2024-04-04T10:00' },
    ],
    innocents: [
      { measures: ['restore'], executedAt: '2024-03-27T21:59' },
      { measures: ['restore'], executedAt: '2024-03-28T06:00' },
      { measures: ['restore'], executedAt: '2024-03-30T10:00' },
      { measures: ['restore'], executedAt: '2024-03-27T23:00', executionUrgent: true },
    ],
  },
  {
    check: 'no-demand',
    base: 'coercion',
    faults: [
      { demandedOn: '2024-03-27', executedOn: '2024-03-27' },
      { demandedOn: '2024-03-11', courtAppliedOn: '2024-03-22' },
    ],
    innocents: [
      { demandedOn: '2024-03-11', courtAppliedOn: '2024-03-25' },
      { demandedOn: '2024-03-27', executedOn: '2024-03-27', hiding: true },
    ],
  },
  {
    check: 'demolish-too-early',
    base: 'coercion',
    faults: [{ demolition: true, executedOn: '2024-09-04', suingEndsOn: '2024-09-04' }],
    innocents: [
      { demolition: true, executedOn: '2024-09-05', suingEndsOn: '2024-09-04' },
      { demolition: true, executedOn: '2024-09-01', suingEndsOn: '2024-09-04', demolishUrgent: true },
    ],
  },
]
