import type { Calendar } from '../law/calendar.ts'
import { type Reckoning, reckon } from '../law/clock.ts'
import type { Day } from '../law/day.ts'
import type { RuleId } from '../law/rule.ts'
import { timeSentence } from './outcome.ts'

export interface Timed {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly rule: RuleId
  readonly asks: string
  /** A second limit with a start of its own. */
  readonly capAsks?: string
}

/** Everything a person may want to know about being still in time. */
export const timed: readonly Timed[] = [
  {
    id: 'recon',
    group: '行政复议',
    label: '申请行政复议',
    rule: 'recon-apply',
    asks: '哪一天收到或者知道行政机关的决定',
  },
  {
    id: 'recon-not-told',
    group: '行政复议',
    label: '申请行政复议（没有告知复议权利）',
    rule: 'recon-apply-no-notice',
    asks: '哪一天知道可以复议、找谁、多久之内',
    capAsks: '哪一天知道决定的内容',
  },
  {
    id: 'recon-omission',
    group: '行政复议',
    label: '对不答复、不办理申请行政复议',
    rule: 'recon-apply-omission-timed',
    asks: '办理期限是哪一天届满的',
  },
  {
    id: 'recon-correct',
    group: '行政复议',
    label: '补正复议申请材料',
    rule: 'recon-correction-reply',
    asks: '哪一天收到补正通知',
  },
  {
    id: 'suit-after',
    group: '行政诉讼',
    label: '不服复议决定起诉',
    rule: 'recon-sue-after',
    asks: '哪一天收到复议决定书，或者复议期满',
  },
  {
    id: 'suit',
    group: '行政诉讼',
    label: '直接提起行政诉讼',
    rule: 'court-sue-direct',
    asks: '哪一天收到或者知道决定',
  },
  { id: 'appeal', group: '行政诉讼', label: '对行政判决上诉', rule: 'appeal-judgment', asks: '哪一天收到判决书' },
  { id: 'appeal-ruling', group: '行政诉讼', label: '对行政裁定上诉', rule: 'appeal-ruling', asks: '哪一天收到裁定书' },
  {
    id: 'hearing',
    group: '处罚、许可',
    label: '要求处罚听证',
    rule: 'penalty-hearing-request',
    asks: '哪一天收到听证告知书',
  },
  { id: 'pay', group: '处罚、许可', label: '缴纳罚款', rule: 'penalty-pay', asks: '哪一天收到处罚决定书' },
  {
    id: 'licence-hearing',
    group: '处罚、许可',
    label: '要求许可听证',
    rule: 'licence-hearing-request',
    asks: '哪一天被告知可以听证',
  },
  {
    id: 'labour',
    group: '劳动、民事',
    label: '申请劳动仲裁',
    rule: 'labour-apply-arbitration',
    asks: '哪一天知道权利被侵害（已离职的，填离职那天）',
  },
  {
    id: 'labour-confirm',
    group: '劳动、民事',
    label: '请仲裁委审查调解协议',
    rule: 'pm-labour-review',
    asks: '调解协议哪一天生效',
  },
  {
    id: 'civil',
    group: '劳动、民事',
    label: '请求法院保护民事权利',
    rule: 'civil-claim',
    asks: '哪一天知道权利受损、是谁造成的',
  },
  {
    id: 'confirm',
    group: '调解、公证',
    label: '共同申请司法确认',
    rule: 'pm-confirm-apply',
    asks: '调解协议哪一天生效',
  },
  {
    id: 'traffic',
    group: '调解、公证',
    label: '申请交管部门调解',
    rule: 'pm-traffic-police',
    asks: '哪一天收到事故认定书',
  },
  {
    id: 'notary-review',
    group: '调解、公证',
    label: '申请公证复查（当事人）',
    rule: 'no-review-party',
    asks: '哪一天收到公证书',
  },
  {
    id: 'notary-review-other',
    group: '调解、公证',
    label: '申请公证复查（利害关系人）',
    rule: 'no-review-interested',
    asks: '哪一天知道公证书有错误',
    capAsks: '公证书是哪一天出具的',
  },
  {
    id: 'compensation',
    group: '国家赔偿',
    label: '对赔偿决定起诉',
    rule: 'compensation-sue',
    asks: '哪一天收到赔偿决定，或者期满没有决定',
  },
  {
    id: 'aid-objection',
    group: '法律援助',
    label: '对不予法律援助提出异议',
    rule: 'la-objection-filing',
    asks: '哪一天收到不予援助、终止援助决定',
  },
]

export function timedOf(id: string): Timed | null {
  return timed.find((one) => one.id === id) ?? null
}

export interface InTime {
  readonly reckoning: Reckoning
  readonly sentence: string
}

export interface InTimeAsked {
  readonly start: Day
  readonly capStart?: Day
  readonly today: Day
  readonly calendar?: Calendar
}

/** The same clock as the desk's, with its reasons. */
export function inTime(one: Timed, { start, capStart, today, calendar }: InTimeAsked): InTime {
  const reckoning = reckon({
    rule: one.rule,
    start,
    today,
    ...(capStart ? { capStart } : {}),
    ...(calendar ? { calendar } : {}),
  })
  return { reckoning, sentence: timeSentence(one.label, reckoning, today) }
}
