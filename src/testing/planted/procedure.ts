import type { Planted } from './base.ts'

/** 告知、听证、审核、送达、公示：每一种毛病，和最像它而不是它的。 */
export const plantedProcedure: readonly Planted[] = [
  {
    check: 'no-prior-notice',
    base: 'penalty',
    faults: [{ noticeOn: null }, { noticeOn: '2024-05-21' }, { noticeContent: ['content', 'facts', 'basis'] }],
    innocents: [{ noticeOn: null, waived: true }, { noticeOn: '2024-05-20' }],
  },
  {
    check: 'decided-before-term',
    base: 'penalty',
    faults: [{ hearingToldOn: '2024-05-13' }, { hearingToldOn: '2024-05-17' }],
    innocents: [{ hearingToldOn: '2024-05-10' }, { hearingToldOn: '2024-05-17', waived: true }],
  },
  {
    check: 'hearing-not-offered',
    base: 'penalty',
    faults: [
      { hearingToldOn: null, hearingAskedOn: null },
      { hearingToldOn: null, penaltyKinds: ['revoke'] },
    ],
    innocents: [{ hearingToldOn: null, hearingScope: false }, {}],
  },
  {
    check: 'hearing-ignored',
    base: 'penalty',
    faults: [{ hearingOn: null }, { hearingOn: '2024-05-21' }],
    innocents: [
      { hearingOn: null, hearingWithdrawn: true },
      { hearingOn: null, hearingAskedOn: '2024-04-20' },
    ],
  },
  {
    check: 'hearing-short-notice',
    base: 'penalty',
    faults: [{ hearingCalledOn: '2024-04-18' }, { hearingCalledOn: '2024-04-25' }],
    innocents: [{ hearingCalledOn: '2024-04-17' }, {}],
  },
  {
    check: 'hearing-chair-conflict',
    base: 'penalty',
    faults: [{ hearingChair: '示范执法员甲' }],
    innocents: [{ hearingChair: '示范执法员' }],
  },
  {
    check: 'penalty-raised-after-statement',
    base: 'penalty',
    faults: [{ noticedFine: 1_999_999 }],
    innocents: [{ noticedFine: 1_000_000, secondNoticeOn: '2024-05-01' }, { noticedFine: 2_500_000 }],
  },
  {
    check: 'no-legal-review',
    base: 'penalty',
    faults: [{ legalReviewOn: null }, { legalReviewOn: '2024-05-21' }, { reviewResult: 'failed' }],
    innocents: [{ legalReviewOn: '2024-05-20' }, { legalReviewOn: null, major: false, hearingOn: null }],
  },
  {
    check: 'no-collective',
    base: 'penalty',
    faults: [{ collectiveOn: null }, { collectiveOn: '2024-05-21' }],
    innocents: [{ collectiveOn: '2024-05-20' }, { collectiveOn: null, collectiveDue: false }],
  },
  {
    check: 'serve-late',
    base: 'penalty',
    faults: [{ servedOn: '2024-05-30' }, { decidedOn: '2021-07-12', servedOn: '2021-07-20', serviceMethod: 'direct' }],
    innocents: [
      { servedOn: '2024-05-29' },
      { servedOn: '2024-06-20', partyPresent: true },
      { servedOn: '2024-06-24', serviceMethod: 'notice', noticePostedOn: '2024-05-22', otherTried: true },
      { decidedOn: '2021-07-12', servedOn: '2021-07-19' },
    ],
  },
  {
    check: 'service-weak',
    base: 'penalty',
    faults: [
      { serviceMethod: 'notice', otherTried: false, noticePostedOn: '2024-05-22', servedOn: '2024-06-24' },
      { serviceMethod: 'electronic', electronicAgreed: false },
      { serviceMethod: 'lien', lienWitnessed: false },
    ],
    innocents: [
      { serviceMethod: 'electronic', electronicAgreed: true },
      { serviceMethod: 'lien', lienWitnessed: true },
      {},
    ],
  },
  {
    check: 'notice-period-short',
    base: 'penalty',
    faults: [
      { serviceMethod: 'notice', otherTried: true, noticePostedOn: '2024-05-22', servedOn: '2024-06-20' },
      {
        serviceMethod: 'notice',
        otherTried: true,
        decidedOn: '2021-10-01',
        noticePostedOn: '2021-10-08',
        servedOn: '2021-11-10',
      },
    ],
    innocents: [
      { serviceMethod: 'notice', otherTried: true, noticePostedOn: '2024-05-22', servedOn: '2024-06-21' },
      { serviceMethod: 'direct', noticePostedOn: '2024-05-22' },
    ],
  },
  {
    check: 'publish-late',
    base: 'penalty',
    faults: [
      { publishedOn: '2024-05-30', domain: '城市管理' },
      { publishedOn: '2024-06-19', domain: '市场监管' },
    ],
    innocents: [
      { publishedOn: '2024-05-29', domain: '城市管理' },
      { publishedOn: '2024-06-18', domain: '市场监管' },
      { publishedOn: '2024-09-01', notPublicWhy: '未成年人' },
    ],
  },
  {
    check: 'not-withdrawn',
    base: 'penalty',
    faults: [{ annulledOn: '2024-09-02', withdrawnOn: '2024-09-06' }, { annulledOn: '2024-09-02' }],
    innocents: [
      { annulledOn: '2024-09-02', withdrawnOn: '2024-09-05' },
      { annulledOn: '2024-09-02', publishedOn: null },
    ],
  },
  {
    check: 'remedy-text-wrong',
    base: 'penalty',
    faults: [
      { remedyOrgan: 'upper' },
      { remedyOrgan: 'none' },
      { remedyDays: 15 },
      { preconditionDue: true, preconditionTold: false },
    ],
    innocents: [
      { remedyOrgan: 'upper', verticalOrgan: true },
      { remedyDays: 90 },
      { preconditionDue: true, preconditionTold: true },
      { decidedOn: '2023-12-29', remedyOrgan: 'upper' },
    ],
  },
  {
    check: 'major-decision-not-filed',
    base: 'penalty',
    faults: [{ majorFiledOn: '2024-05-31' }, { majorFiledOn: null }],
    innocents: [{ majorFiledOn: '2024-05-30' }, { majorFiledOn: null, major: false }],
  },
  {
    check: 'file-incomplete',
    base: 'penalty',
    faults: [{ papersKept: ['filing', 'notice', 'decision'] }, { archivedOn: '2024-07-06' }],
    innocents: [{ archivedOn: '2024-07-05' }, { closedOn: null, papersKept: ['filing'] }],
  },
  {
    check: 'no-penalty-no-education',
    base: 'penalty',
    faults: [{ result: 'none', penaltyKinds: null, fined: null, educated: false }],
    innocents: [{ result: 'none', penaltyKinds: null, fined: null, educated: true }, { educated: false }],
  },
]
