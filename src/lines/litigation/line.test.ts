import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { litigationLine } from './line.ts'

const parties = [
  { role: 'plaintiff', kind: 'person', name: '孙示平' },
  { role: 'defendant', kind: 'organ', name: '示范区人民政府' },
] as const
const complaint = {
  subject: '不服征收补偿决定',
  instance: 'first',
  dispute: 'Z2021-01',
  court: '示范区人民法院',
  courtNumber: '（2021）示行初1号',
  defendant: 'government',
  domain: 'land',
  receivedOn: '2021-03-01',
  afterReconsideration: false,
}
const hearing = {
  heldOn: '2021-04-20',
  headNotified: true,
  headAppeared: true,
  staffAppeared: true,
  headWho: 'deputy',
  headSpoke: true,
}
const absent = {
  ...hearing,
  headAppeared: false,
  headWho: '',
  headSpoke: '',
  headAbsentWhy: 'irreplaceable',
  headAbsentProof: true,
}
const judgment = { judgedOn: '2021-06-01', judgment: 'annulled', servedOn: '2021-06-03', redoBy: '2021-08-01' }

type Story = ReturnType<typeof tell>
const registered = (story: Story, more = {}) =>
  story
    .on('2021-03-01')
    .as('handler')
    .does('register', { ...complaint, ...more }, { parties })
const tried = (story: Story, more = {}) =>
  registered(story, more).on('2021-03-12').does('answer', { answeredOn: '2021-03-12' }, { signedOnPaper: true })

test('一审败诉：答辩、开庭、判决、上诉期、原因分析、履行、归档', () => {
  const story = registered(tell(litigationLine))
  expect(story.due('answer')).toBe('2021-03-16')
  story
    .as('sectionHead')
    .does('assign', { handler: personOf('handler') })
    .as('handler')
  story.does('askUnits', {
    evidenceAsked: [{ unit: '某街道', what: '征收卷宗', askedOn: '2021-03-02', dueOn: '2021-03-08' }],
  })
  expect(story.on('2021-03-09').clock('evidence')).toMatchObject({ late: true, waitsFor: '作出行为的单位' })
  story.does('askUnits', {
    evidenceAsked: [
      { id: 1, unit: '某街道', what: '征收卷宗', askedOn: '2021-03-02', dueOn: '2021-03-08', cameOn: '2021-03-09' },
    ],
  })
  story.on('2021-03-16').does('answer', { answeredOn: '2021-03-16' }, { signedOnPaper: true })
  expect(story.events().at(-1)?.facts['inTime.answer']).toBe(true)
  story.on('2021-04-20').does('hear', hearing).on('2021-06-03').does('judge', judgment)
  expect(story.events().at(-1)?.facts).toMatchObject({ lost: true, judgment: 'annulled' })
  expect(story.due('appeal')).toBe('2021-06-18')
  story.does('appeal', { appealedOn: '2021-06-03', appellant: 'defendant' })
  story.does(
    'analyse',
    { lossCauses: ['evidence', 'coordination'], lossAnalysis: '送达回证缺失', lossMeasures: '先查案卷再决定' },
    { signedOnPaper: true },
  )
  story.on('2021-08-02')
  expect(story.clock('perform')?.late).toBe(true)
  story
    .does('perform', { performedOn: '2021-08-02', performance: '已重作' })
    .does('archive', { archivedOn: '2021-08-02' })
  expect(story.state()).toBe('已判决')
})

test('延期举证获准的，按法院准许的日期算；超过的记作迟', () => {
  const story = registered(tell(litigationLine))
    .on('2021-03-15')
    .does('askExtension', { extensionAskedOn: '2021-03-15', extensionWhy: '档案馆搬迁' })
  story.does('extensionAllowed', { evidenceUntil: '2021-04-09' })
  expect(story.clock('answer')).toBeUndefined()
  expect(story.on('2021-04-09').clock('answerExtended')?.late).toBe(false)
  expect(story.on('2021-04-10').clock('answerExtended')?.late).toBe(true)
})

test('举证期限的最后一天和第二天', () => {
  const story = registered(tell(litigationLine))
  expect(story.on('2021-03-16').clock('answer')?.late).toBe(false)
  expect(story.on('2021-03-17').clock('answer')?.late).toBe(true)
})

