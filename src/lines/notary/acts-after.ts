import type { Answers } from '../../kernel/field.ts'
import type { Guard } from '../../kernel/line.ts'
import { reckon } from '../../law/clock.ts'
import { cite } from '../../law/statute.ts'
import { notaryRules as rules } from '../../law/statutes/notary-acts.ts'
import type { Fields, NotaryAct } from './names.ts'

const decisions = ['keepCertificate', 'amend', 'revoke'] as const

const pending: Guard<Fields> = {
  must: '没有等待处理的复查申请',
  holds: (_it, { times }) => times('askReview') > decisions.reduce((sum, act) => sum + times(act), 0),
}

const another: Guard<Fields> = {
  must: '复查由原承办公证员以外的公证员办理',
  field: 'reviewer',
  holds: ({ reviewer, notary }) => reviewer !== null && reviewer !== notary,
}

const reviewing = {
  by: ['clerk', 'notary'],
  from: ['issued'],
  asks: ['reviewer', 'reviewedOn', 'reviewWhy'],
  day: 'reviewedOn',
  signedBy: ['sectionHead'],
  opens: [pending],
} as const satisfies Partial<NotaryAct>

/** 送达、复查、备案、归档。 */
export const afterActs = {
  deliver: {
    label: '送达公证书',
    by: ['clerk', 'notary'],
    from: ['issued'],
    to: 'same',
    asks: ['deliveredOn', 'deliverHow'],
    day: 'deliveredOn',
    notAfter: ['deliver'],
  },
  askReview: {
    label: '申请公证复查',
    law: cite(rules, '61'),
    by: ['clerk', 'notary'],
    from: ['issued'],
    to: 'same',
    asks: ['reviewAskedOn', 'reviewBy', 'reviewGround'],
    mayAsk: ['knownOn'],
    day: 'reviewAskedOn',
    mayAddParties: ['interested'],
    opens: [
      {
        must: '上一次复查还没有处理完',
        holds: (_it, { times }) => times('askReview') === decisions.reduce((sum, act) => sum + times(act), 0),
      },
    ],
    guards: [
      {
        must: '利害关系人申请复查的，写明知道公证书有错误的日期',
        field: 'knownOn',
        holds: ({ reviewBy, knownOn }) => reviewBy !== 'interested' || knownOn !== null,
      },
      {
        must: '申请复查超过了一年；利害关系人还不能超过出证后二十年',
        law: cite(rules, '61'),
        field: 'reviewAskedOn',
        holds: reviewInTime,
      },
    ],
  },
  verifyReview: {
    label: '复查中核实',
    help: '核实的时间不计入复查期限，最长六个月',
    by: ['notary'],
    from: ['issued'],
    to: 'same',
    asks: ['reviewFrom', 'reviewUntil'],
    day: 'reviewUntil',
    opens: [pending],
    guards: [
      {
        must: '核实完毕的日期不能早于开始的日期',
        field: 'reviewUntil',
        holds: ({ reviewFrom, reviewUntil }) =>
          reviewFrom !== null && reviewUntil !== null && reviewUntil >= reviewFrom,
      },
    ],
  },
  keepCertificate: { label: '复查：维持', law: cite(rules, '64'), to: 'same', ...reviewing, guards: [another] },
  amend: {
    label: '复查：更正、补正',
    law: cite(rules, '64'),
    to: 'same',
    ...reviewing,
    asks: [...reviewing.asks, 'amendKind'],
    guards: [another],
  },
  revoke: {
    label: '复查：撤销公证书',
    help: '撤销的自始无效，收回并公告',
    law: cite(rules, '64'),
    to: 'revoked',
    ...reviewing,
    reopens: true,
    guards: [another],
    sets: () => ({ revoked: true }),
  },
  carryOut: {
    label: '执行复查决定',
    law: cite(rules, '64'),
    by: ['clerk', 'notary'],
    from: ['issued', 'revoked'],
    to: 'same',
    asks: ['carriedOutOn'],
    day: 'carriedOutOn',
    opens: [
      {
        must: '没有更正、补正、撤销的决定要执行',
        holds: (_it, { did }) => did('amend') !== null || did('revoke') !== null,
      },
    ],
  },
  report: {
    label: '报备撤销、补正',
    law: cite(rules, '63'),
    by: ['clerk', 'notary'],
    from: ['issued', 'revoked'],
    to: 'same',
    asks: ['reportedOn'],
    day: 'reportedOn',
    opens: [
      {
        must: '撤销或者出具补正公证书的才报备',
        holds: ({ amendKind }, { did }) => did('revoke') !== null || amendKind === 'supplement',
      },
    ],
  },
  archive: {
    label: '归档',
    law: cite(rules, '58'),
    by: ['clerk', 'archivist'],
    from: ['issued', 'refused', 'ended', 'revoked'],
    to: 'same',
    asks: ['archivedOn', 'secret', 'keeping'],
    day: 'archivedOn',
    notAfter: ['archive'],
    guards: [
      {
        must: '遗嘱公证立密卷',
        law: cite(rules, '60'),
        field: 'secret',
        holds: ({ kind, secret }) => kind !== 'will' || secret === true,
      },
    ],
  },
} as const satisfies Readonly<Record<string, NotaryAct>>

/** A party without a known day of receipt has lost nothing yet. */
function reviewInTime({ reviewBy, reviewAskedOn, knownOn, deliveredOn, issuedOn }: Answers<Fields>): boolean {
  if (reviewAskedOn === null) return false
  const start = reviewBy === 'interested' ? knownOn : deliveredOn
  if (start === null) return true
  const cap = reviewBy === 'interested' && issuedOn ? { capStart: issuedOn } : {}
  const { due } = reckon({
    rule: reviewBy === 'interested' ? 'no-review-interested' : 'no-review-party',
    start,
    ...cap,
  })
  return due !== null && reviewAskedOn <= due
}
