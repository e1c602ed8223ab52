import { defineLine } from '../../kernel/line.ts'
import { afterActs } from './acts-after.ts'
import { conductActs } from './acts-conduct.ts'
import { intakeActs } from './acts-intake.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

const finished = ['issue', 'recordIssued', 'refuse', 'end'] as const
const reviewed = ['keepCertificate', 'amend', 'revoke'] as const

/** 公证：公证处登记，司法局监督。窗口办的走全程，登记簿里的可以一步补登。 */
export const notaryLine = defineLine({
  id: 'notary',
  label: '公证',
  shape: 'case',
  office: 'service',
  version: 1,
  number: '{organ}公受〔{year}〕{n}号',
  face: 'own',
  fields,
  parties,
  sees: {
    notary: 'organ',
    clerk: 'organ',
    archivist: 'organ',
    sectionHead: 'organ',
    handler: 'district',
    deputyHead: 'district',
    head: 'district',
  },
  states,
  acts: { ...intakeActs, ...conductActs, ...afterActs },
  clocks: {
    issue: {
      label: '出具公证书',
      kind: 'duty',
      rule: 'no-issue',
      instead: [
        { rule: 'no-issue-fast-5', when: (it) => it.fast === 'five' },
        { rule: 'no-issue-fast-10', when: (it) => it.fast === 'ten' },
      ],
      starts: 'acceptedOn',
      stops: finished,
      excludes: [
        { from: 'supplementFrom', until: 'supplementUntil', why: '补充材料' },
        { from: 'verifyFrom', until: 'verifyUntil', why: '核实' },
      ],
    },
    sixMonths: {
      label: '当事人补齐材料、配合办理（满六个月可以终止）',
      kind: 'duty',
      rule: 'no-terminate-six-months',
      starts: 'acceptedOn',
      stops: finished,
      waitsFor: '当事人',
    },
    reviewParty: {
      label: '当事人申请复查',
      kind: 'right',
      rule: 'no-review-party',
      starts: 'deliveredOn',
      stops: ['askReview', 'revoke'],
    },
    reviewInterested: {
      label: '利害关系人申请复查',
      kind: 'right',
      rule: 'no-review-interested',
      starts: 'knownOn',
      capStarts: 'issuedOn',
      stops: ['askReview', 'revoke'],
    },
    review: {
      label: '作出复查处理',
      kind: 'duty',
      rule: 'no-review-decide',
      starts: 'reviewAskedOn',
      stops: reviewed,
      excludes: [{ from: 'reviewFrom', until: 'reviewUntil', why: '复查中核实' }],
    },
    carryOut: {
      label: '执行复查决定',
      kind: 'duty',
      rule: 'no-review-carry-out',
      starts: 'reviewedOn',
      stops: ['carryOut'],
      when: (it) => Boolean(it.amendKind) || it.revoked === true,
    },
    report: {
      label: '报备撤销、补正',
      kind: 'duty',
      rule: 'no-review-file',
      starts: 'reviewedOn',
      stops: ['report'],
      when: (it) => it.amendKind === 'supplement' || it.revoked === true,
    },
    archive: {
      label: '归档',
      kind: 'duty',
      rule: 'no-archive-file',
      starts: 'finishedOn',
      stops: ['archive'],
    },
  },
  title: 'subject',
  facts: [
    'class',
    'otherKind',
    'kind',
    'mode',
    'green',
    'fast',
    'fee',
    'feeCut',
    'feeCutWhy',
    'feePaid',
    'copies',
    'refuseGround',
    'endGround',
    'reviewBy',
    'amendKind',
  ],
  shares: { summary: 'purpose' },
  refersTo: ['legal-aid', 'mediation', 'consultation'],
  receives: 'apply',
  columns: ['subject', 'class', 'kind', 'mode', 'issuedOn'],
})
