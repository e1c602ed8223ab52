import type { Clock } from '../../kernel/line.ts'
import type { Fields } from './names.ts'

const over = ['release', 'revoke', 'imprison', 'end', 'moveOut'] as const

/** 期限：评估、文书、报到、日常、外出、变更、装置、提请后的决定、期满。 */
export const clocks = {
  assess: {
    label: '调查评估',
    kind: 'duty',
    rule: 'cc-assess',
    instead: [{ rule: 'cc-assess-fast', when: (it) => it.fastTrack === true }],
    starts: 'commissionedOn',
    stops: ['assess'],
  },
  receipt: { label: '送达回执', kind: 'duty', rule: 'cc-receipt', starts: 'papersOn', stops: ['sendReceipt', ...over] },
  reportIn: {
    label: '报到',
    kind: 'duty',
    rule: 'cc-report-in',
    starts: 'effectiveOn',
    when: (it) => it.class !== 'outside',
    stops: ['receive', 'end'],
    waitsFor: '社区矫正对象',
  },
  askPapers: {
    label: '通知补齐文书',
    kind: 'duty',
    rule: 'cc-papers-missing',
    starts: 'reportedOn',
    when: (it) => it.papersComplete === false,
    stops: ['askPapers', ...over],
  },
  team: { label: '确定矫正小组', kind: 'duty', rule: 'cc-team', starts: 'receivedOn', stops: ['formTeam', ...over] },
  plan: { label: '制定矫正方案', kind: 'duty', rule: 'cc-plan', starts: 'receivedOn', stops: ['plan', ...over] },
  contacts: {
    label: '记录联系结果',
    kind: 'duty',
    starts: 'receivedOn',
    stops: [],
    each: { rows: 'contacts', starts: 'plannedOn', until: 'logBy', stops: 'loggedOn', title: 'what' },
  },
  search: {
    label: '组织查找',
    kind: 'duty',
    rule: 'cc-late-search',
    starts: 'lostOn',
    stops: ['search', 'find', ...over],
  },
  /** 期满当日或者之前销假（实施办法第二十八条）；提前回来的也算，所以从外出之日看起。 */
  leaveBack: {
    label: '返回销假',
    kind: 'duty',
    until: 'leaveUntil',
    starts: 'leaveFrom',
    stops: ['comeBack', ...over],
    waitsFor: '社区矫正对象',
  },
  consultMove: {
    label: '征求新执行地意见',
    kind: 'duty',
    rule: 'cc-move-ask',
    starts: 'movedAppliedOn',
    stops: ['consultMove', ...over],
  },
  moveAnswer: {
    label: '新执行地回复',
    kind: 'duty',
    rule: 'cc-move-answer',
    starts: 'moveAskedOn',
    stops: ['moveAnswer', ...over],
    waitsFor: '新执行地矫正机构',
  },
  tellRefusal: {
    label: '告知不同意变更',
    kind: 'duty',
    rule: 'cc-move-refuse-tell',
    starts: 'moveDecidedOn',
    when: (it) => it.moveAllowed === false,
    stops: ['tellRefusal', ...over],
  },
  moveOut: {
    label: '移交变更档案',
    kind: 'duty',
    rule: 'cc-move-papers',
    starts: 'moveDecidedOn',
    when: (it) => it.moveAllowed === true,
    stops: over,
  },
  device: {
    label: '电子定位装置',
    kind: 'duty',
    rule: 'cc-device',
    starts: 'deviceOn',
    stops: ['removeDevice', ...over],
  },
  recheck: { label: '病情复查', kind: 'duty', rule: 'cc-recheck', starts: 'healthOn', stops: over },
  revokeRuling: {
    label: '裁定是否撤销',
    kind: 'duty',
    rule: 'cc-revoke-ruling',
    starts: 'takenOn',
    when: (it) => it.class !== 'outside',
    stops: ['revoke', 'kept', 'end'],
    waitsFor: '人民法院',
  },
  recallDecision: {
    label: '决定是否收监',
    kind: 'duty',
    rule: 'cc-recall-decide',
    starts: 'takenOn',
    when: (it) => it.class === 'outside',
    stops: ['imprison', 'kept', 'end'],
    waitsFor: '决定机关',
  },
  /** 期满三十日前（实施办法第五十三条），截止日在接收时算出。 */
  summary: {
    label: '期满总结和鉴定',
    kind: 'duty',
    until: 'summaryBy',
    starts: 'receivedOn',
    stops: ['summarise', ...over],
  },
  release: {
    label: '期满当日解除',
    kind: 'duty',
    rule: 'cc-release',
    starts: 'termUntil',
    when: ({ movedOn, endedOn, termUntil }) =>
      movedOn === null && (endedOn === null || (termUntil !== null && endedOn >= termUntil)),
    stops: over,
  },
} as const satisfies Record<string, Clock<Fields>>