test('改变行为后撤诉的裁定结案，不算败诉；对驳回起诉的裁定十日内上诉', () => {
  const story = tried(tell(litigationLine))
    .on('2021-05-10')
    .does('rule', { judgedOn: '2021-05-10', ruling: 'withdrawn', servedOn: '2021-05-10', withdrawnAfterChange: true })
  expect(story.events().at(-1)?.facts).toMatchObject({ lost: false, withdrawnAfterChange: true })
  const other = tried(tell(litigationLine))
    .on('2021-05-12')
    .does('rule', { judgedOn: '2021-05-10', ruling: 'dismissed', servedOn: '2021-05-12' })
  expect(other.due('appealRuling')).toBe('2021-05-24')
  expect(other.on('2021-05-25').clock('appealRuling')?.late).toBe(true)
})

const atCourt =
  (more = {}) =>
  (story: Story) =>
    tried(story, more).on('2021-06-03')
proveRules(litigationLine, Object.keys(litigationLine.acts), [
  {
    act: 'register',
    must: '经过复议的案件应当写明复议案号',
    parties,
    given: { ...complaint, afterReconsideration: true, reconsiderationNumber: '示政复〔2021〕1号' },
    broken: { reconsiderationNumber: '' },
    before: (story) => story.on('2021-03-01').as('handler'),
  },
  {
    act: 'register',
    must: '复议维持的共同被告案件应当是经过复议的',
    parties,
    given: { ...complaint, defendant: 'joint', afterReconsideration: true, reconsiderationNumber: '示政复〔2021〕1号' },
    broken: { afterReconsideration: false },
    before: (story) => story.on('2021-03-01').as('handler'),
  },
  {
    act: 'askUnits',
    must: '内部截止日期不能晚于举证期限',
    before: registered,
    given: { evidenceAsked: [{ unit: '某局', what: '卷宗', askedOn: '2021-03-01', dueOn: '2021-03-16' }] },
    broken: { evidenceAsked: [{ unit: '某局', what: '卷宗', askedOn: '2021-03-01', dueOn: '2021-03-17' }] },
  },
  {
    act: 'askExtension',
    must: '延期举证应当在举证期限内提出',
    before: (story) => registered(story).on('2021-03-17'),
    given: { extensionAskedOn: '2021-03-16', extensionWhy: '搬迁' },
    broken: { extensionAskedOn: '2021-03-17' },
  },
  {
    act: 'extensionAllowed',
    must: '应当先申请延期举证，再登记法院准许延期',
    given: { evidenceUntil: '2021-04-09' },
    before: (story, broken) =>
      broken
        ? registered(story)
        : registered(story).does('askExtension', { extensionAskedOn: '2021-03-01', extensionWhy: '搬迁' }),
  },
  {
    act: 'hear',
    must: '负责人出庭的，应当写明职务和是否发言',
    before: atCourt(),
    given: hearing,
    broken: { headSpoke: '' },
  },
  {
    act: 'hear',
    must: '负责人未出庭的，应当写明理由',
    before: atCourt(),
    given: absent,
    broken: { headAbsentWhy: '' },
  },
  {
    act: 'hear',
    must: '有正当理由不能出庭的，应当提交加盖印章的证明',
    before: atCourt(),
    given: absent,
    broken: { headAbsentProof: false },
  },
  {
    act: 'hear',
    must: '负责人不能出庭的，应当有工作人员出庭，不能只委托律师',
    before: atCourt(),
    given: absent,
    broken: { staffAppeared: false },
  },
  {
    act: 'judge',
    must: '维持、改判、发回重审是二审和再审的结果',
    before: atCourt(),
    given: judgment,
    broken: { judgment: 'affirmed' },
  },
  {
    act: 'judge',
    must: '二审和再审应当写明最终是否败诉',
    before: atCourt({ instance: 'second' }),
    given: { ...judgment, judgment: 'affirmed', lostFinally: false },
    broken: { lostFinally: '' },
  },
  {
    act: 'judge',
    must: '送达日期不能早于判决日期',
    before: atCourt(),
    given: judgment,
    broken: { servedOn: '2021-05-31' },
  },
  {
    act: 'rule',
    must: '撤诉的应当写明是否因行政机关改变行为',
    before: atCourt(),
    given: { judgedOn: '2021-06-01', ruling: 'withdrawn', servedOn: '2021-06-01', withdrawnAfterChange: false },
    broken: { withdrawnAfterChange: '' },
  },
  {
    act: 'analyse',
    must: '只有败诉案件才作败诉原因分析',
    before: (story, broken) =>
      atCourt()(story).does('judge', { ...judgment, judgment: broken ? 'rejected' : 'annulled' }),
    given: { lossCauses: ['evidence'], lossAnalysis: '证据缺失', lossMeasures: '补齐' },
  },
])
