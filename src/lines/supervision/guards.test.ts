import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import * as sample from '../../testing/supervision-sample.ts'
import { supervisionLine } from './line.ts'

type Story = ReturnType<typeof tell>

const paper = { signedOnPaper: true } as const
const given = sample.issuing(2021)
const at =
  (stage: (story: Story, year: number) => Story, year = 2021) =>
  (story: Story) =>
    stage(story, year)
const either =
  (wrong: (story: Story) => unknown, right: (story: Story) => unknown) => (story: Story, broken: boolean) =>
    (broken ? wrong : right)(story)
const issued =
  (act = 'issueDecision', year = 2021, more: object = {}) =>
  (story: Story) =>
    sample.issued(story, year, act, more).on(`${year}-03-30`)
const objecting = (story: Story) => issued()(story).does('object', sample.objection(2021))
const answer = { answeredOn: '2021-03-30', objectionAnswer: 'kept', answerWhy: '没有留置的记录' }
const answered = (story: Story) => objecting(story).does('answerObjection', answer, paper)
const sentBack = { sentBackOn: '2021-04-25', sendBackWhy: '缺一份', rectifyBy: '2021-05-14' }
const back = (story: Story) => sample.reported(story, 2021).does('sendBack', sentBack)
const verify = { verifiedOn: '2021-04-25', verifyNote: '回证齐全' }
const replyDay = '答复期限应当晚于发出日期'
const rectifyDay = '整改期限不能早于答复期限'
const fresh = '退回以后单位还没有重新报告'

const handling: RuleCase[] = [
  {
    act: 'askExplanation',
    must: '说明的期限应当在今天以后',
    before: at(sample.opened),
    given: { explanationDue: '2021-03-02' },
    broken: { explanationDue: '2021-03-01' },
  },
  {
    act: 'enquire',
    must: '调查日期不能晚于今天',
    before: at(sample.accepted),
    given: { enquiries: [{ on: '2021-03-03', method: 'file', content: '调阅' }] },
    broken: { enquiries: [{ on: '2021-03-04', method: 'file', content: '调阅' }] },
  },
  {
    act: 'extend',
    must: '已经延长办理期限，不能延长办理期限',
    before: either(
      (story) => sample.accepted(story, 2021).does('extend', { extendDays: 5, extendWhy: '案卷在法院' }, paper),
      at(sample.accepted),
    ),
    given: { extendDays: 5, extendWhy: '案卷在法院' },
  },
  {
    act: 'extend',
    must: '2026年2月1日以后受理的，办理天数没有查明，不能按本市规定延长',
    before: either(at(sample.accepted, 2026), at(sample.accepted)),
    given: { extendDays: 5, extendWhy: '案卷在法院' },
  },
  {
    act: 'extend',
    must: '至少延长一个工作日',
    before: at(sample.accepted),
    given: { extendDays: 1, extendWhy: '案卷在法院' },
    broken: { extendDays: 0 },
  },
  {
    act: 'dismiss',
    must: '以单位说明成立为由排除的，应当先登记单位说明',
    before: at(sample.accepted),
    given: { dismissedOn: '2021-03-03', dismissReason: 'data', dismissWhy: '录错了' },
    broken: { dismissReason: 'explained' },
  },
  {
    act: 'confirm',
    must: '认定问题以前应当有调查或者单位说明',
    before: either(at(sample.accepted), at(sample.explained)),
    given: { confirmedOn: '2021-03-10', confirmedKind: 'procedure', findings: '送达超期' },
  },
]

// The day typed must not run ahead of the file that lacks an explanation.
const confirm = handling.at(-1) as RuleCase
const confirmed: RuleCase = {
  ...confirm,
  before: either((story) => sample.accepted(story, 2021).on('2021-03-10'), at(sample.explained)),
}

