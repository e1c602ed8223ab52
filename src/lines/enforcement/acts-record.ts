import type { Answers } from '../../kernel/field.ts'
import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { coercionLaw } from '../../law/statutes/coercion-law.ts'
import { penaltyLaw as law } from '../../law/statutes/penalty-law.ts'
import { isCreditCode } from './credit-code.ts'
import { heaviestOf, isCollected, knownToLaw } from './kinds.ts'
import type { EnforcementAct, Fields } from './names.ts'

type It = Answers<Fields>

const told = [
  'foundOn',
  'filedOn',
  'noticeOn',
  'hearingAskedOn',
  'hearingOn',
  'legalReviewOn',
  'collectiveOn',
  'measureFrom',
  'measureUntil',
  'decidedOn',
  'servedOn',
  'paidOn',
  'publishedOn',
  'closedOn',
] as const satisfies readonly (keyof Fields)[]

const decision = ['result', 'decisionNumber', 'penaltyKinds', 'fined', 'confiscated', 'major'] as const

const about = ['procedure', 'source', 'domain', 'creditCode', 'basisLaw', 'basisArticle', 'officers'] as const
const beside = [
  'measures',
  'majorFiledOn',
  'recorded',
  'publishedAt',
  'notPublicWhy',
  'fileNumber',
  'pages',
  'note',
] as const

/** Whatever the decision day, the kinds of penalty are those of the law in force that day. */
const penaltyRules: readonly Guard<Fields>[] = [
  {
    must: '作出处罚的应当填写处罚种类',
    law: cite(law, '9'),
    field: 'penaltyKinds',
    holds: ({ kind, result, penaltyKinds }) => kind !== 'penalty' || result !== 'imposed' || penaltyKinds !== null,
  },
  {
    must: '只有处罚才填处罚种类和罚没金额',
    law: cite(law, '9'),
    field: 'penaltyKinds',
    holds: (it) => it.kind === 'penalty' || (!it.penaltyKinds && it.fined === null && it.confiscated === null),
  },
  {
    must: '2021年7月15日以前的决定没有通报批评、降低资质等级、限制开展生产经营活动、责令关闭、限制从业',
    law: cite(law, '9'),
    field: 'penaltyKinds',
    holds: ({ penaltyKinds, decidedOn }) => knownToLaw(penaltyKinds, decidedOn),
  },
  {
    must: '处罚种类有罚款的填罚款金额，没有的不填',
    law: cite(law, '9'),
    field: 'fined',
    holds: ({ penaltyKinds, fined }) => Boolean(penaltyKinds?.includes('fine')) === (fined !== null && fined > 0),
  },
]

/** What a decision adds to the record, whether it came with the record or later. */
function weighed(it: It): Partial<It> {
  const decided = it.decidedOn !== null
  return {
    heaviest: heaviestOf(it.penaltyKinds),
    penaltyMoney: (it.fined ?? 0) + (it.confiscated ?? 0),
    servicePending: it.kind === 'penalty' && decided && it.servedOn === null,
    publicationPending: decided && it.publishedOn === null && it.notPublicWhy === null,
    filingPending: it.major === true && decided && it.majorFiledOn === null,
  }
}

/** 归集：一条记录一次进来；以后才发生的决定补录一次。程序上的毛病不在这里拦，归集进来才能被监督发现。 */
export const recordActs = {
  record: {
    label: '归集执法记录',
    help: '一条一次填全；程序是否有问题由监督筛查，不影响归集',
    by: ['uploader', 'liaison', 'clerk', 'handler'],
    from: 'new',
    to: 'recorded',
    asks: ['unit', 'unitLevel', 'kind', 'cause', 'partyKind', 'collectedOn'],
    mayAsk: [...about, ...told, ...decision, ...beside],
    day: 'collectedOn',
    parties: ['party'],
    guards: [
      {
        must: '当年的归集目录没有这一类，请选「其他」或者核对日期',
        field: 'kind',
        holds: ({ kind, decidedOn, collectedOn }) => isCollected(kind, decidedOn ?? collectedOn),
      },
      {
        must: '归集日期以后的事还没有发生，不能登记',
        field: 'collectedOn',
        holds: (it) => told.every((name) => !it[name] || (it.collectedOn !== null && it[name] <= it.collectedOn)),
      },
      {
        must: '法人和非法人组织应当填写统一社会信用代码',
        field: 'creditCode',
        holds: ({ partyKind, creditCode }) => partyKind !== 'organisation' || creditCode !== null,
      },
      {
        must: '统一社会信用代码的校验位不对，请核对',
        field: 'creditCode',
        holds: ({ creditCode }) => creditCode === null || isCreditCode(creditCode),
      },
      {
        must: '处罚应当填写适用的程序',
        law: cite(law, '51'),
        field: 'procedure',
        holds: ({ kind, procedure }) => kind !== 'penalty' || procedure !== null,
      },
      {
        must: '没有作出决定的，不填结果、处罚种类和金额',
        field: 'decidedOn',
        holds: (it) =>
          it.decidedOn !== null || (!it.result && !it.penaltyKinds && it.fined === null && it.confiscated === null),
      },
      {
        must: '行政强制应当填写强制措施或者执行方式',
        law: cite(coercionLaw, '9'),
        field: 'measures',
        holds: ({ kind, measures }) => kind !== 'coercion' || measures !== null,
      },
      {
        must: '已经公示的不填不公示的理由',
        field: 'notPublicWhy',
        holds: ({ publishedOn, notPublicWhy }) => publishedOn === null || notPublicWhy === null,
      },
      ...penaltyRules,
    ],
    sets: (it) => ({ decisionPending: it.decidedOn === null, ...weighed(it) }),
  },
  decide: {
    label: '补录决定',
    help: '归集时还没有决定的，作出决定后补录一次',
    law: cite(law, '57'),
    by: ['uploader', 'liaison', 'clerk', 'handler'],
    from: ['recorded'],
    to: 'same',
    asks: ['decidedOn', 'result'],
    mayAsk: [
      'decisionNumber',
      'penaltyKinds',
      'fined',
      'confiscated',
      'major',
      'servedOn',
      'publishedOn',
      'publishedAt',
    ],
    day: 'decidedOn',
    notAfter: ['decide'],
    opens: [
      {
        must: '这条记录归集时已有决定，有误的请更正',
        holds: ({ decisionPending }) => decisionPending === true,
      },
    ],
    guards: penaltyRules,
    sets: weighed,
  },
} as const satisfies Readonly<Record<string, EnforcementAct>>
