import { creditCodeCheck } from '../../lines/enforcement/credit-code.ts'

export type Fields = Readonly<Record<string, unknown>>

/** One planted record: what it changes in a record that has nothing wrong, and whether that is a fault. */
export interface Planted {
  readonly check: string
  readonly base: keyof typeof bases
  readonly faults: readonly Fields[]
  /** Looks like the fault and is none: the last lawful day, the exception the law allows. */
  readonly innocents: readonly Fields[]
}

const everyPaper = ['filing', 'evidence', 'notice', 'decision', 'receipt', 'closing']
const pair = [
  { name: '示范执法员甲', certificate: 'ZF-0001' },
  { name: '示范执法员乙', certificate: 'ZF-0002' },
]

/** A penalty of 2024 with every step in its time and every detail of the file told. */
const penalty: Fields = {
  unitLevel: 'department',
  kind: 'penalty',
  procedure: 'ordinary',
  source: 'inspection',
  domain: '市场监管',
  cause: '示范案由',
  partyKind: 'organisation',
  foundOn: '2024-02-26',
  filedOn: '2024-03-01',
  noticeOn: '2024-04-08',
  noticeContent: ['content', 'facts', 'reasons', 'basis', 'rights'],
  hearingScope: true,
  hearingToldOn: '2024-04-08',
  hearingAskedOn: '2024-04-10',
  hearingCalledOn: '2024-04-12',
  hearingOn: '2024-04-26',
  hearingChair: '示范主持人',
  major: true,
  majorFiledOn: '2024-05-24',
  legalReviewOn: '2024-05-08',
  reviewer: '示范审核员',
  reviewResult: 'passed',
  reviewerQualified: true,
  reviewerSince: '2020-01-01',
  collectiveDue: true,
  collectiveOn: '2024-05-10',
  decidedOn: '2024-05-20',
  servedOn: '2024-05-22',
  serviceMethod: 'direct',
  publishedOn: '2024-05-24',
  paidOn: '2024-06-03',
  closedOn: '2024-06-05',
  archivedOn: '2024-06-20',
  collectedOn: '2024-06-21',
  result: 'imposed',
  penaltyKinds: ['warning', 'fine'],
  fined: 2_000_000,
  noticedFine: 2_000_000,
  stepFloor: 1_000_000,
  stepCeiling: 3_000_000,
  lawFloor: 1_000_000,
  mitigation: 'none',
  standardExists: true,
  standardCited: true,
  item: 'XZ-001',
  firstOffence: false,
  slight: false,
  corrected: true,
  actEndedOn: '2024-02-20',
  limitation: 'ordinary',
  crimeThreshold: false,
  cashOnSpot: 0,
  cashOn: '2024-05-22',
  cashHandedOn: '2024-05-23',
  cashBankedOn: '2024-05-24',
  surcharge: 0,
  surchargeTold: true,
  remedyOrgan: 'government',
  remedyDays: 60,
  executesHimself: false,
  suingEndsOn: '2024-11-22',
  deviceUsed: false,
  outOfArea: false,
  papersKept: everyPaper,
  site: '示范路1号',
  recorded: true,
  officers: pair,
}

const simple: Fields = {
  ...penalty,
  procedure: 'simple',
  filedOn: null,
  noticeOn: null,
  hearingOn: null,
  hearingAskedOn: null,
  hearingToldOn: null,
  legalReviewOn: null,
  major: false,
  closedOn: null,
  penaltyKinds: ['fine'],
  fined: 20_000,
}

const licence: Fields = {
  unitLevel: 'department',
  kind: 'licence',
  source: 'applied',
  cause: '示范许可',
  partyKind: 'organisation',
  filedOn: '2024-03-01',
  decidedOn: '2024-03-20',
  servedOn: '2024-03-22',
  deliveredOn: '2024-03-25',
  publishedOn: '2024-03-25',
  result: 'granted',
  corrections: 1,
  newMaterial: false,
  unlistedMaterial: false,
  collectedOn: '2024-04-01',
  officers: pair,
}

const inspection: Fields = {
  unitLevel: 'department',
  kind: 'inspection',
  source: 'inspection',
  cause: '示范检查',
  partyKind: 'organisation',
  decidedOn: '2025-03-10',
  publishedOn: '2025-03-14',
  result: 'clean',
  listed: true,
  approved: true,
  byClue: false,
  fixedOnSite: false,
  outOfArea: false,
  site: '示范路2号',
  collectedOn: '2025-03-20',
  officers: pair,
}

const coercion: Fields = {
  unitLevel: 'department',
  kind: 'coercion',
  cause: '示范查封',
  partyKind: 'organisation',
  measures: ['seal'],
  measureFrom: '2024-03-04',
  measureUntil: '2024-03-29',
  measureApprovedOn: '2024-03-04',
  seized: 'related',
  recorded: true,
  decidedOn: '2024-03-04',
  publishedOn: '2024-03-08',
  result: 'imposed',
  outOfArea: false,
  executedAt: '2024-03-27T10:00',
  collectedOn: '2024-04-10',
  officers: pair,
}

const litigation: Fields = {
  subject: '示范应诉',
  instance: 'first',
  receivedOn: '2024-03-01',
  answeredOn: '2024-03-12',
  heldOn: '2024-04-10',
  headAppeared: true,
  judgedOn: '2024-05-10',
  judgment: 'annulled',
  redoBy: '2024-07-10',
  performedOn: '2024-07-01',
}

const reconsideration: Fields = {
  subject: '示范复议',
  receivedOn: '2024-03-01',
  copySentOn: '2024-03-11',
  repliedOn: '2024-03-20',
  procedure: 'ordinary',
}

const supervision: Fields = {
  subject: '示范监督',
  issuedOn: '2024-03-01',
  replyBy: '2024-03-15',
  repliedOn: '2024-03-14',
  rectifyBy: '2024-04-15',
  rectifiedOn: '2024-04-12',
}

const certificate: Fields = {
  holder: '示范执法员',
  kind: 'enforcement',
  validFrom: '2022-01-01',
  validUntil: '2027-01-01',
  years: [{ year: 2023, hours: 60, passed: true }],
}

export const bases = {
  penalty,
  simple,
  licence,
  inspection,
  coercion,
  litigation,
  reconsideration,
  supervision,
  certificate,
} as const

/** Synthetic codes of a range nobody is given, with the right check digit. */
export function creditCode(n: number): string {
  const first = `91990199MA${String(n).padStart(7, '0')}`
  return first + creditCodeCheck(first)
}
