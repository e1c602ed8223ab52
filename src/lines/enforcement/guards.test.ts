import { company, decision, inspection, openPenalty, penalty } from '../../testing/enforcement-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { enforcementLine } from './line.ts'

type Story = ReturnType<typeof tell>

const parties = company
const later = (story: Story) => story.on('2021-12-31').as('uploader')
const recorded = (given: object) => (story: Story) => later(story).does('record', { ...given }, { parties })
const decided = (more: object) => (story: Story) =>
  recorded(openPenalty)(story).does('decide', { ...decision, ...more })
/** The file lacks the one thing when the rule is to refuse. */
const either =
  (wrong: (story: Story) => unknown, right: (story: Story) => unknown) => (story: Story, broken: boolean) =>
    (broken ? wrong : right)(story)

const typed: RuleCase[] = [
  {
    must: '当年的归集目录没有这一类，请选「其他」或者核对日期',
    given: { ...inspection, kind: 'reward' },
    broken: { decidedOn: '2020-05-10' },
  },
  { must: '归集日期以后的事还没有发生，不能登记', given: inspection, broken: { closedOn: '2021-05-12' } },
  { must: '法人和非法人组织应当填写统一社会信用代码', given: penalty, broken: { creditCode: null } },
  { must: '统一社会信用代码的校验位不对，请核对', given: penalty, broken: { creditCode: '91120199MA0000000A' } },
  { must: '处罚应当填写适用的程序', given: penalty, broken: { procedure: null } },
  { must: '没有作出决定的，不填结果、处罚种类和金额', given: inspection, broken: { decidedOn: null } },
  {
    must: '行政强制应当填写强制措施或者执行方式',
    given: { ...inspection, kind: 'coercion', measures: ['seal'] },
    broken: { measures: null },
  },
  { must: '已经公示的不填不公示的理由', given: penalty, broken: { notPublicWhy: '涉密' } },
  {
    must: '作出处罚的应当填写处罚种类',
    given: { ...penalty, fined: null, penaltyKinds: ['warning'] },
    broken: { penaltyKinds: null },
  },
  { must: '只有处罚才填处罚种类和罚没金额', given: { ...inspection }, broken: { confiscated: 100 } },
  {
    must: '2021年7月15日以前的决定没有通报批评、降低资质等级、限制开展生产经营活动、责令关闭、限制从业',
    given: { ...penalty, penaltyKinds: ['criticism', 'fine'], decidedOn: '2021-07-15' },
    broken: { decidedOn: '2021-07-14' },
  },
  { must: '处罚种类有罚款的填罚款金额，没有的不填', given: penalty, broken: { fined: null } },
].map((one) => ({ ...one, act: 'record', before: later, parties }))

const upon: RuleCase[] = [
  {
    act: 'decide',
    must: '已经补录决定，不能补录决定',
    before: either(decided({}), recorded(openPenalty)),
    given: decision,
  },
  {
    act: 'decide',
    must: '这条记录归集时已有决定，有误的请更正',
    before: either(recorded(penalty), recorded(openPenalty)),
    given: decision,
    rest: ['补录决定的日期 2021-09-01 早于「归集执法记录」的 2021-09-06，请核对'],
  },
  {
    act: 'decide',
    must: '作出处罚的应当填写处罚种类',
    before: recorded(openPenalty),
    given: { decidedOn: '2021-09-01', result: 'imposed', penaltyKinds: ['warning'] },
    broken: { penaltyKinds: null },
  },
  {
    act: 'decide',
    must: '只有处罚才填处罚种类和罚没金额',
    before: recorded({ ...openPenalty, kind: 'licence' }),
    given: { decidedOn: '2021-09-01', result: 'granted' },
    broken: { confiscated: 100 },
  },
  {
    act: 'decide',
    must: '2021年7月15日以前的决定没有通报批评、降低资质等级、限制开展生产经营活动、责令关闭、限制从业',
    before: recorded({ ...openPenalty, filedOn: '2021-07-01', collectedOn: '2021-07-02' }),
    given: { decidedOn: '2021-07-15', result: 'imposed', penaltyKinds: ['close'] },
    broken: { decidedOn: '2021-07-14' },
  },
  {
    act: 'decide',
    must: '处罚种类有罚款的填罚款金额，没有的不填',
    before: recorded(openPenalty),
    given: decision,
    broken: { fined: null },
  },
  {
    act: 'addSteps',
    must: '补录的日期不能晚于今天',
    before: recorded(penalty),
    given: { closedOn: '2021-12-31' },
    broken: { closedOn: '2022-01-01' },
  },
  {
    act: 'recordService',
    must: '这条记录没有待补的送达',
    before: either(recorded(penalty), decided({})),
    given: { servedOn: '2021-09-02' },
    rest: ['补录送达的日期 2021-09-02 早于「归集执法记录」的 2021-09-06，请核对'],
  },
  {
    act: 'addSteps',
    must: '归集以后的送达用「补录送达」登记',
    before: recorded({ ...penalty, servedOn: null }),
    given: { servedOn: '2021-09-06' },
    broken: { servedOn: '2021-09-07' },
  },
  {
    act: 'addSteps',
    must: '归集以后的公示用「补录公示」登记',
    before: recorded({ ...penalty, publishedOn: null }),
    given: { publishedOn: '2021-09-06' },
    broken: { publishedOn: '2021-09-07' },
  },
  {
    act: 'recordService',
    must: '已经补录送达，不能补录送达',
    before: either((story) => decided({})(story).does('recordService', { servedOn: '2021-09-02' }), decided({})),
    given: { servedOn: '2021-09-03' },
  },
  {
    act: 'recordService',
    must: '送达日期不能早于决定日期',
    before: decided({}),
    given: { servedOn: '2021-09-01' },
    broken: { servedOn: '2021-08-31' },
  },
]