const instruments: RuleCase[] = [
  {
    act: 'issueLetter',
    must: replyDay,
    before: (story) => sample.confirmed(story, 2021).on('2021-03-22'),
    given,
    broken: { replyBy: '2021-03-22' },
  },
  {
    act: 'issueLetter',
    must: rectifyDay,
    before: (story) => sample.confirmed(story, 2021).on('2021-03-22'),
    given,
    broken: { rectifyBy: '2021-04-05' },
  },
  {
    act: 'issueOpinion',
    must: '监督意见书自2026年2月1日起使用，此前用督办函或者监督决定书',
    before: (story) => sample.confirmed(story, 2021).on('2026-03-22'),
    given: { ...given, issuedOn: '2026-02-01', replyBy: '2026-04-06', rectifyBy: '2026-04-30' },
    broken: { issuedOn: '2026-01-31' },
  },
  {
    act: 'issueOpinion',
    must: replyDay,
    before: (story) => sample.confirmed(story, 2026).on('2026-03-22'),
    given: sample.issuing(2026),
    broken: { replyBy: '2026-03-22' },
  },
  {
    act: 'issueOpinion',
    must: rectifyDay,
    before: (story) => sample.confirmed(story, 2026).on('2026-03-22'),
    given: sample.issuing(2026),
    broken: { rectifyBy: '2026-04-05' },
  },
  {
    act: 'issueDecision',
    must: replyDay,
    before: (story) => sample.confirmed(story, 2021).on('2021-03-22'),
    given,
    broken: { replyBy: '2021-03-22' },
  },
  {
    act: 'issueDecision',
    must: rectifyDay,
    before: (story) => sample.confirmed(story, 2021).on('2021-03-22'),
    given,
    broken: { rectifyBy: '2021-04-05' },
  },
  {
    act: 'object',
    must: '已经登记单位异议，不能登记单位异议',
    before: either(objecting, issued()),
    given: sample.objection(2021),
  },
  {
    act: 'object',
    must: '2026年2月1日以前发出的文书，只有监督决定书可以申请复查',
    before: either(issued('issueLetter'), issued()),
    given: sample.objection(2021),
  },
  {
    act: 'object',
    must: '应当在收到监督决定书之日起十个工作日内申请复查',
    before: (story) => sample.served(sample.issued(story, 2021), '2021-03-24').on('2021-04-09'),
    given: { ...sample.objection(2021), objectedOn: '2021-04-08' },
    broken: { objectedOn: '2021-04-09' },
  },
  {
    act: 'object',
    must: '应当在文书写明的异议期限内提出',
    before: issued('issueDecision', 2026, { objectBy: '2026-03-29' }),
    given: { ...sample.objection(2026), objectedOn: '2026-03-29' },
    broken: { objectedOn: '2026-03-30' },
  },
  {
    act: 'answerObjection',
    must: '应当先登记单位异议，再答复异议',
    before: either(issued(), objecting),
    given: answer,
  },
  { act: 'answerObjection', must: '已经答复异议，不能答复异议', before: either(answered, objecting), given: answer },
  {
    act: 'revokeInstrument',
    must: '应当先登记单位异议，再异议成立，撤销监督文书',
    before: either(issued(), objecting),
    given: { answeredOn: '2021-03-30', answerWhy: '确有录像' },
  },
  {
    act: 'revokeInstrument',
    must: '已经答复异议，不能异议成立，撤销监督文书',
    before: either(answered, objecting),
    given: { answeredOn: '2021-03-30', answerWhy: '确有录像' },
  },
]

const done = { what: '补送达回证', doneOn: '2021-03-30', proof: '送达回证三份' }
const working = (rows: object) => (story: Story) => issued()(story).does('rectify', { rectifications: [rows] })

const rectifying: RuleCase[] = [
  {
    act: 'rectify',
    must: '完成日期不能晚于今天',
    before: issued(),
    given: { rectifications: [done] },
    broken: { rectifications: [{ ...done, doneOn: '2021-03-31' }] },
  },
  {
    act: 'reportRectified',
    must: '应当先登记整改措施，再报告整改完成',
    before: either(issued(), working(done)),
    given: { rectifiedOn: '2021-03-30' },
  },
  {
    act: 'reportRectified',
    must: '还有整改措施没有填完成日期和证明材料',
    before: either(working({ ...done, proof: null }), working(done)),
    given: { rectifiedOn: '2021-03-30' },
  },
  {
    act: 'sendBack',
    must: '应当先报告整改完成，再整改不到位，退回',
    before: either((story) => working(done)(story).on('2021-04-25'), at(sample.reported)),
    given: sentBack,
  },
  { act: 'sendBack', must: fresh, before: either(back, at(sample.reported)), given: sentBack },
  {
    act: 'sendBack',
    must: '新的整改期限应当晚于退回日期',
    before: at(sample.reported),
    given: sentBack,
    broken: { rectifyBy: '2021-04-25' },
  },
  {
    act: 'verify',
    must: '应当先报告整改完成，再核验销号',
    before: either((story) => working(done)(story).on('2021-04-25'), at(sample.reported)),
    given: verify,
  },
  { act: 'verify', must: fresh, before: either(back, at(sample.reported)), given: verify },
  {
    act: 'verify',
    must: '单位的异议还没有答复',
    before: (story, broken) => {
      const one = sample.reported(story, 2021).does('object', { ...sample.objection(2021), objectedOn: '2021-04-25' })
      return broken ? one : one.does('answerObjection', { ...answer, answeredOn: '2021-04-25' }, paper)
    },
    given: verify,
  },
  {
    act: 'summon',
    must: '约谈自2026年2月1日起适用，此前没有查到依据',
    before: (story) => issued()(story).on('2026-03-30'),
    given: { summonedOn: '2026-02-01', summonedWho: '负责人' },
    broken: { summonedOn: '2026-01-31' },
  },
]

proveRules(supervisionLine, Object.keys(supervisionLine.acts), [
  ...handling.slice(0, -1),
  confirmed,
  ...instruments,
  ...rectifying,
])