const published = { publishedOn: '2021-09-03', publishedAt: 'https://example.invalid/1' }
const annulled = { annulledOn: '2021-12-01', annulledHow: 'revoked', annulledBy: 'court' }
const withdrawal = { withdrawnOn: '2021-12-03', withdrawnWhy: '已被撤销' }
const doing = (before: (story: Story) => Story, act: string, given: object) => (story: Story) =>
  before(story).does(act, { ...given })

const after: RuleCase[] = [
  {
    act: 'publish',
    must: '这条记录没有待补的公示',
    before: either(recorded(penalty), decided({})),
    given: published,
    rest: ['补录公示的日期 2021-09-03 早于「归集执法记录」的 2021-09-06，请核对'],
  },
  {
    act: 'publish',
    must: '已经补录公示，不能补录公示',
    before: either(doing(decided({}), 'publish', published), decided({})),
    given: published,
  },
  {
    act: 'publish',
    must: '已经登记不公示，不能补录公示',
    before: either(doing(decided({}), 'keepPrivate', { notPublicWhy: '涉密' }), decided({})),
    given: published,
  },
  {
    act: 'publish',
    must: '公示日期不能早于决定日期',
    before: decided({}),
    given: { ...published, publishedOn: '2021-09-01' },
    broken: { publishedOn: '2021-08-31' },
  },
  {
    act: 'keepPrivate',
    must: '这条记录没有待补的公示',
    before: either(recorded(penalty), decided({})),
    given: { notPublicWhy: '涉密' },
  },
  {
    act: 'keepPrivate',
    must: '已经补录公示，不能登记不公示',
    before: either(doing(decided({}), 'publish', published), decided({})),
    given: { notPublicWhy: '涉密' },
  },
  {
    act: 'keepPrivate',
    must: '已经登记不公示，不能登记不公示',
    before: either(doing(decided({}), 'keepPrivate', { notPublicWhy: '涉密' }), decided({})),
    given: { notPublicWhy: '涉密' },
  },
  {
    act: 'fileMajor',
    must: '这条记录没有待备案的重大决定',
    before: either(decided({}), decided({ major: true })),
    given: { majorFiledOn: '2021-09-08' },
  },
  {
    act: 'fileMajor',
    must: '已经重大决定备案，不能重大决定备案',
    before: either(
      doing(decided({ major: true }), 'fileMajor', { majorFiledOn: '2021-09-08' }),
      decided({ major: true }),
    ),
    given: { majorFiledOn: '2021-09-09' },
  },
  {
    act: 'addDetails',
    must: '已经发生的事，日期不能晚于今天',
    before: recorded(penalty),
    given: { holdOn: '2021-08-05' },
    broken: { holdOn: '2098-08-05' },
  },
  {
    act: 'annul',
    must: '决定作出以后才会被改变',
    before: decided({}),
    given: { ...annulled, annulledOn: '2021-09-01' },
    broken: { annulledOn: '2021-08-31' },
  },
  {
    act: 'withdraw',
    must: '应当先登记决定被改变，再撤回公示',
    before: either(recorded(penalty), doing(recorded(penalty), 'annul', annulled)),
    given: withdrawal,
    rest: ['撤回日期不能早于决定被改变的日期'],
  },
  {
    act: 'withdraw',
    must: '已经撤回公示，不能撤回公示',
    before: either(
      doing(doing(recorded(penalty), 'annul', annulled), 'withdraw', withdrawal),
      doing(recorded(penalty), 'annul', annulled),
    ),
    given: withdrawal,
  },
  {
    act: 'withdraw',
    must: '没有公示过，无从撤回',
    before: either(doing(decided({}), 'annul', annulled), doing(recorded(penalty), 'annul', annulled)),
    given: withdrawal,
  },
  {
    act: 'withdraw',
    must: '撤回日期不能早于决定被改变的日期',
    before: doing(recorded(penalty), 'annul', annulled),
    given: { ...withdrawal, withdrawnOn: '2021-12-01' },
    broken: { withdrawnOn: '2021-11-30' },
  },
  {
    act: 'applyCourt',
    must: '决定送达以后才能申请强制执行',
    before: recorded(penalty),
    given: { courtAppliedOn: '2021-09-06', court: '示范区人民法院' },
    broken: {},
  },
]

// The file itself differs here: nothing was served.
const lastOf = after.at(-1) as RuleCase
const served: RuleCase = { ...lastOf, before: either(decided({}), recorded(penalty)) }

proveRules(enforcementLine, Object.keys(enforcementLine.acts), [...typed, ...upon, ...after.slice(0, -1), served])
